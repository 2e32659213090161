package dev.dateline.export.imports;

import dev.dateline.core.Article;
import dev.dateline.core.DateRange;
import dev.dateline.core.Section;
import dev.dateline.core.Span;
import dev.dateline.core.finding.Attribution;
import dev.dateline.core.finding.Casualties;
import dev.dateline.core.finding.Claim;
import dev.dateline.core.finding.CodedReport;
import dev.dateline.core.finding.CodedReport.Versions;
import dev.dateline.core.finding.Codes;
import dev.dateline.core.finding.DateBasis;
import dev.dateline.core.finding.Doer;
import dev.dateline.core.finding.Event;
import dev.dateline.core.finding.EventDate;
import dev.dateline.core.finding.EventPlace;
import dev.dateline.core.finding.EventType;
import dev.dateline.core.finding.Modality;
import dev.dateline.core.finding.Stage;
import dev.dateline.core.finding.Target;
import dev.dateline.core.finding.Trigger;
import dev.dateline.core.finding.Victim;
import dev.dateline.core.finding.Weapon;
import dev.dateline.core.incident.Account;
import dev.dateline.core.incident.Decision;
import dev.dateline.core.incident.Incident;
import dev.dateline.core.incident.Settled;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/// A row that somebody coded by hand while it becomes an incident: one report, whose text is the row's words and
/// its id, with one event. Values point at their words where the text has them. The id makes a report of its own of
/// each row, also of two that say the same or nothing in words.
final class HandCoded {
    /// A sentence needs a character to point at; a blank says nothing.
    private static final String BLANK = " ";

    private final String table;
    private final String id;
    private String reportId;
    private Optional<String> title = Optional.empty();
    private Optional<String> outlet = Optional.empty();
    private Optional<String> url = Optional.empty();
    private Optional<LocalDate> first = Optional.empty();
    private Optional<LocalDate> last = Optional.empty();
    private List<String> sentences = List.of(BLANK);
    private EventType type = EventType.UNKNOWN_ATTACK;
    private List<EventType> also = List.of();
    private Codes codes = Codes.NONE;
    private Stage stage = Stage.ACCOMPLISHED;
    private Modality modality = Modality.ASSERTED;
    private boolean disputed;
    private boolean reviewed;
    private Optional<DateRange> date = Optional.empty();
    private DateBasis basis = DateBasis.STATED;
    private Optional<EventPlace> place = Optional.empty();
    private List<Doer> doers = List.of();
    private List<Target> targets = List.of();
    private List<Victim> victims = List.of();
    private List<Weapon> weapons = List.of();
    private final List<Casualties> figures = new ArrayList<>();
    private List<Claim> claims = List.of();
    private Attribution attribution = Attribution.theReport();
    private double confidence = 1;

    /// @param table name of the kind of table
    /// @param id of the row, in all tables of that kind
    HandCoded(String table, String id) {
        this.table = table;
        this.id = id;
        reportId = id;
    }

    HandCoded report(String given) {
        reportId = given;
        return this;
    }

    HandCoded title(Optional<String> given) {
        title = given;
        return this;
    }

    HandCoded outlet(Optional<String> given) {
        outlet = given;
        return this;
    }

    HandCoded url(Optional<String> given) {
        url = given;
        return this;
    }

    HandCoded published(Optional<LocalDate> from, Optional<LocalDate> to) {
        first = from;
        last = to;
        return this;
    }

    HandCoded told(List<String> given) {
        sentences = given.isEmpty()
                ? List.of(BLANK)
                : given.stream().map(one -> one.isEmpty() ? BLANK : one).toList();
        return this;
    }

    HandCoded of(EventType given) {
        type = given;
        return this;
    }

    HandCoded also(List<EventType> given) {
        also = given;
        return this;
    }

    HandCoded codes(Codes given) {
        codes = given;
        return this;
    }

    HandCoded stage(Stage given) {
        stage = given;
        return this;
    }

    HandCoded modality(Modality given) {
        modality = given;
        return this;
    }

    HandCoded disputed(boolean given) {
        disputed = given;
        return this;
    }

    HandCoded reviewed(boolean given) {
        reviewed = given;
        return this;
    }

    HandCoded during(Optional<DateRange> given) {
        date = given;
        return this;
    }

    HandCoded basis(DateBasis given) {
        basis = given;
        return this;
    }

    HandCoded in(Optional<EventPlace> given) {
        place = given;
        return this;
    }

    HandCoded by(List<Doer> given) {
        doers = given;
        return this;
    }

    HandCoded against(List<Target> given) {
        targets = given;
        return this;
    }

    HandCoded harming(List<Victim> given) {
        victims = given;
        return this;
    }

    HandCoded with(List<Weapon> given) {
        weapons = given;
        return this;
    }

    HandCoded figure(Casualties figure) {
        figures.add(figure);
        return this;
    }

