package dev.dateline.cli;

import dev.dateline.core.finding.Aggregate;
import dev.dateline.core.finding.CodedReport;
import dev.dateline.core.finding.Doer;
import dev.dateline.core.finding.Event;
import dev.dateline.core.finding.Indicator;
import dev.dateline.core.finding.Relation;
import dev.dateline.core.finding.RelationStatus;
import dev.dateline.core.finding.RelationType;
import dev.dateline.core.finding.Stage;
import dev.dateline.core.finding.Statement;
import dev.dateline.core.finding.Target;
import dev.dateline.core.finding.Warning;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What a report tells besides its violent events, as lines under headings: what else happened, what is feared, who
/// stands how to whom, who is in need, who says what.
final class BriefSections {
    private static final String MARKS = "\"“”";
    private static final String ARROW = " → ";

    private BriefSections() {}

    /// @param lines one for each finding; never empty
    record Section(String title, List<String> lines) {}

    /// Those that have lines.
    ///
    /// @param events those that have no entry of their own
    static List<Section> of(CodedReport coded, List<Event> events) {
        return Stream.of(
                        new Section("Also", lines(events.stream().map(BriefSections::act))),
                        new Section("In sum", lines(coded.aggregates().stream().map(BriefSections::sum))),
                        new Section("Warnings", lines(coded.warnings().stream().map(BriefSections::warning))),
                        new Section("Sides", lines(coded.relations().stream().map(BriefSections::relation))),
                        new Section("Need", lines(coded.indicators().stream().map(BriefSections::indicator))),
                        new Section("Said", lines(coded.statements().stream().map(said -> statement(coded, said)))))
                .filter(section -> !section.lines().isEmpty())
                .toList();
    }

    private static List<String> lines(Stream<String> lines) {
        return lines.distinct().toList();
    }

    private static String act(Event event) {
        String type = Wording.types(event) + (event.stage() == Stage.PLANNED ? " (planned)" : "");
        String doers = event.doers().stream().map(BriefSections::name).collect(Collectors.joining(", "));
        String others = event.targets().stream().map(BriefSections::name).collect(Collectors.joining(", "));
        String parties = others.isEmpty() ? doers : doers + ARROW + others;
        return Stream.of(
                        type,
                        parties.strip(),
                        event.date().map(Wording::date).orElse(""),
                        event.place().map(Wording::place).orElse(""))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    private static String name(Doer doer) {
        return doer.names().getFirst();
    }

    private static String name(Target target) {
        return target.count().low().isPresent()
                ? Wording.count(target.count()) + " " + target.names().getFirst()
                : target.names().getFirst();
    }

    private static String sum(Aggregate aggregate) {
        return "“" + aggregate.wording() + "”"
                + aggregate.actor().map(" by "::concat).orElse("");
    }

    private static String warning(Warning warning) {
        String horizon =
                warning.horizon().map(when -> " — “" + when.wording() + "”").orElse("");
        String due = warning.due().map(day -> " (by " + Wording.day(day) + ")").orElse("");
        String who = warning.subject()
                .map(subject -> subject + " " + warning.modality().code() + " ")
                .orElse("");
        return warning.issuer() + ": " + who + "“" + warning.threat() + "”" + horizon + due;
    }

    private static String relation(Relation relation) {
        String ended = relation.status() == RelationStatus.ENDED ? " (ended)" : "";
        return relation.subject().name() + " — " + verb(relation.relation()) + " — "
                + relation.object().name() + ended;
    }

    private static String verb(RelationType type) {
        return type.code().replace('-', ' ');
    }

    private static String indicator(Indicator indicator) {
        String forecast = indicator.status() == Indicator.Status.FORECAST ? " (forecast)" : "";
        String source = indicator.source().map(name -> ", says " + name).orElse("");
        return indicator.indicator().code().replace('-', ' ') + ": “" + indicator.wording() + "”" + forecast + source;
    }

    private static String statement(CodedReport coded, Statement statement) {
        String words = Wrap.clean(statement.content().of(coded.article().text()));
        return statement.speaker() + " (" + statement.kind().code() + "): “" + bare(words) + "”";
    }

    /// Without the quotation marks and the comma that may close what is said.
    private static String bare(String words) {
        int start = 0;
        int end = words.length();
        while (start < end && MARKS.indexOf(words.charAt(start)) >= 0) {
            start++;
        }
        while (end > start && (MARKS.indexOf(words.charAt(end - 1)) >= 0 || words.charAt(end - 1) == ',')) {
            end--;
        }
        return words.substring(start, end);
    }
}
