package dev.dateline.encoder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.dateline.core.text.AnnotatedText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class EncoderTaggerTest {
    private static final AnnotatedText TEXT = SampleText.of("Gunmen on motorcycles attacked a police station in Kabul"
            + " on Monday , killing nine villagers . The bank raised its rates on Tuesday .");

    private static EncoderTagger tagger;

    @BeforeAll
    static void load() {
        // no model is bundled: it did not clearly gain (docs/adr/0007); training/rebuild makes one
        assumeThat(EncoderTagger.class.getResource("encoder.onnx")).isNotNull();
        tagger = EncoderTagger.bundled();
    }

    @AfterAll
    static void close() {
        if (EncoderTagger.class.getResource("encoder.onnx") != null) {
            tagger.close();
        }
    }

    private static String best(TokenScores scores, Label label) {
        return TEXT.tokens().stream()
                .max(Comparator.comparingDouble(token -> scores.of(token.index(), label)))
                .orElseThrow()
                .text();
    }

    @Test
    void tells_best_who_did_what_to_whom_in_a_plain_sentence() {
        TokenScores scores = tagger.tag(TEXT);
        assertThat(best(scores, Label.PERP_IND)).isEqualTo("Gunmen");
        assertThat(best(scores, Label.TRIGGER)).isEqualTo("attacked");
        assertThat(best(scores, Label.TARGET)).isIn("police", "station");
        assertThat(best(scores, Label.VICTIM_DESCRIPTION)).isEqualTo("villagers");
        assertThat(scores.of(0, Incident.ATTACK)).isGreaterThan(2 * scores.of(1, Incident.ATTACK));
    }

    @Test
    void case_makes_no_difference() {
        AnnotatedText capitals = SampleText.of(TEXT.text().toUpperCase(Locale.ROOT));
        assertThat(tagger.tag(capitals)).isEqualTo(tagger.tag(TEXT));
    }

    @Test
    void sentences_that_are_not_wanted_score_nothing() {
        TokenScores scores = tagger.tag(TEXT, sentence -> sentence.index() == 1);
        assertThat(scores.highest(0, TEXT.sentences().getFirst().endToken(), Label.PERP_IND))
                .isZero();
        assertThat(scores.of(0, Incident.ATTACK)).isZero();
        assertThat(scores.of(1, Incident.ATTACK)).isPositive();
        assertThat(tagger.tag(TEXT, sentence -> false))
                .isEqualTo(
                        TokenScores.none(TEXT.tokens().size(), TEXT.sentences().size()));
    }

    @Test
    void threads_that_share_it_get_the_same_scores() throws Exception {
        TokenScores expected = tagger.tag(TEXT);
        try (ExecutorService pool = Executors.newFixedThreadPool(4)) {
            List<Future<TokenScores>> all = new ArrayList<>();
            for (int i = 0; i < 32; i++) {
                all.add(pool.submit(() -> tagger.tag(TEXT)));
            }
            for (Future<TokenScores> each : all) {
                assertThat(each.get()).isEqualTo(expected);
            }
        }
    }

    @Test
    void every_score_is_a_probability() {
        TokenScores scores =
                tagger.tag(SampleText.of("Naïve — 東京 \u200b 😀 ' \" [ | ] ISIS-K . " + "bomb ".repeat(700) + "."));
        for (int token = 0; token < scores.tokens(); token++) {
            for (Label label : Label.values()) {
                assertThat(scores.of(token, label)).isBetween(0f, 1f);
            }
        }
    }
}
