package dev.dateline.cli;

import dev.dateline.core.Article;
import dev.dateline.core.Outcome;
import dev.dateline.core.Span;
import dev.dateline.core.finding.Casualties;
import dev.dateline.core.finding.Claim;
import dev.dateline.core.finding.CodedReport;
import dev.dateline.core.finding.Event;
import dev.dateline.core.finding.Harm;
import dev.dateline.core.incident.Incident;
import dev.dateline.export.masking.Masker;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What a person reads on a terminal: one block per event, with the figures in the report's words and the
/// sentences that support it.
///
/// @param width of the lines, in characters
/// @param explain adds why each event was coded so, and shows all of its sentences
/// @param unmasked shows the names of private persons
record Brief(Ink ink, int width, boolean explain, boolean unmasked) {
    private static final int NARROWEST = 48;
    private static final int WIDEST = 100;
    private static final int MOST_SENTENCES = 3;
    /// Under one heading.
    private static final int MOST_LINES = 8;

    Brief {
        width = Math.clamp(width, NARROWEST, WIDEST);
    }

    /// A report with everything it attests, or the line why it was skipped.
    String report(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Coded(CodedReport coded) -> report(coded);
            case Outcome.Skipped(String id, Outcome.Reason reason, String detail) ->
                ink.uncertain(Wrap.clean(id) + ": skipped, " + reason.code()) + detailAfter(Skips.detail(id, detail))
                        + "\n\n";
        };
    }

    private static String detailAfter(String detail) {
        return detail.isEmpty() ? "" : " — " + detail;
    }

    private String report(CodedReport coded) {
        BriefLines lines = new BriefLines(ink, width);
        lines.rule(source(coded.article()));
        if (coded.findings().isEmpty()) {
            lines.plain("No event of conflict, and nothing else to code.");
        }
        UnaryOperator<String> mask = mask(coded);
        for (Event event : coded.events().stream().filter(Brief::hasEntry).toList()) {
            event(lines, coded.article(), event, event.main() ? "" : "also told", mask);
            lines.gap();
        }
        sections(lines, coded, mask);
        lines.end();
        return lines.toString();
    }

    /// An incident as its own entry, with its sources below.
    ///
    /// @param whole every figure and every account rather than what they come to
    String incident(Incident incident, boolean whole) {
        BriefLines lines = new BriefLines(ink, width);
        if (incident.accounts().size() > 1 || incident.isReviewed()) {
            Incident shown = unmasked ? incident : Masker.forIncident(incident).mask(incident);
            new IncidentBrief(shown, lines, whole).write();
            return lines.toString();
        }
        CodedReport coded = incident.lead().coded();
        event(lines, coded.article(), incident.lead().event(), "", mask(coded));
        lines.faint("— " + source(coded.article()) + "  [" + incident.id() + "]");
        lines.end();
        return lines.toString();
    }

    private UnaryOperator<String> mask(CodedReport coded) {
        return unmasked ? UnaryOperator.identity() : Masker.forReport(coded)::mask;
    }

    private void event(BriefLines lines, Article article, Event event, String aside, UnaryOperator<String> mask) {
        lines.head(mask.apply(headline(event)), Wording.reservations(event), aside);
        String doers = event.doers().stream().map(Wording::doer).collect(Collectors.joining("; "));
        boolean unsure = event.doers().stream().anyMatch(Wording::isUncertain);
        lines.row("who", doers.isEmpty() && event.isViolent() ? "not stated" : mask.apply(doers), unsure);
        lines.row(
                "to whom",
                mask.apply(joined(Stream.concat(
                        event.targets().stream().map(Wording::target),
                        event.victims().stream()
                                .filter(victim -> victim.harm() == Harm.NONE)
                                .map(Wording::victim)))),
                false);
        lines.row("with", mask.apply(joined(event.weapons().stream().map(Wording::weapon))), false);
        for (Harm harm : Harm.values()) {
            figures(lines, event, harm, mask);
        }
        lines.row(
                "harmed",
                mask.apply(joined(event.victims().stream()
                        .filter(victim -> victim.harm() != Harm.NONE && !Wording.repeatsAFigure(victim, event))
                        .map(Wording::victim))),
                false);
        for (Claim claim : event.claims()) {
            lines.row(
                    claim.stance() == Claim.Stance.CLAIMED ? "claimed" : "denied",
                    mask.apply("by " + Wording.claim(claim)),
                    false);
        }
        lines.row("said by", mask.apply(Wording.speaker(event.attribution()).orElse("")), false);
        evidence(lines, article, event.evidence(), mask);
        if (explain) {
            event.reasons().stream()
                    .distinct()
                    .forEach(reason -> lines.row("because", mask.apply(Wrap.clean(reason)), false));
        }
    }

    private static String headline(Event event) {
        return event.date().map(Wording::date).orElse("date not stated")
                + " · "
                + event.place().map(Wording::place).orElse("place not stated")
                + " · "
                + Wording.types(event);
    }

    private static String joined(Stream<String> parts) {
        return parts.distinct().collect(Collectors.joining("; "));
    }

    /// The total first, then the classes it is made of.
    private void figures(BriefLines lines, Event event, Harm harm, UnaryOperator<String> mask) {
        List<Casualties> totals = event.casualties().stream()
                .filter(figure -> figure.harm() == harm && figure.isTotal())
                .toList();
        List<Casualties> parts = event.casualties().stream()
                .filter(figure -> figure.harm() == harm && !figure.isTotal())
                .toList();
        totals.forEach(figure -> lines.row(harm.code(), mask.apply(Wording.figure(figure)), false));
        boolean attackersApart =
                totals.stream().anyMatch(total -> total.perpetratorsIncluded().equals(Optional.of(false)));
        parts.forEach(figure -> {
            boolean besides = attackersApart && figure.who().equals(Casualties.PERPETRATORS);
            String label = totals.isEmpty() ? harm.code() : besides ? "  besides" : "  of them";
            lines.row(label, mask.apply(Wording.figure(figure)), false);
        });
        event.earlier().stream()
                .filter(figure -> figure.harm() == harm)
                .forEach(figure -> lines.row("  before", mask.apply(Wording.figure(figure)), true));
    }

    private void evidence(BriefLines lines, Article article, List<Span> evidence, UnaryOperator<String> mask) {
        int most = explain ? evidence.size() : MOST_SENTENCES;
        evidence.stream()
                .limit(most)
                .map(span -> Wrap.clean(span.of(article.text())))
                .forEach(sentence -> lines.quote(mask.apply(sentence)));
        if (evidence.size() > most) {
            int more = evidence.size() - most;
            lines.faint("and %d more %s".formatted(more, more == 1 ? "sentence" : "sentences"));
        }
    }

    /// Violent events have entries of their own; without any the main one of the others has.
    private static boolean hasEntry(Event event) {
        return event.isViolent() || event.main();
    }

    private void sections(BriefLines lines, CodedReport coded, UnaryOperator<String> mask) {
        List<Event> others =
                coded.events().stream().filter(event -> !hasEntry(event)).toList();
        for (BriefSections.Section section : BriefSections.of(coded, others)) {
            lines.title(section.title());
            section.lines().stream().limit(MOST_LINES).forEach(line -> lines.item(mask.apply(Wrap.clean(line))));
            if (section.lines().size() > MOST_LINES) {
                lines.faint("and %d more; --to jsonl has all"
                        .formatted(section.lines().size() - MOST_LINES));
            }
            lines.gap();
        }
    }

    static String source(Article article) {
        List<String> parts = new ArrayList<>();
        parts.add(Wrap.clean(article.reportId()));
        article.outlet().map(Wrap::clean).ifPresent(parts::add);
        article.published().map(Wording::day).ifPresent(parts::add);
        return String.join(" · ", parts);
    }
}
