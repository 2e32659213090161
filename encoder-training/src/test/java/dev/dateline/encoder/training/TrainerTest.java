package dev.dateline.encoder.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.dateline.encoder.EncoderTagger;
import dev.dateline.encoder.Label;
import dev.dateline.encoder.TokenScores;
import dev.dateline.encoder.WordPieces;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class TrainerTest {
    private static final String DISPATCH = """
            == small-01
            published: 2023-03-14
            style: wire
            e1: armed-assault; country BF
            --
            [Gunmen|e1 perpetrator] [raided|e1 trigger] a [market|e1 target] on Sunday. The weather was fine.
            """;
    private static final WordPieces VOCABULARY = WordPieces.of(List.of(
            "[UNK]", "[CLS]", "[SEP]", "gunmen", "raided", "a", "market", "on", "sunday", ".", "the", "weather", "was",
            "fine"));

    private final List<String> log = new ArrayList<>();

    private Weights train(Weights start, int steps) {
        assumeTrue(Torch.isPresent(), "PyTorch's library is not on the class path");
        Trainer.Settings settings = new Trainer.Settings(steps, 3e-3f, 1, Integer.MAX_VALUE, 1, false);
        return new Trainer(VOCABULARY, settings, log::add).train(new CorpusReader().read(DISPATCH), start);
    }

    @Test
    void two_steps_change_what_learns_and_nothing_else() {
        Weights start = Tiny.weights(14, 1);
        Weights trained = train(start, 2);
        for (String name : start.all().keySet()) {
            boolean same =
                    Arrays.equals(trained.get(name).values(), start.get(name).values());
            assertThat(same).as(name).isEqualTo(name.startsWith("embedding."));
        }
        assertThat(log).first().asString().startsWith("1 texts, 1 windows, 1 of them labelled");
    }

    @Test
    void the_same_run_gives_the_same_weights() {
        Weights one = train(Tiny.weights(14, 1), 3);
        Weights other = train(Tiny.weights(14, 1), 3);
        assertThat(one.get("0.qkv.weight").values())
                .isEqualTo(other.get("0.qkv.weight").values());
    }

    @Test
    void a_dispatch_is_learned_by_heart() {
        Weights trained = train(Tiny.weights(14, 2), 150);
        LabelledText text = new CorpusReader().read(DISPATCH).getFirst();
        try (EncoderTagger tagger = EncoderTagger.of(OnnxWriter.full(trained), VOCABULARY, 1)) {
            TokenScores scores = tagger.tag(text.text());
            assertThat(scores.of(0, Label.PERP_IND)).isGreaterThan(0.8f);
            assertThat(scores.of(1, Label.TRIGGER)).isGreaterThan(0.8f);
            assertThat(scores.of(3, Label.TARGET)).isGreaterThan(0.8f);
            assertThat(scores.of(3, Label.PERP_IND)).isLessThan(0.2f);
            assertThat(scores.of(8, Label.TARGET)).isLessThan(0.2f);
        }
    }
}
