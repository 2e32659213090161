package dev.dateline.export.masking;

import dev.dateline.core.Article;
import dev.dateline.core.finding.Aggregate;
import dev.dateline.core.finding.Attribution;
import dev.dateline.core.finding.Casualties;
import dev.dateline.core.finding.Claim;
import dev.dateline.core.finding.CodedReport;
import dev.dateline.core.finding.CodedReport.ActorMentions;
import dev.dateline.core.finding.Doer;
import dev.dateline.core.finding.Event;
import dev.dateline.core.finding.EventPlace;
import dev.dateline.core.finding.Indicator;
import dev.dateline.core.finding.Quotation;
import dev.dateline.core.finding.Relation;
import dev.dateline.core.finding.Statement;
import dev.dateline.core.finding.Target;
import dev.dateline.core.finding.Trigger;
import dev.dateline.core.finding.Victim;
import dev.dateline.core.finding.Warning;
import dev.dateline.core.finding.Weapon;
import dev.dateline.core.incident.Account;
import dev.dateline.core.incident.Incident;
import dev.dateline.core.mention.Mention;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Replaces the names of one report's private persons by `[person 1]`, `[person 2]`, …, numbered in
/// order of first mention. Immutable and thread-safe.
///
/// *Who is private*: every named person of the report who holds no office and leads no group, every
/// victim given by name who does not, and individual doers and witnesses whose words are plainly a name.
/// A name that is part of a public person's name is that person's.
///
/// *What is replaced*: the full name, and each of its words alone, whatever the accents. Words of four
/// letters or more are found whatever their case, with a plural ending, and where capital letters set
/// them apart inside a tag; words of six or more anywhere inside another word; shorter ones only as
/// words with a capital letter.
///
/// *What may survive*: a word of a private name that is also a word of a public person's, a known
/// actor's or a place's name in the same report, or a month or day ("Kabul" after a victim called so).
/// Such a word survives alone, the full name does not.
///
/// *Strings and texts*: strings get the token and change their length. In an article's text each
/// character of a name becomes `█` instead, so that spans stay true. Ids, types, codes, coordinates and
/// the gazetteer's own names are left alone; an id that is an address (with `://`) is treated as a
/// string, and an address with a name in it is left out.
public final class Masker {
    private static final char BAR = '█';
    private static final String WIDE_BAR = "\uD83D\uDD32"; // for characters of two UTF-16 units

    private static final Masker NONE =
            new Masker(new NameFinder(new PrivateNames(List.of(), Set.of())), Coarsener.none());

    private final NameFinder finder;
    private final Coarsener coarsener;

    private Masker(NameFinder finder, Coarsener coarsener) {
        this.finder = finder;
        this.coarsener = coarsener;
    }

    /// Changes nothing.
    public static Masker none() {
        return NONE;
    }

    public static Masker forReport(CodedReport coded) {
        return new Masker(new NameFinder(PrivateNames.of(coded)), Coarsener.none());
    }

    /// A masker that hides fine places too.
    public Masker with(Coarsener places) {
        return new Masker(finder, places);
    }

    private boolean isIdle() {
        return finder.isEmpty() && coarsener.isNone();
    }

    /// Whoever is private in one of the incident's reports is masked in all of them.
    public static Masker forIncident(Incident incident) {
        return new Masker(
                new NameFinder(PrivateNames.ofAll(incident.accounts().stream()
                        .map(Account::coded)
                        .distinct()
                        .toList())),
                Coarsener.none());
    }

    /// The incident with masked accounts; its spans stay.
    public Incident mask(Incident incident) {
        if (isIdle()) {
            return incident;
        }
        Map<String, CodedReport> masked = new HashMap<>();
        return incident.map(account -> new Account(
                account.id(),
                account.report(),
                account.arrival(),
                masked.computeIfAbsent(account.report(), report -> mask(account.coded())),
                mask(account.event())));
    }

    /// The string with tokens for names. The same object when it holds none.
    public String mask(String text) {
        return coarsener.hide(maskNames(text));
    }

