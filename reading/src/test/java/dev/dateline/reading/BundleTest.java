package dev.dateline.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.dateline.core.yaml.YamlNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BundleTest {
    private static final String PROSE =
            "Two shells fell on the fish market of Port Amal on Saturday and killed three traders, the mayor said.";

    /// Two articles as the databases write them that end each with a line.
    private static String twoEnded() {
        return ended("Shells fall on market", "5 March 2023", PROSE)
                + ended("Two held over shelling", "7 March 2023", "Police arrested two men on Monday.");
    }

    private static String ended(String title, String day, String body) {
        return "%s%n%nThe Harbour Ledger%n%n%s%n%nLength: 90 words%n%nBody%n%n%s%n%nLoad-Date: March 9, 2023%n%nEnd of Document%n%n"
                .formatted(title, day, body);
    }

    private static Bundle bundle(String text) {
        return Bundle.of(text, false).orElseThrow();
    }

    // ------------------------------------------------------------ the examples beside the data

    @TestFactory
    Stream<DynamicTest> layouts_read_their_examples() {
        List<DynamicTest> tests = new ArrayList<>();
        for (YamlNode node :
                BundleBook.items(BundleBook.fields(BundleBook.read()).get("layouts"))) {
            Map<String, YamlNode> layout = BundleBook.fields(node);
            List<YamlNode> examples = BundleBook.items(layout.get("examples"));
            String name = BundleBook.words(layout.get("layout")).getFirst();
            tests.add(dynamicTest(
                    name + " has an example", () -> assertThat(examples).isNotEmpty()));
            for (YamlNode example : examples) {
                tests.add(dynamicTest(name, () -> reads(BundleBook.fields(example))));
            }
        }
        return tests.stream();
    }

    private static void reads(Map<String, YamlNode> example) {
        Bundle bundle = bundle(String.join("\n", BundleBook.words(example.get("lines"))));
        List<Bundle.Part> expected = BundleBook.items(example.get("finds")).stream()
                .map(node -> part(BundleBook.fields(node)))
                .toList();
        assertThat(bundle.parts()).isEqualTo(expected);
    }

    private static Bundle.Part part(Map<String, YamlNode> told) {
        return new Bundle.Part(
                word(told, "title"),
                word(told, "published").map(LocalDate::parse),
                word(told, "author"),
                word(told, "outlet"),
                String.join("\n", BundleBook.words(told.get("text"))));
    }

    private static Optional<String> word(Map<String, YamlNode> told, String key) {
        return BundleBook.words(told.get(key)).stream().findFirst();
    }

    // ------------------------------------------------------------ when a text is a bundle

    @Test
    void a_text_with_two_headers_and_ends_is_a_bundle() {
        assertThat(bundle(twoEnded()).parts())
                .extracting(part -> part.title().orElse(""))
                .containsExactly("Shells fall on market", "Two held over shelling");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Two shells fell on the market.\n\nEnd of document",
                "Section: News\n\nTwo shells fell on the market.\n\nLength: 20 words",
                "Document 1 of 2\n\nThe court read the first paper.\n\nDocument 2 of 2\n\nIt read the second.",
                "Chapter 1 of 2\n\nOne.\n\nChapter 2 of 2\n\nTwo."
            })
    void a_text_without_two_headers_and_separators_is_none(String text) {
        assertThat(Bundle.of(text, false)).isEmpty();
    }

    @Test
    void one_article_is_a_bundle_when_the_user_says_so() {
        String one = ended("Shells fall on market", "5 March 2023", PROSE);
        assertThat(Bundle.of(one, false)).isEmpty();
        assertThat(Bundle.of(one, true).orElseThrow().parts()).hasSize(1);
        assertThat(Bundle.of(PROSE, true)).isEmpty();
    }

    // ------------------------------------------------------------ what is read of an article

    @Test
    void the_day_of_loading_is_not_the_day_of_publication() {
        String text = twoEnded().replace("5 March 2023", "A Sunday");
        assertThat(bundle(text).parts().getFirst().published()).isEmpty();
        assertThat(bundle(text).parts().getLast().published()).contains(LocalDate.of(2023, 3, 7));
    }

    @Test
    void the_text_keeps_its_lines_to_the_letter() {
        String body =
                "First line of it  with two blanks,\n  second line.\n\nNote: this is part of the text.\nSo is this sentence, which ends it.";
        String text = twoEnded().replace("Police arrested two men on Monday.", body);
        assertThat(bundle(text).parts().getLast().text()).isEqualTo(body);
    }

    @Test
    void a_cover_page_is_left_out_and_counted() {
        String cover = "Job number 17\n1. Shells fall on market\n2. Two held over shelling\n\n";
        Bundle bundle = bundle(cover + twoEnded());
        assertThat(bundle.parts()).isEqualTo(bundle(twoEnded()).parts());
        assertThat(bundle.leftOut()).isPositive();
        assertThat(bundle(twoEnded()).leftOut()).isZero();
    }

    @Test
    void a_cut_off_last_article_is_kept() {
        String text = twoEnded();
        String cut = text.substring(0, text.lastIndexOf("End of Document"));
        assertThat(Bundle.of(cut + "", true).orElseThrow().parts())
                .isEqualTo(bundle(text).parts());
    }

    @Test
    void an_article_without_text_keeps_its_place() {
        Bundle bundle = bundle(twoEnded().replace(PROSE, ""));
        assertThat(bundle.parts()).hasSize(2);
        assertThat(bundle.parts().getFirst().text()).isBlank();
    }

    @Test
    void line_ends_of_any_system_are_read() {
        String text = twoEnded().replace("\r", "");
        assertThat(bundle(text.replace("\n", "\r\n")).parts())
                .isEqualTo(bundle(text).parts());
    }

    @Test
    void every_article_and_every_word_of_it_is_found_in_its_place() {
        for (int seed = 0; seed < 50; seed++) {
            Random random = new Random(seed);
            List<String> bodies = IntStream.range(0, 2 + random.nextInt(6))
                    .mapToObj(i -> PROSE + " Case %d of %d.".formatted(i, random.nextInt(1_000)))
                    .toList();
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < bodies.size(); i++) {
                text.append(ended("Headline " + i, (1 + i) + " March 2023", bodies.get(i)));
            }
            assertThat(bundle(text.toString()).parts())
                    .as("seed " + seed)
                    .extracting(Bundle.Part::text)
                    .isEqualTo(bodies);
        }
    }

    @Test
    void the_place_of_writing_stays_with_the_text_as_its_dateline() {
        String text = twoEnded().replace("Length: 90 words", "Dateline: PORT AMAL");
        assertThat(bundle(text).parts().getFirst().text()).isEqualTo("Dateline: PORT AMAL\n\n" + PROSE);
    }
}
