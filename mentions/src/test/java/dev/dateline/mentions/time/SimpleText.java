package dev.dateline.mentions.time;

import dev.dateline.core.Article;
import dev.dateline.core.Section;
import dev.dateline.core.Span;
import dev.dateline.core.text.AnnotatedText;
import dev.dateline.core.text.Pos;
import dev.dateline.core.text.Sentence;
import dev.dateline.core.text.Token;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Text with plain tokens and one sentence a line; no part of speech is known. An opening "[" line
/// is a dateline.
final class SimpleText {
    private SimpleText() {}

    static AnnotatedText of(String text, Optional<LocalDate> published) {
        List<Section> sections = new ArrayList<>();
        List<Sentence> sentences = new ArrayList<>();
        List<Token> tokens = new ArrayList<>();
        int start = 0;
        for (String line : text.split("\n", -1)) {
            int end = start + line.length();
            if (!line.isBlank()) {
                boolean dateline = line.startsWith("[");
                Section.Kind kind = dateline ? Section.Kind.DATELINE : Section.Kind.BODY;
                sections.add(new Section(Span.of(start, end), kind));
                if (!dateline) {
                    int first = tokens.size();
                    tokenise(text, start, end, tokens);
                    sentences.add(new Sentence(
                            sentences.size(), Span.of(start, end), kind, sentences.size(), first, tokens.size()));
                }
            }
            start = end + 1;
        }
        Article article = new Article(
                "r1",
                Optional.empty(),
                text,
                0,
                sections,
                published,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                "en");
        boolean upperCase =
                text.equals(text.toUpperCase(Locale.ROOT)) && text.chars().anyMatch(Character::isLetter);
        return new AnnotatedText(article, sentences, tokens, List.of(), upperCase);
    }

    private static void tokenise(String text, int from, int to, List<Token> tokens) {
        int at = from;
        while (at < to) {
            if (Character.isWhitespace(text.charAt(at))) {
                at++;
                continue;
            }
            int end = at;
            while (end < to && !Character.isWhitespace(text.charAt(end))) {
                end++;
            }
            int last = end;
            while (last > at + 1 && ",;:!?)\"".indexOf(text.charAt(last - 1)) >= 0) {
                last--;
            }
            add(text, at, last, tokens);
            for (int i = last; i < end; i++) {
                add(text, i, i + 1, tokens);
            }
            at = end;
        }
    }

    private static void add(String text, int from, int to, List<Token> tokens) {
        String word = text.substring(from, to);
        String lower = word.toLowerCase(Locale.ROOT).replace('’', '\'').replace('–', '-');
        tokens.add(new Token(tokens.size(), Span.of(from, to), word, lower, lower, Pos.X));
    }
}
