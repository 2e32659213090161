package dev.dateline.encoder;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.core.text.AnnotatedText;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class WindowTest {
    private static final WordPieces VOCABULARY = WordPieces.bundled();

    private static List<Window> windows(AnnotatedText text) {
        return Window.of(text, sentence -> true, VOCABULARY);
    }

    private static List<Integer> tokens(Window window) {
        List<Integer> tokens = new ArrayList<>();
        for (int i = 0; i < window.length(); i++) {
            if (window.token(i) >= 0) {
                tokens.add(window.token(i));
            }
        }
        return tokens;
    }

    private static String sentence(int words) {
        return "attack ".repeat(words - 1) + ". ";
    }

    @Test
    void a_short_text_is_one_window_between_the_special_pieces() {
        AnnotatedText text = SampleText.of("ISIS-K attacked Kabul . Nobody died .");
        Window window = windows(text).getFirst();
        assertThat(windows(text)).hasSize(1);
        assertThat(window.piece(0)).isEqualTo(VOCABULARY.start());
        assertThat(window.piece(window.length() - 1)).isEqualTo(VOCABULARY.end());
        assertThat(tokens(window)).containsExactly(0, 1, 2, 3, 4, 5, 6);
        assertThat(window.token(2)).as("the hyphen of ISIS-K begins no token").isEqualTo(-1);
    }

    @Test
    void neighbours_share_a_short_sentence() {
        AnnotatedText text = SampleText.of(sentence(120) + sentence(120) + sentence(10) + sentence(200));
        List<Window> windows = windows(text);
        assertThat(windows).hasSize(2);
        assertThat(tokens(windows.get(0))).startsWith(0).endsWith(249).hasSize(250);
        assertThat(tokens(windows.get(1))).startsWith(240).endsWith(449).hasSize(210);
    }

    @Test
    void a_long_sentence_is_not_shared() {
        AnnotatedText text = SampleText.of(sentence(100) + sentence(100) + sentence(100));
        List<Window> windows = windows(text);
        assertThat(tokens(windows.get(1))).startsWith(200).hasSize(100);
    }

    @Test
    void a_sentence_longer_than_a_window_is_cut_with_overlap() {
        AnnotatedText text = SampleText.of(sentence(600) + sentence(5));
        List<Window> windows = windows(text);
        assertThat(windows).hasSize(3);
        assertThat(tokens(windows.get(1))).startsWith(222).hasSize(254);
        assertThat(tokens(windows.get(2))).endsWith(604);
    }

    @Test
    void only_wanted_sentences_are_seen() {
        AnnotatedText text = SampleText.of("One is here . Two is here . Three is here .");
        List<Window> windows = Window.of(text, sentence -> sentence.index() != 1, VOCABULARY);
        assertThat(windows).hasSize(1);
        assertThat(tokens(windows.getFirst())).containsExactly(0, 1, 2, 3, 8, 9, 10, 11);
        assertThat(Window.of(text, sentence -> false, VOCABULARY)).isEmpty();
    }

    @Test
    void whatever_the_lengths_no_window_is_too_long_and_no_token_is_left_out() {
        for (long seed = 0; seed < 40; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            StringBuilder words = new StringBuilder();
            for (int i = 0; i < 12; i++) {
                words.append(sentence(1 + random.nextInt(random.nextInt(1, 400))));
            }
            AnnotatedText text = SampleText.of(words.toString().trim());
            List<Window> windows = windows(text);
            boolean[] seen = new boolean[text.tokens().size()];
            for (Window window : windows) {
                assertThat(window.length()).as("seed " + seed).isLessThanOrEqualTo(Window.LONGEST);
                tokens(window).forEach(token -> seen[token] = true);
            }
            assertThat(seen).as("seed " + seed).doesNotContain(false);
        }
    }
}
