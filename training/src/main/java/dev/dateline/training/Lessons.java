package dev.dateline.training;

import dev.dateline.codebook.Role;
import dev.dateline.coding.CodingTrace;
import dev.dateline.core.Span;
import dev.dateline.core.finding.EventType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Sets known events against what coding proposed for their texts: what the judges learn from.
final class Lessons {
    /// A text with its drafts.
    ///
    /// @param number texts are dealt into folds by it
    record Text(int number, String set, List<DraftLesson> drafts) {}

    /// @param partner the known event it tells of, or -1
    /// @param types whether its event is of a type; empty without one
    /// @param again it tells of a known event that another draft tells better: neither a hit nor a false alarm
    @SuppressWarnings("ArrayRecordComponent") // many, and never compared
    record DraftLesson(
            CodingTrace.DraftTrace draft,
            int[] features,
            int[] own,
            int partner,
            boolean again,
            Map<EventType, Gold.Verdict> types,
            List<CandidateLesson> candidates) {}

    /// @param verdicts what the candidate is to each role
    /// @param parties the known party that it names, where its verdict is yes
    @SuppressWarnings("ArrayRecordComponent")
    record CandidateLesson(
            CodingTrace.FillerTrace candidate,
            int[] features,
            Map<Role, Gold.Verdict> verdicts,
            Map<Role, String> parties) {}

    /// How far from the words of its event, in sentences, a name still teaches how fillers are told, unless it never
    /// stands nearer.
    private static final int NEAR = 2;

    static final List<Role> ROLES = List.of(Role.PERPETRATOR, Role.TARGET, Role.VICTIM, Role.WEAPON);

    final LogisticTrainer.Dictionary eventNames = new LogisticTrainer.Dictionary();
    final LogisticTrainer.Dictionary typeNames = new LogisticTrainer.Dictionary();
    final LogisticTrainer.Dictionary fillerNames = new LogisticTrainer.Dictionary();
    final List<Text> texts = new ArrayList<>();
    /// Known events and parties by set, and by set and fold, found or not: what recall is measured against.
    final Map<String, Integer> known = new HashMap<>();

    void add(Gold gold, String text, CodingTrace trace) {
        for (String part : List.of(gold.set(), gold.set() + " fold " + texts.size() % TrainJudges.FOLDS)) {
            known.merge(part + "/event", gold.events().size(), Integer::sum);
            for (Role role : ROLES) {
                int parties = gold.events().stream()
                        .mapToInt(event -> event.parties(role))
                        .sum();
                known.merge(part + "/" + role, parties, Integer::sum);
            }
        }
        int[] partner = align(gold, text, trace.drafts());
        List<DraftLesson> drafts = new ArrayList<>();
        for (int i = 0; i < partner.length; i++) {
            CodingTrace.DraftTrace draft = trace.drafts().get(i);
            boolean again = partner[i] < 0
                    && gold.set().equals(CorpusSet.NAME)
                    && gold.events().stream().anyMatch(event -> event.likeness(text, draft) >= 2);
            drafts.add(new DraftLesson(
                    draft,
                    eventNames.indices(draft.features().names()),
                    typeNames.indices(draft.own().names()),
                    partner[i],
                    again,
                    types(gold, partner[i]),
                    candidates(gold, draft, partner[i])));
        }
        texts.add(new Text(texts.size(), gold.set(), drafts));
    }

    private static Map<EventType, Gold.Verdict> types(Gold gold, int partner) {
        Map<EventType, Gold.Verdict> types = new EnumMap<>(EventType.class);
        if (partner >= 0) {
            for (EventType type : EventType.values()) {
                if (type.category() == EventType.Category.VIOLENCE) {
                    types.put(type, gold.events().get(partner).isOfType(type));
                }
            }
        }
        return types;
    }

    private List<CandidateLesson> candidates(Gold gold, CodingTrace.DraftTrace draft, int partner) {
        Map<Span, List<CodingTrace.FillerTrace>> groups = new HashMap<>();
        Map<String, Integer> nearest = new HashMap<>();
        for (CodingTrace.FillerTrace candidate : draft.candidates()) {
            groups.computeIfAbsent(candidate.group(), g -> new ArrayList<>()).add(candidate);
            if (partner >= 0) {
                for (Role role : ROLES) {
                    String party = gold.events().get(partner).party(role, candidate);
                    nearest.merge(role + party, candidate.gap(), Math::min);
                }
            }
        }
        List<CandidateLesson> lessons = new ArrayList<>();
        for (CodingTrace.FillerTrace candidate : draft.candidates()) {
            List<CodingTrace.FillerTrace> group = groups.getOrDefault(candidate.group(), List.of());
            Map<Role, Gold.Verdict> verdicts = new EnumMap<>(Role.class);
            Map<Role, String> parties = new EnumMap<>(Role.class);
            for (Role role : ROLES) {
                Gold.Verdict verdict = Gold.Verdict.NO;
                if (partner >= 0) {
                    verdict = gold.events().get(partner).verdict(role, candidate, group);
                    String party = gold.events().get(partner).party(role, candidate);
                    parties.put(role, party);
                    int far = Math.max(NEAR, nearest.getOrDefault(role + party, 0));
                    if (verdict == Gold.Verdict.YES && candidate.gap() > far) {
                        verdict = Gold.Verdict.UNSURE;
                    }
                }
                if (verdict == Gold.Verdict.NO
                        && gold.events().stream()
                                .anyMatch(event -> event.verdict(role, candidate, group) == Gold.Verdict.YES)) {
                    verdict = Gold.Verdict.UNSURE;
                }
                verdicts.put(role, verdict);
            }
            lessons.add(new CandidateLesson(
                    candidate, fillerNames.indices(candidate.features().names()), verdicts, parties));
        }
        return lessons;
    }

    /// For every draft the known event that it tells of, or -1; one to one, the best fit first.
    private static int[] align(Gold gold, String text, List<CodingTrace.DraftTrace> drafts) {
        int[] partner = new int[drafts.size()];
        Arrays.fill(partner, -1);
        double[][] likeness = new double[drafts.size()][gold.events().size()];
        for (int i = 0; i < drafts.size(); i++) {
            for (int j = 0; j < gold.events().size(); j++) {
                likeness[i][j] = gold.events().get(j).likeness(text, drafts.get(i));
            }
        }
        boolean[] used = new boolean[gold.events().size()];
        while (true) {
            double best = 0;
            int draft = -1;
            int event = -1;
            for (int i = 0; i < drafts.size(); i++) {
                for (int j = 0; j < used.length; j++) {
                    if (partner[i] < 0 && !used[j] && likeness[i][j] > best) {
                        best = likeness[i][j];
                        draft = i;
                        event = j;
                    }
                }
            }
            if (draft < 0) {
                return partner;
            }
            partner[draft] = event;
            used[event] = true;
        }
    }
}
