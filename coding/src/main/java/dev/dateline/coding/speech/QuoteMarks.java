package dev.dateline.coding.speech;

import dev.dateline.core.Section;
import dev.dateline.core.text.AnnotatedText;
import dev.dateline.core.text.Sentence;
import dev.dateline.core.text.Token;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The stretches of a text that stand in quotation marks.
///
/// A stretch ends with its paragraph at the latest; where the next paragraph opens with a mark again, it goes on there.
final class QuoteMarks {
    private static final Set<String> OPENING = Set.of("“", "‘", "«", "``");
    private static final Set<String> CLOSING = Set.of("”", "’", "»");
    private static final Set<String> EITHER = Set.of("\"", "''", "'", "`");
    private static final Set<String> SINGLE = Set.of("‘", "’", "'", "`");
    private static final Set<String> CLOSERS = Set.of(",", ".", "?", "!", "…", "...", "—", "--");

    /// Words in quotation marks.
    ///
    /// @param first index of the opening mark
    /// @param end index after the closing mark, or after the last token of the paragraph
    /// @param continues whether the stretch before it was not closed and goes on here
    record Stretch(int first, int end, boolean continues) {
        boolean holds(int token) {
            return first <= token && token < end;
        }

        int length() {
            return end - first;
        }
    }

    private final AnnotatedText text;
    private final List<Stretch> all = new ArrayList<>();
    private final int[] at;

    QuoteMarks(AnnotatedText text) {
        this.text = text;
        this.at = new int[text.tokens().size()];
        Arrays.fill(at, -1);
        find();
        for (int i = 0; i < all.size(); i++) {
            Arrays.fill(at, all.get(i).first(), all.get(i).end(), i);
        }
    }

    List<Stretch> all() {
        return all;
    }

    /// The stretch that holds a token, its marks included.
    Optional<Stretch> around(int token) {
        return token < 0 || token >= at.length || at[token] < 0 ? Optional.empty() : Optional.of(all.get(at[token]));
    }

    boolean opens(int token) {
        return around(token).filter(stretch -> stretch.first() == token).isPresent();
    }

    boolean closes(int token) {
        return around(token)
                .filter(stretch -> stretch.end() == token + 1 && stretch.length() > 1)
                .isPresent();
    }

    /// The stretch before it that goes on in a stretch.
    Optional<Stretch> before(Stretch stretch) {
        return stretch.continues() ? Optional.of(all.get(at[stretch.first()] - 1)) : Optional.empty();
    }

    /// Whether the words are said, and not only set apart: several words, or a mark that closes a sentence.
    boolean isSpeech(Stretch stretch) {
        int last = stretch.end() - 1;
        boolean closed = last - 1 > stretch.first()
                && CLOSERS.contains(text.token(closes(last) ? last - 1 : last).text());
        return stretch.length() >= 7 || closed && stretch.length() > 3;
    }

    private void find() {
        int open = -1;
        String mark = "";
        boolean unclosed = false;
        int paragraph = -1;
        for (Sentence sentence : text.sentences()) {
            boolean starts = sentence.paragraph() != paragraph;
            if (starts && open >= 0) {
                all.add(new Stretch(open, sentence.firstToken(), unclosed));
                unclosed = sentence.section() == Section.Kind.BODY && isMark(text.token(sentence.firstToken()));
                open = -1;
            } else if (starts) {
                unclosed = false;
            }
            paragraph = sentence.paragraph();
            for (int i = sentence.firstToken(); i < sentence.endToken(); i++) {
                Token token = text.token(i);
                if (!isMark(token)) {
                    continue;
                }
                if (open < 0) {
                    if (mayOpen(token, i == sentence.firstToken())) {
                        open = i;
                        mark = token.text();
                    }
                } else if (closes(mark, token)) {
                    all.add(new Stretch(open, i + 1, unclosed));
                    unclosed = false;
                    open = -1;
                } else if (OPENING.contains(token.text()) && !SINGLE.contains(token.text())) {
                    all.add(new Stretch(open, i, unclosed)); // a mark was lost
                    unclosed = false;
                    open = i;
                    mark = token.text();
                }
            }
        }
        if (open >= 0) {
            all.add(new Stretch(open, text.tokens().size(), unclosed));
        }
    }

    private static boolean isMark(Token token) {
        return OPENING.contains(token.text()) || CLOSING.contains(token.text()) || EITHER.contains(token.text());
    }

    private boolean mayOpen(Token token, boolean first) {
        if (CLOSING.contains(token.text())) {
            return false;
        }
        String whole = text.text();
        int start = token.span().start();
        int end = token.span().end();
        boolean gapBefore = first || start == 0 || !Character.isLetterOrDigit(whole.charAt(start - 1));
        boolean wordAfter = end < whole.length() && !Character.isWhitespace(whole.charAt(end));
        return !SINGLE.contains(token.text()) && !EITHER.contains(token.text()) || gapBefore && wordAfter;
    }

    private boolean closes(String mark, Token token) {
        String is = token.text();
        boolean matches = switch (mark) {
            case "“" -> is.equals("”") || is.equals("\"");
            case "‘" -> is.equals("’") || is.equals("'");
            case "«" -> is.equals("»");
            case "``" -> is.equals("''");
            case "`" -> is.equals("'");
            case "\"" -> is.equals("\"") || is.equals("”");
            default -> is.equals(mark);
        };
        if (!matches || !SINGLE.contains(is)) {
            return matches;
        }
        String whole = text.text();
        int end = token.span().end();
        return end >= whole.length() || !Character.isLetterOrDigit(whole.charAt(end));
    }
}
