package dev.dateline.annotation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.core.Span;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TokenizerTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            ISIS-K and al-Shabab hold AK-47s.       | ISIS-K and al-Shabab hold AK-47s .
            The U.S.-led force left the U.S.        | The U.S.-led force left the U.S.
            a Taliban-controlled road               | a Taliban-controlled road
            They co-operate with a 13-year-old.     | They co-operate with a 13-year-old .
            It cost $2.5 million, 1,200 in all      | It cost $2.5 million , 1,200 in all
            3/4 of them at 10:30 with 9mm guns      | 3/4 of them at 10:30 with 9mm guns
            the Taliban's men, the rebels' base     | the Taliban 's men , the rebels ' base
            They didn't know; they’re gone          | They did n't know ; they ’re gone
            They cannot leave. I won't.             | They can not leave . I wo n't .
            a six-month truce—or war -- or peace    | a six-month truce — or war -- or peace
            killed/wounded (about 50%)              | killed / wounded ( about 50 % )
            O'Brien went to Sana'a                  | O'Brien went to Sana'a
            “Go,” he said                           | “ Go , ” he said
            on Nov. 2 with Gen. J. Roe              | on Nov. 2 with Gen. J. Roe
            at No. 5, no. Never                     | at No. 5 , no . Never
            wait… or wait...                        | wait … or wait ...
            from 2019–2021                          | from 2019 – 2021
            AT&T and www.example.org                | AT&T and www.example.org
            """)
    void cuts_into_tokens(String text, String tokens) {
        assertThat(Tokenizer.tokenize(text, Span.of(0, text.length())).stream()
                        .map(span -> span.of(text))
                        .collect(Collectors.joining(" ")))
                .isEqualTo(tokens);
    }

    @Test
    void keeps_a_picture_sign_whole() {
        String text = "fire 👩‍🚒🔥!";
        assertThat(Tokenizer.tokenize(text, Span.of(0, text.length()))).hasSize(4);
    }

    @Test
    void makes_typographic_marks_plain_in_lower() {
        assertThat(Chars.lower("Women’s")).isEqualTo("women's");
        assertThat(Chars.lower("U.S.\u2010Led")).isEqualTo("u.s.-led");
    }
}
