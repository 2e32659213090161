package dev.dateline.training;

import dev.dateline.codebook.Role;
import dev.dateline.coding.CodingTrace;
import dev.dateline.core.Report;
import dev.dateline.core.Span;
import dev.dateline.core.finding.EventType;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// The training corpus as texts whose events are known. A filler there is a stretch of the text.
final class CorpusSet {
    static final String NAME = "corpus";

    private CorpusSet() {}

    static List<Gold> read(Path folder) throws IOException {
        List<Gold> texts = new ArrayList<>();
        for (Dispatch dispatch : CorpusReader.read(folder)) {
            texts.add(new Gold(NAME, report(dispatch), events(dispatch)));
        }
        return texts;
    }

    static Report report(Dispatch dispatch) {
        Report plain = Report.ofText(dispatch.id(), dispatch.text());
        return dispatch.published().map(plain::withPublished).orElse(plain);
    }

    private static List<Gold.GoldEvent> events(Dispatch dispatch) {
        List<Gold.GoldEvent> events = new ArrayList<>();
        for (Dispatch.Incident incident : dispatch.incidents()) {
            List<Dispatch.Mark> marks = dispatch.marks().stream()
                    .filter(mark -> mark.incident().equals(incident.name()))
                    .toList();
            events.add(new Marked(dispatch.text(), incident, marks));
        }
        return events;
    }

    private record Marked(String text, Dispatch.Incident incident, List<Dispatch.Mark> marks)
            implements Gold.GoldEvent {
        @Override
        public double likeness(String ignored, CodingTrace.DraftTrace draft) {
            double likeness = 0;
            for (Span trigger : draft.triggers()) {
                for (Dispatch.Mark mark : marks) {
                    boolean same = mark.span().overlaps(trigger);
                    likeness += same && mark.role().equals("trigger") ? 2 : same ? 0.5 : 0;
                }
            }
            for (Span sentence : draft.sentences()) {
                likeness += 0.1
                        * marks.stream()
                                .filter(mark -> sentence.contains(mark.span()))
                                .count();
            }
            return likeness >= 0.5 ? likeness : 0;
        }

        @Override
        public Gold.Verdict verdict(Role role, CodingTrace.FillerTrace candidate, List<CodingTrace.FillerTrace> group) {
            if (isExact(role, candidate)) {
                return Gold.Verdict.YES;
            }
            if (group.stream().anyMatch(other -> isExact(role, other))) {
                return Gold.Verdict.NO;
            }
            return of(role).stream().anyMatch(mark -> mark.span().overlaps(candidate.span()))
                    ? Gold.Verdict.UNSURE
                    : Gold.Verdict.NO;
        }

        private List<Dispatch.Mark> of(Role role) {
            String name = role.name().toLowerCase(Locale.ROOT);
            return marks.stream()
                    .filter(mark -> mark.role().equals(name))
                    .filter(mark -> !mark.value().orElse("").equals("denied"))
                    .toList();
        }

        private boolean isExact(Role role, CodingTrace.FillerTrace candidate) {
            return !party(role, candidate).isEmpty();
        }

        @Override
        public String party(Role role, CodingTrace.FillerTrace candidate) {
            String words = MucSet.plain(candidate.words());
            return of(role).stream()
                    .filter(mark -> mark.span().overlaps(candidate.span())
                            && MucSet.plain(mark.span().of(text)).equals(words))
                    .findFirst()
                    .map(mark -> role.name() + mark.number())
                    .orElse("");
        }

        @Override
        public int parties(Role role) {
            return (int) of(role).stream().map(Dispatch.Mark::number).distinct().count();
        }

        @Override
        public EventType type() {
            return incident.type();
        }

        @Override
        public Gold.Verdict isOfType(EventType asked) {
            return asked == incident.type() ? Gold.Verdict.YES : Gold.Verdict.NO;
        }
    }
}
