package dev.dateline.core.text;

import dev.dateline.core.Article;
import dev.dateline.core.Span;
import java.util.List;
import java.util.Optional;

/// An article with its sentences, tokens and groups. All lists are in text order; only sections that are read
/// ([dev.dateline.core.Section.Kind#isRead()]) have sentences.
///
/// @param groups noun and verb groups; they do not overlap and stay within a sentence
/// @param upperCase the text is written in capitals only, so that case tells nothing about names
public record AnnotatedText(
        Article article, List<Sentence> sentences, List<Token> tokens, List<Group> groups, boolean upperCase) {
    public AnnotatedText {
        sentences = List.copyOf(sentences);
        tokens = List.copyOf(tokens);
        groups = List.copyOf(groups);
    }

    public String text() {
        return article.text();
    }

    public Token token(int index) {
        return tokens.get(index);
    }

    public List<Token> tokens(Sentence sentence) {
        return tokens.subList(sentence.firstToken(), sentence.endToken());
    }

    public List<Token> tokens(Group group) {
        return tokens.subList(group.firstToken(), group.endToken());
    }

    public List<Group> groups(Sentence sentence) {
        int from = firstGroupAtOrAfter(sentence.firstToken());
        int to = firstGroupAtOrAfter(sentence.endToken());
        return groups.subList(from, to);
    }

    /// The group that holds a token.
    public Optional<Group> groupAt(int token) {
        int after = firstGroupAtOrAfter(token + 1);
        if (after == 0) {
            return Optional.empty();
        }
        Group candidate = groups.get(after - 1);
        return candidate.holds(token) ? Optional.of(candidate) : Optional.empty();
    }

    /// From the first to the last character of a run of tokens, `endToken` excluded.
    public Span span(int firstToken, int endToken) {
        return Span.of(
                tokens.get(firstToken).span().start(),
                tokens.get(endToken - 1).span().end());
    }

    public Span span(Group group) {
        return span(group.firstToken(), group.endToken());
    }

    /// The sentence under an offset of the text.
    public Optional<Sentence> sentenceAt(int offset) {
        int low = 0;
        int high = sentences.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            Sentence sentence = sentences.get(middle);
            if (sentence.span().end() <= offset) {
                low = middle + 1;
            } else if (sentence.span().start() > offset) {
                high = middle - 1;
            } else {
                return Optional.of(sentence);
            }
        }
        return Optional.empty();
    }

    /// Index of the first token that starts at or after an offset; `tokens().size()` when there is none.
    public int firstTokenFrom(int offset) {
        int low = 0;
        int high = tokens.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (tokens.get(middle).span().start() < offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private int firstGroupAtOrAfter(int token) {
        int low = 0;
        int high = groups.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (groups.get(middle).firstToken() < token) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