    HandCoded claims(List<Claim> given) {
        claims = given;
        return this;
    }

    HandCoded attribution(Attribution given) {
        attribution = given;
        return this;
    }

    HandCoded confidence(double given) {
        confidence = given;
        return this;
    }

    /// The incident, told by one account, or by two where it was published over several days.
    Incident incident() {
        List<Account> accounts = new ArrayList<>();
        accounts.add(account(id, 1, first));
        if (!last.equals(first)) {
            accounts.add(account(id + "-last", 2, last));
        }
        List<Decision> decisions = reviewed
                ? List.of(new Decision(
                        1,
                        new Decision.Value(id, new Settled.Type(type)),
                        "reviewed before it was imported",
                        "",
                        Instant.EPOCH))
                : List.of();
        return Incident.of(id, accounts, decisions);
    }

    private Account account(String account, int arrival, Optional<LocalDate> published) {
        Article article = article(published);
        Event event = event(article);
        CodedReport coded = CodedReport.ofEvents(article, List.of(event), Versions.handCoded(table));
        return new Account(account, hash(article.reportId() + "\n" + article.text()), arrival, coded, event);
    }

    /// The end of its text.
    private String row() {
        return "\n\nRow " + id;
    }

    private Article article(Optional<LocalDate> published) {
        String before = title.map(given -> given + Article.TITLE_BREAK).orElse("");
        String body = String.join("\n", sentences) + row();
        List<Section> sections = new ArrayList<>();
        title.ifPresent(given -> sections.add(new Section(Span.of(0, given.length()), Section.Kind.HEADLINE)));
        sections.add(new Section(Span.of(before.length(), before.length() + body.length()), Section.Kind.BODY));
        return new Article(
                reportId,
                title,
                before + body,
                before.length(),
                sections,
                published,
                Optional.empty(),
                outlet,
                url,
                "und",
                List.of());
    }

    private Event event(Article article) {
        Words words = new Words(article, row());
        return new Event(
                "e1",
                true,
                new Trigger(type.code(), List.of()),
                type,
                also,
                codes,
                stage,
                modality,
                disputed,
                date.map(range -> new EventDate(range, basis, List.of())),
                place.map(words::in),
                doers.stream().map(words::in).toList(),
                targets.stream().map(words::in).toList(),
                victims.stream().map(words::in).toList(),
                weapons.stream().map(words::in).toList(),
                figures.stream().map(words::in).toList(),
                List.of(),
                claims,
                Optional.empty(),
                attribution,
                words.sentences(sentences),
                confidence,
                List.of());
    }

    private static String hash(String content) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Where words stand in the row's text.
    private record Words(Article article, String row) {
        List<Span> spans(String words) {
            int start = words.isBlank()
                    ? -1
                    : article.text()
                            .indexOf(words, article.bodyStart(), article.text().length() - row.length());
            return start < 0 ? List.of() : List.of(Span.of(start, start + words.length()));
        }

        List<Span> sentences(List<String> sentences) {
            List<Span> spans = new ArrayList<>();
            int start = article.bodyStart();
            for (String sentence : sentences) {
                spans.add(Span.of(start, start + sentence.length()));
                start += sentence.length() + 1;
            }
            return spans;
        }

        EventPlace in(EventPlace told) {
            List<Span> spans = java.util.stream.Stream.of(told.name(), told.site())
                    .flatMap(name -> name.map(this::spans).orElse(List.of()).stream())
                    .sorted()
                    .toList();
            return new EventPlace(told.name(), told.site(), told.place(), told.precision(), told.offset(), spans);
        }

        Doer in(Doer doer) {
            return new Doer(
                    doer.names(),
                    doer.actor(),
                    doer.kind(),
                    doer.certainty(),
                    doer.attribution(),
                    doer.code(),
                    spans(doer.names().getFirst()));
        }

        Target in(Target target) {
            return new Target(
                    target.names(),
                    target.kind(),
                    target.type(),
                    target.named(),
                    target.count(),
                    target.effect(),
                    spans(target.names().getFirst()));
        }

        Victim in(Victim victim) {
            return new Victim(
                    victim.names(),
                    victim.person(),
                    victim.named(),
                    victim.inOffice(),
                    victim.type(),
                    victim.description(),
                    victim.count(),
                    victim.harm(),
                    spans(victim.names().getFirst()));
        }

        Weapon in(Weapon weapon) {
            return new Weapon(
                    weapon.names(),
                    weapon.type(),
                    weapon.names().isEmpty() ? List.of() : spans(weapon.names().getFirst()));
        }

        Casualties in(Casualties figure) {
            return new Casualties(
                    figure.harm(),
                    figure.who(),
                    figure.words(),
                    figure.count(),
                    figure.wording(),
                    figure.rule(),
                    figure.perpetratorsIncluded(),
                    figure.attribution(),
                    spans(figure.wording()));
        }
    }
}
