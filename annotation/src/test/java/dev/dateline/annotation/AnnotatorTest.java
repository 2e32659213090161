package dev.dateline.annotation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.core.text.AnnotatedText;
import dev.dateline.core.text.Group;
import dev.dateline.core.text.Pos;
import dev.dateline.core.text.Sentence;
import dev.dateline.core.text.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AnnotatorTest {
    private static final List<String> FRAGMENTS = List.of(
            "Gunmen shot the mayor",
            "on Nov. 2",
            "in the U.S.",
            "🔥",
            "👩‍🚒",
            "the rebels' base",
            "“Enough!”",
            "(sic)",
            "—",
            "...",
            "… and",
            "10:30",
            "didn't",
            "ISIS-K",
            "\n",
            "\n\n",
            ".",
            "?!",
            ",",
            "'",
            "\"",
            "al-Shabab",
            "No. 5",
            "1,200",
            "İstanbul",
            "ﬂed",
            "e\u0301tat",
            "\u00a0",
            "\u200b",
            "$2.5",
            "killed in the blast",
            "%",
            "\ud83d",
            "\u200d",
            "not",
            "to",
            "no longer",
            "’s",
            "n't",
            "-",
            "--",
            "x.y",
            "the",
            "and",
            "20 to 30",
            "\r\n",
            "\u0000");

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void keeps_every_span_in_order_and_true_to_the_text(long seed) {
        Random random = new Random(seed);
        for (int round = 0; round < 60; round++) {
            StringBuilder text = new StringBuilder();
            int count = 1 + random.nextInt(40);
            for (int at = 0; at < count; at++) {
                text.append(FRAGMENTS.get(random.nextInt(FRAGMENTS.size())));
                text.append(random.nextInt(6) == 0 ? "" : " ");
            }
            String mixed = random.nextInt(3) == 0 ? text.toString().toUpperCase(Locale.ROOT) : text.toString();
            check(Articles.annotate(mixed), "seed %d, text <%s>".formatted(seed, mixed));
        }
    }

    private static void check(AnnotatedText text, String hint) {
        int end = 0;
        int token = 0;
        for (Sentence sentence : text.sentences()) {
            assertThat(sentence.firstToken()).as(hint).isEqualTo(token);
            assertThat(sentence.endToken()).as(hint).isGreaterThan(token);
            for (Token word : text.tokens(sentence)) {
                assertThat(word.index()).as(hint).isEqualTo(token++);
                assertThat(word.span().start()).as(hint).isGreaterThanOrEqualTo(end);
                assertThat(sentence.span().contains(word.span())).as(hint).isTrue();
                assertThat(word.span().of(text.text())).as(hint).isEqualTo(word.text());
                assertThat(word.lemma()).as(hint).isNotEmpty();
                end = word.span().end();
            }
        }
        assertThat(token).as(hint).isEqualTo(text.tokens().size());
        int after = 0;
        for (Group group : text.groups()) {
            assertThat(group.firstToken()).as(hint).isGreaterThanOrEqualTo(after);
            assertThat(group.holds(group.head())).as(hint).isTrue();
            assertThat(text.sentences())
                    .as(hint)
                    .anyMatch(sentence -> sentence.holds(group.firstToken()) && sentence.holds(group.endToken() - 1));
            after = group.endToken();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "'In May they may leave.', May, PROPN",
        "'In May they may leave.', may, AUX",
        "'Rebels seized nine villages.', seized, VERB",
        "'Gunmen shot a guard.', shot, VERB",
        "'Fighters wounded a guard.', wounded, VERB",
        "'The wounded guard left.', wounded, ADJ",
        "'The Taliban denied it.', Taliban, PROPN",
        "'It cost 2,000 lives.', '2,000', NUM",
        "'The bank has imposed limits on loans.', imposed, VERB",
        "'The mayor lifted a travel ban on Monday.', ban, NOUN",
        "'The UN mission withdrew observers.', withdrew, VERB",
        "'The mission was a failure.', was, AUX",
        "'Some 24 million face hunger.', face, VERB",
        "'Planes hit dozens of IS members.', IS, PROPN",
        "'The junta gave in to demands.', demands, NOUN",
        "'He was including it.', including, ADP",
        "'An attack on Monday.', Monday, PROPN",
    })
    void corrects_tags(String text, String word, Pos pos) {
        assertThat(Articles.annotate(text).tokens())
                .filteredOn(token -> token.text().equals(word))
                .isNotEmpty()
                .allMatch(token -> token.pos() == pos);
    }

    @Test
    void reads_text_in_capitals() {
        AnnotatedText text = Articles.annotate("GUERRILLAS KILLED TWO SOLDIERS NEAR SAN MATEO YESTERDAY.");
        assertThat(text.upperCase()).isTrue();
        assertThat(text.tokens()).extracting(Token::lemma).startsWith("guerrilla", "kill", "two", "soldier");
        assertThat(text.tokens()).filteredOn(token -> token.is("mateo")).allMatch(token -> token.pos() == Pos.PROPN);
    }

    @Test
    void does_not_call_mixed_text_upper_case() {
        assertThat(Articles.annotate("ARMY RETAKES BRIDGE\n\nThe army retook a bridge over the river.")
                        .upperCase())
                .isFalse();
    }

    @Test
    void gives_the_same_to_many_threads() throws Exception {
        String text = "Gunmen killed five guards at the gate. Two were later found wounded in a ditch.";
        AnnotatedText expected = Articles.annotate(text);
        List<Future<AnnotatedText>> results = new ArrayList<>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int at = 0; at < 200; at++) {
                results.add(threads.submit(() -> Articles.annotate(text)));
            }
            for (Future<AnnotatedText> result : results) {
                assertThat(result.get()).isEqualTo(expected);
            }
        }
    }
}