    private String maskNames(String text) {
        if (finder.isEmpty()) {
            return text;
        }
        List<NameFinder.Hit> hits = finder.find(text);
        if (hits.isEmpty()) {
            return text;
        }
        StringBuilder masked = new StringBuilder();
        int from = 0;
        for (NameFinder.Hit hit : hits) {
            masked.append(text, from, hit.start())
                    .append("[person ")
                    .append(hit.person())
                    .append(']');
            from = hit.end();
        }
        return masked.append(text, from, text.length()).toString();
    }

    /// The event with masked strings; its spans stay.
    public Event mask(Event event) {
        if (isIdle()) {
            return event;
        }
        return new Event(
                event.id(),
                event.main(),
                new Trigger(mask(event.trigger().text()), event.trigger().spans()),
                event.type(),
                event.also(),
                event.codes(),
                event.stage(),
                event.modality(),
                event.disputed(),
                event.date(),
                event.place().flatMap(coarsener::coarsen).map(this::mask),
                event.doers().stream().map(this::mask).toList(),
                event.targets().stream().map(this::mask).toList(),
                event.victims().stream().map(this::mask).toList(),
                event.weapons().stream()
                        .map(weapon -> new Weapon(maskAll(weapon.names()), weapon.type(), weapon.spans()))
                        .toList(),
                event.casualties().stream().map(this::mask).toList(),
                event.earlier().stream().map(this::mask).toList(),
                event.claims().stream().map(this::mask).toList(),
                event.answers(),
                mask(event.attribution()),
                event.evidence(),
                event.confidence(),
                event.reasons().stream().map(this::mask).toList());
    }

    /// The whole report with masked strings, and bars for names in its text.
    public CodedReport mask(CodedReport coded) {
        if (isIdle()) {
            return coded;
        }
        return new CodedReport(
                mask(coded.article()),
                coded.events().stream().map(this::mask).toList(),
                coded.aggregates().stream().map(this::mask).toList(),
                coded.statements().stream().map(this::mask).toList(),
                coded.warnings().stream().map(this::mask).toList(),
                coded.relations().stream().map(this::mask).toList(),
                coded.indicators().stream().map(this::mask).toList(),
                coded.places().stream()
                        .map(place -> new Mention.OfPlace(
                                place.span(),
                                mask(place.name()),
                                place.literal(),
                                place.demonym(),
                                place.place().flatMap(coarsener::coarsen)))
                        .toList(),
                coded.times(),
                coded.quotations().stream()
                        .map(quotation -> new Quotation(
                                quotation.source(),
                                quotation.cue(),
                                quotation.content(),
                                quotation.kind(),
                                mask(quotation.speaker())))
                        .toList(),
                coded.actors().stream()
                        .map(actor -> new ActorMentions(
                                actor.id(), mask(actor.name()), maskAll(actor.names()), actor.kind(), actor.mentions()))
                        .toList(),
                coded.persons().stream()
                        .map(person -> new Mention.OfPerson(
                                person.span(), mask(person.name()), person.title(), person.inOffice()))
                        .toList(),
                coded.isCorrection(),
                coded.versions());
    }

    /// The article with bars for names in its text; every offset stays true.
    public Article mask(Article article) {
        if (isIdle()) {
            return article;
        }
        String id = article.reportId();
        return new Article(
                id.contains("://") ? mask(id) : id,
                article.title().map(this::mask),
                bars(article.text()),
                article.bodyStart(),
                article.sections(),
                article.published(),
                mask(article.author()),
                mask(article.outlet()),
                article.url().filter(address -> finder.find(address).isEmpty()),
                article.language());
    }

    private String bars(String text) {
        StringBuilder barred = new StringBuilder(text);
        for (NameFinder.Hit hit : finder.find(text)) {
            for (int i = hit.start(); i < hit.end(); i++) {
                if (Character.isHighSurrogate(text.charAt(i)) && i + 1 < hit.end()) {
                    barred.replace(i, i + 2, WIDE_BAR);
                    i++;
                } else if (!Character.isWhitespace(text.charAt(i))) {
                    barred.setCharAt(i, BAR);
                }
            }
        }
        return coarsener.cover(barred.toString(), BAR);
    }

