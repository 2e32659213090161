package dev.dateline.coding;

import dev.dateline.coding.judge.Judges;
import dev.dateline.coding.judge.LinearModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Decides which of the happenings told so far some words go on about.
interface Linker {
    String TASK = "same";

    /// @param told the happenings so far and what rules hold of each as the home of the words; not empty
    /// @return empty where the words tell of something new
    Optional<Draft> home(Context context, LinkFeatures.Said said, Map<Draft, LinkFeatures.Rules> told);

    static Linker of(Judges judges) {
        return judges.of(TASK).<Linker>map(Judging::new).orElse(Linker::ruled);
    }

    private static Optional<Draft> ruled(
            Context context, LinkFeatures.Said said, Map<Draft, LinkFeatures.Rules> told) {
        return told.entrySet().stream()
                .filter(each -> each.getValue() == LinkFeatures.Rules.HOME)
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /// Follows the rules unless the judge is sure that the words tell of something else. It is not asked to join what
    /// rules keep apart: pairs alone are too little to go by, and it is seldom right there.
    record Judging(LinearModel model) implements Linker {
        /// Below this probability words part from the happening that rules give them; five of six such partings are
        /// right on texts that the judge has not seen.
        private static final double PARTS = Double.parseDouble(System.getProperty("parts", "0.25"));

        @Override
        public Optional<Draft> home(Context context, LinkFeatures.Said said, Map<Draft, LinkFeatures.Rules> told) {
            List<Draft> drafts = List.copyOf(told.keySet());
            return ruled(context, said, told)
                    .filter(home -> same(context, home, said, drafts, LinkFeatures.Rules.HOME) >= PARTS);
        }

        private double same(
                Context context,
                Draft draft,
                LinkFeatures.Said said,
                List<Draft> drafts,
                LinkFeatures.Rules rules) {
            return model.probability(LinkFeatures.of(context, draft, said, drafts, rules));
        }
    }

    /// Does what rules do, and notes what there was to decide upon.
    record Noting(List<CodingTrace.LinkTrace> notes) implements Linker {
        Noting() {
            this(new ArrayList<>());
        }

        @Override
        public Optional<Draft> home(Context context, LinkFeatures.Said said, Map<Draft, LinkFeatures.Rules> told) {
            List<Draft> drafts = List.copyOf(told.keySet());
            Optional<Draft> home = ruled(context, said, told);
            told.forEach((draft, rules) -> notes.add(new CodingTrace.LinkTrace(
                    draft.anchors.stream().map(Anchor::span).toList(),
                    said.anchor().span(),
                    rules == LinkFeatures.Rules.HOME,
                    home.isPresent(),
                    LinkFeatures.of(context, draft, said, drafts, rules))));
            return home;
        }
    }
}
