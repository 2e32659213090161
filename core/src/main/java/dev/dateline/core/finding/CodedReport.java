package dev.dateline.core.finding;

import dev.dateline.core.Article;
import dev.dateline.core.Span;
import dev.dateline.core.mention.Mention;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What one report attests: the output of the whole flow for one report.
///
/// @param article the text that all spans point into
/// @param places every place mention; empty where the chosen layers leave them out
/// @param persons named persons, for masking; the contract's JSON does not list them
/// @param isCorrection whether it says of itself that it corrects what its outlet published before
public record CodedReport(
        Article article,
        List<Event> events,
        List<Aggregate> aggregates,
        List<Statement> statements,
        List<Warning> warnings,
        List<Relation> relations,
        List<Indicator> indicators,
        List<Mention.OfPlace> places,
        List<Mention.OfTime> times,
        List<Quotation> quotations,
        List<ActorMentions> actors,
        List<Mention.OfPerson> persons,
        boolean isCorrection,
        Versions versions) {
    /// One named actor with all its mentions.
    ///
    /// @param id of the directory; empty for a name that it does not know
    public record ActorMentions(
            Optional<String> id, String name, List<String> names, String kind, List<Span> mentions) {
        public ActorMentions {
            names = List.copyOf(names);
            mentions = List.copyOf(mentions);
        }
    }

    /// What the coding depended on besides the report.
    public record Versions(String contract, String codebook, String model, String version) {
        private static final String BY_HAND = "hand-coded";

        /// What a person coded.
        ///
        /// @param table name of the kind of table in which they did
        public static Versions handCoded(String table) {
            return new Versions("1.0", "none", BY_HAND, table);
        }

        /// Whether a person coded it, so that no machine codes it anew.
        public boolean isHandCoded() {
            return model.equals(BY_HAND);
        }
    }

    public CodedReport {
        events = List.copyOf(events);
        aggregates = List.copyOf(aggregates);
        statements = List.copyOf(statements);
        warnings = List.copyOf(warnings);
        relations = List.copyOf(relations);
        indicators = List.copyOf(indicators);
        places = List.copyOf(places);
        times = List.copyOf(times);
        quotations = List.copyOf(quotations);
        actors = List.copyOf(actors);
        persons = List.copyOf(persons);
    }

    /// A report of which nothing but events is known.
    public static CodedReport ofEvents(Article article, List<Event> events, Versions versions) {
        return new CodedReport(
                article, events, List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(),
                List.of(), List.of(), false, versions);
    }

    /// Which row it is of a table coded by hand: the last line of its text. Empty for what a machine coded.
    public Optional<String> row() {
        String text = article.text();
        return versions.isHandCoded() ? Optional.of(text.substring(text.lastIndexOf('\n') + 1)) : Optional.empty();
    }

    public String id() {
        return article.reportId();
    }

    /// All findings, events first.
    public List<Finding> findings() {
        List<Finding> all = new ArrayList<>(events);
        all.addAll(aggregates);
        all.addAll(statements);
        all.addAll(warnings);
        all.addAll(relations);
        all.addAll(indicators);
        return List.copyOf(all);
    }
}