    private Optional<String> mask(Optional<String> text) {
        return text.map(this::mask);
    }

    /// Strings that become the same are given once.
    private List<String> maskAll(List<String> names) {
        return names.stream().map(this::mask).distinct().toList();
    }

    private Attribution mask(Attribution attribution) {
        return switch (attribution) {
            case Attribution.TheReport report -> report;
            case Attribution.Speaker(String name, String kind, var spans) ->
                new Attribution.Speaker(mask(name), kind, spans);
        };
    }

    private EventPlace mask(EventPlace place) {
        return new EventPlace(
                mask(place.name()),
                mask(place.site()),
                place.place(),
                place.precision(),
                place.offset(),
                place.spans());
    }

    private Doer mask(Doer doer) {
        return new Doer(
                maskAll(doer.names()),
                doer.actor(),
                doer.kind(),
                doer.certainty(),
                mask(doer.attribution()),
                doer.code(),
                doer.spans());
    }

    private Target mask(Target target) {
        return new Target(
                maskAll(target.names()),
                target.kind(),
                target.type(),
                target.named(),
                target.count(),
                target.effect(),
                target.spans());
    }

    private Victim mask(Victim victim) {
        return new Victim(
                maskAll(victim.names()),
                victim.person(),
                victim.named(),
                victim.inOffice(),
                victim.type(),
                mask(victim.description()),
                victim.count(),
                victim.harm(),
                victim.spans());
    }

    private Casualties mask(Casualties figure) {
        return new Casualties(
                figure.harm(),
                mask(figure.who()),
                mask(figure.words()),
                figure.count(),
                mask(figure.wording()),
                figure.rule(),
                figure.perpetratorsIncluded(),
                mask(figure.attribution()),
                figure.spans());
    }

    private Claim mask(Claim claim) {
        return new Claim(
                mask(claim.by()),
                claim.actor(),
                claim.stance(),
                mask(claim.via()),
                mask(claim.attribution()),
                claim.killed(),
                mask(claim.killedWording()),
                claim.spans());
    }

    private Aggregate mask(Aggregate aggregate) {
        return new Aggregate(
                mask(aggregate.what()),
                mask(aggregate.actor()),
                mask(aggregate.place()),
                aggregate.date(),
                aggregate.count(),
                mask(aggregate.wording()),
                aggregate.modality(),
                mask(aggregate.attribution()),
                aggregate.evidence());
    }

    private Statement mask(Statement statement) {
        return new Statement(
                mask(statement.speaker()),
                mask(statement.affiliation()),
                statement.kind(),
                mask(statement.about()),
                statement.content(),
                statement.modality(),
                mask(statement.attribution()),
                statement.evidence());
    }

    private Warning mask(Warning warning) {
        return new Warning(
                mask(warning.issuer()),
                mask(warning.subject()),
                mask(warning.threat()),
                mask(warning.target()),
                warning.modality(),
                mask(warning.probability()),
                warning.horizon().map(this::mask),
                warning.due(),
                mask(warning.attribution()),
                warning.evidence());
    }

    private Warning.Horizon mask(Warning.Horizon horizon) {
        return new Warning.Horizon(horizon.from(), horizon.to(), mask(horizon.wording()), horizon.open());
    }

    private Relation mask(Relation relation) {
        return new Relation(
                mask(relation.subject()),
                relation.relation(),
                mask(relation.object()),
                relation.status(),
                relation.date(),
                relation.modality(),
                mask(relation.attribution()),
                relation.evidence());
    }

    private Relation.Party mask(Relation.Party party) {
        return new Relation.Party(mask(party.name()), party.actor(), party.kind(), party.spans());
    }

    private Indicator mask(Indicator indicator) {
        return new Indicator(
                indicator.indicator(),
                mask(indicator.population()),
                mask(indicator.place()),
                indicator.count(),
                indicator.unit(),
                mask(indicator.share()),
                mask(indicator.wording()),
                indicator.status(),
                indicator.horizon().map(this::mask),
                mask(indicator.source()),
                indicator.modality(),
                mask(indicator.attribution()),
                indicator.evidence());
    }
}
