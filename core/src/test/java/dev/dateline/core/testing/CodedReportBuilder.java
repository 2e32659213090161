package dev.dateline.core.testing;

import dev.dateline.core.Article;
import dev.dateline.core.Outcome;
import dev.dateline.core.Place;
import dev.dateline.core.Section;
import dev.dateline.core.Span;
import dev.dateline.core.finding.Aggregate;
import dev.dateline.core.finding.CodedReport;
import dev.dateline.core.finding.CodedReport.ActorMentions;
import dev.dateline.core.finding.CodedReport.Versions;
import dev.dateline.core.finding.Event;
import dev.dateline.core.finding.Indicator;
import dev.dateline.core.finding.Quotation;
import dev.dateline.core.finding.Relation;
import dev.dateline.core.finding.Statement;
import dev.dateline.core.finding.Warning;
import dev.dateline.core.mention.Mention;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// Builds a coded report: `aReport("r1").text("A bomb went off in
/// Kabul.").published("2021-11-02").with(anEvent().bombing()).build()`.
///
/// Events get the ids `e1`, `e2`, … in the order given, and the first one is the main one. Everything that
/// takes [Words] finds its spans in the finished text, a separate title included.
public final class CodedReportBuilder {
    private static final Versions VERSIONS = new Versions("1.0", "1.0", "rules", "0.1.0");

    private final String id;
    private Optional<String> title = Optional.empty();
    private String text = "There was an attack.";
    private Optional<LocalDate> published = Optional.empty();
    private Optional<String> author = Optional.empty();
    private Optional<String> outlet = Optional.empty();
    private Optional<String> url = Optional.empty();
    private String language = "en";
    private Versions versions = VERSIONS;
    private boolean correction;
    private final List<EventBuilder> events = new ArrayList<>();
    private final List<Function<Words, Aggregate>> aggregates = new ArrayList<>();
    private final List<Function<Words, Statement>> statements = new ArrayList<>();
    private final List<Function<Words, Warning>> warnings = new ArrayList<>();
    private final List<Function<Words, Relation>> relations = new ArrayList<>();
    private final List<Function<Words, Indicator>> indicators = new ArrayList<>();
    private final List<Function<Words, Mention.OfPlace>> places = new ArrayList<>();
    private final List<Function<Words, Mention.OfTime>> times = new ArrayList<>();
    private final List<Function<Words, Quotation>> quotations = new ArrayList<>();
    private final List<Function<Words, ActorMentions>> actors = new ArrayList<>();
    private final List<Function<Words, Mention.OfPerson>> persons = new ArrayList<>();

    private CodedReportBuilder(String id) {
        this.id = id;
    }

    public static CodedReportBuilder aReport(String id) {
        return new CodedReportBuilder(id);
    }

    /// A title apart from the text.
    public CodedReportBuilder title(String given) {
        title = Optional.of(given);
        return this;
    }

    public CodedReportBuilder text(String given) {
        text = given;
        return this;
    }

    public CodedReportBuilder published(LocalDate day) {
        published = Optional.of(day);
        return this;
    }

    /// @param day ISO date
    public CodedReportBuilder published(String day) {
        return published(LocalDate.parse(day));
    }

    public CodedReportBuilder author(String name) {
        author = Optional.of(name);
        return this;
    }

    public CodedReportBuilder outlet(String name) {
        outlet = Optional.of(name);
        return this;
    }

    public CodedReportBuilder url(String address) {
        url = Optional.of(address);
        return this;
    }

    public CodedReportBuilder language(String code) {
        language = code;
        return this;
    }

    /// The outlet corrects what it published before.
    public CodedReportBuilder correcting() {
        correction = true;
        return this;
    }

    public CodedReportBuilder versions(Versions given) {
        versions = given;
        return this;
    }

    public CodedReportBuilder with(EventBuilder event) {
        events.add(event);
        return this;
    }

    public CodedReportBuilder aggregate(Function<Words, Aggregate> aggregate) {
        aggregates.add(aggregate);
        return this;
    }

    public CodedReportBuilder statement(Function<Words, Statement> statement) {
        statements.add(statement);
        return this;
    }

    public CodedReportBuilder warning(Function<Words, Warning> warning) {
        warnings.add(warning);
        return this;
    }

    public CodedReportBuilder relation(Function<Words, Relation> relation) {
        relations.add(relation);
        return this;
    }

    public CodedReportBuilder indicator(Function<Words, Indicator> indicator) {
        indicators.add(indicator);
        return this;
    }

    public CodedReportBuilder quotation(Function<Words, Quotation> quotation) {
        quotations.add(quotation);
        return this;
    }

    public CodedReportBuilder time(Function<Words, Mention.OfTime> time) {
        times.add(time);
        return this;
    }

    public CodedReportBuilder place(Function<Words, Mention.OfPlace> place) {
        places.add(place);
        return this;
    }

    /// A place that the text names literally.
    public CodedReportBuilder naming(Place known) {
        return place(
                words -> new Mention.OfPlace(words.span(known.name()), known.name(), true, false, Optional.of(known)));
    }

    /// An actor of the directory that the text names.
    ///
    /// @param kind a code of [dev.dateline.core.ActorKind]
    public CodedReportBuilder naming(String name, String actor, String kind) {
        actors.add(words -> new ActorMentions(Optional.of(actor), name, List.of(name), kind, words.spans(name)));
        return this;
    }

    /// A private person whom the text names.
    public CodedReportBuilder person(String name) {
        return person(words -> new Mention.OfPerson(words.span(name), name, Optional.empty(), false));
    }

    public CodedReportBuilder person(Function<Words, Mention.OfPerson> person) {
        persons.add(person);
        return this;
    }

    public CodedReport build() {
        Article article = article();
        Words words = Words.of(article);
        return new CodedReport(
                article,
                buildEvents(words),
                all(aggregates, words),
                all(statements, words),
                all(warnings, words),
                all(relations, words),
                all(indicators, words),
                all(places, words),
                all(times, words),
                all(quotations, words),
                all(actors, words),
                all(persons, words),
                correction,
                versions);
    }

    public Outcome outcome() {
        return new Outcome.Coded(build());
    }

    /// The article alone: one headline where there is a title, and one body.
    public Article article() {
        String before = title.map(given -> given + Article.TITLE_BREAK).orElse("");
        List<Section> sections = new ArrayList<>();
        title.ifPresent(given -> sections.add(new Section(Span.of(0, given.length()), Section.Kind.HEADLINE)));
        String whole = before + text;
        sections.add(new Section(Span.of(before.length(), whole.length()), Section.Kind.BODY));
        return new Article(id, title, whole, before.length(), sections, published, author, outlet, url, language);
    }

    private List<Event> buildEvents(Words words) {
        List<Event> built = new ArrayList<>();
        for (EventBuilder event : events) {
            event.id("e" + (built.size() + 1));
            built.add((built.isEmpty() ? event : event.aside()).build(words));
        }
        return built;
    }

    private static <T> List<T> all(List<Function<Words, T>> recipes, Words words) {
        return recipes.stream().map(recipe -> recipe.apply(words)).toList();
    }
}
