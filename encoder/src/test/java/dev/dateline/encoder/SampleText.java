package dev.dateline.encoder;

import dev.dateline.core.Article;
import dev.dateline.core.Section;
import dev.dateline.core.Span;
import dev.dateline.core.text.AnnotatedText;
import dev.dateline.core.text.Pos;
import dev.dateline.core.text.Sentence;
import dev.dateline.core.text.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Texts whose tokens are parted by blanks and whose sentences end at a full stop.
final class SampleText {
    private SampleText() {}

    static AnnotatedText of(String text) {
        List<Token> tokens = new ArrayList<>();
        List<Sentence> sentences = new ArrayList<>();
        int first = 0;
        int at = 0;
        for (String word : text.split(" ")) {
            Span span = Span.of(at, at + word.length());
            tokens.add(new Token(
                    tokens.size(), span, word, word.toLowerCase(Locale.ROOT), word.toLowerCase(Locale.ROOT), Pos.X));
            at += word.length() + 1;
            if (word.equals(".")) {
                Span whole = Span.of(tokens.get(first).span().start(), span.end());
                sentences.add(new Sentence(sentences.size(), whole, Section.Kind.BODY, 0, first, tokens.size()));
                first = tokens.size();
            }
        }
        Article article = new Article(
                "sample",
                Optional.empty(),
                text,
                0,
                List.of(new Section(Span.of(0, text.length()), Section.Kind.BODY)),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                "en");
        return new AnnotatedText(article, sentences, tokens, List.of(), false);
    }
}
