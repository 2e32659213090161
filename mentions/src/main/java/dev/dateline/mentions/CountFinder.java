package dev.dateline.mentions;

import dev.dateline.codebook.BoundWord;
import dev.dateline.codebook.Codebook;
import dev.dateline.codebook.CountWord;
import dev.dateline.core.HeadCount;
import dev.dateline.core.Span;
import dev.dateline.core.mention.Mention;
import dev.dateline.core.text.AnnotatedText;
import dev.dateline.core.text.Cardinals;
import dev.dateline.core.text.PhraseIndex;
import dev.dateline.core.text.Pos;
import dev.dateline.core.text.Sentence;
import dev.dateline.core.text.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/// Finds numbers of people and things with the words that bound them: "at least 25", "dozens", "between 40 and
/// 50", "two hundred", "20 to 30", "no". What is a time, an ordinal, money or a share is no count.
final class CountFinder {
    private static final Map<String, Integer> MULTIPLES =
            Map.of("hundred", 100, "thousand", 1_000, "million", 1_000_000, "dozen", 12, "score", 20);

    /// "how many", "too many": no count.
    private static final Set<String> DEGREES = Set.of("how", "too", "so");

    private static final Set<String> OUTLETS = Set.of("news", "tv", "radio", "television");
    private static final int OLDEST = 110;
    private static final Set<String> AGES = Set.of("age", "ages", "aged");
    private static final Set<String> LINKS = Set.of(",", "and", "or", "to");
    private static final Set<String> AFTER_AGE = Set.of(",", ")", ".", ";", ":", "and", "who", "whose", "whom", "or");

    private final PhraseIndex<CountWord> vague;
    private final PhraseIndex<BoundWord> before;
    private final PhraseIndex<BoundWord> after;

    CountFinder(Codebook codebook) {
        PhraseIndex.Builder<CountWord> vagueWords = PhraseIndex.builder();
        codebook.countWords().forEach(word -> vagueWords.add(word.phrase(), word));
        vague = vagueWords.build();
        PhraseIndex.Builder<BoundWord> beforeWords = PhraseIndex.builder();
        PhraseIndex.Builder<BoundWord> afterWords = PhraseIndex.builder();
        codebook.boundWords().forEach(word -> (word.after() ? afterWords : beforeWords).add(word.phrase(), word));
        before = beforeWords.build();
        after = afterWords.build();
    }

    List<Mention.OfCount> find(AnnotatedText text, List<Mention.OfTime> times) {
        List<Mention.OfCount> found = new ArrayList<>();
        for (Sentence sentence : text.sentences()) {
            int afterAge = -1;
            for (int i = sentence.firstToken(); i < sentence.endToken(); i++) {
                Optional<Read> read = readAt(text, sentence, i);
                if (read.isPresent() && isAge(text.tokens(), sentence, read.get(), afterAge)) {
                    afterAge = read.get().end;
                    i = afterAge - 1;
                } else if (read.isPresent()) {
                    Span span = text.span(read.get().first, read.get().end);
                    if (times.stream().noneMatch(time -> time.span().overlaps(span))) {
                        found.add(new Mention.OfCount(span, read.get().count, read.get().rule));
                    }
                    i = read.get().end - 1;
                }
            }
        }
        return found;
    }

    private record Read(int first, int end, HeadCount count, String rule) {}

    private Optional<Read> readAt(AnnotatedText text, Sentence sentence, int at) {
        List<Token> tokens = text.tokens();
        int end = sentence.endToken();
        if (at > sentence.firstToken()
                && (DEGREES.contains(tokens.get(at - 1).lower())
                        || isNoOne(tokens, at)
                        || isComparison(tokens, at)
                        || isOldValue(tokens, at, end))) {
            return Optional.empty();
        }
        Optional<PhraseIndex.Hit<BoundWord>> bound = before.longestAt(tokens, at, end, Token::lower)
                .filter(hit -> hit.values().getFirst().effect() != BoundWord.Effect.NONE);
        int from = bound.map(PhraseIndex.Hit::end).orElse(at);
        if (from >= end) {
            return Optional.empty();
        }
        Optional<Read> range = range(text, sentence, from);
        if (range.isPresent()) {
            return range.map(read -> new Read(at, read.end, read.count, read.rule));
        }
        Optional<Numeral> number = number(tokens, from, end);
        int numberEnd = number.map(Numeral::end).orElse(from);
        Optional<PhraseIndex.Hit<CountWord>> word = vague.longestAt(tokens, from, end, Token::lower);
        if (word.isPresent() && word.get().end() >= numberEnd) {
            CountWord count = word.get().values().getFirst();
            HeadCount heads = HeadCount.ofBounds(OptionalInt.of(count.low()), count.high());
            boolean plain = heads instanceof HeadCount.Exactly;
            HeadCount bounded = plain && bound.isPresent()
                    ? bounded(count.low(), bound.get().values().getFirst().effect())
                    : heads;
            return Optional.of(new Read(at, word.get().end(), bounded, count.rule()));
        }
        if (number.isEmpty()
                || isNoCount(tokens, number.get(), end)
                || isPartOfName(tokens, sentence, from, number.get())) {
            return Optional.empty();
        }
        int value = number.get().value;
        int stop = number.get().end;
        Optional<PhraseIndex.Hit<BoundWord>> behind =
                stop < end ? after.longestAt(tokens, stop, end, Token::lower) : Optional.empty();
        BoundWord.Effect effect = bound.map(hit -> hit.values().getFirst().effect())
                .or(() -> behind.map(hit -> hit.values().getFirst().effect()))
                .orElse(BoundWord.Effect.EXACTLY);
        return Optional.of(new Read(at, behind.map(PhraseIndex.Hit::end).orElse(stop), bounded(value, effect), ""));
    }

    /// "twice as many": a count of something told of before.
    private static boolean isComparison(List<Token> tokens, int at) {
        return tokens.get(at - 1).is("as")
                && (tokens.get(at).is("many") || tokens.get(at).is("few"));
    }

    /// "ages 36 and 45", "two traders, 25 and 26, died", "kills man, 18": how old those are that were named
    /// before.
    ///
    /// @param afterAge the token after the last age of the sentence; -1 before the first one
    private static boolean isAge(List<Token> tokens, Sentence sentence, Read read, int afterAge) {
        int first = read.first;
        if (first == sentence.firstToken()
                || read.count.low().orElse(0) > OLDEST
                || tokens.get(first).lower().chars().anyMatch(Character::isLetter)) {
            return false;
        }
        if (afterAge > 0 && tokens.subList(afterAge, first).stream().allMatch(token -> LINKS.contains(token.lower()))) {
            return true;
        }
        Token before = tokens.get(first - 1);
        if (AGES.contains(before.lower())) {
            return true;
        }
        boolean aside = (before.is(",") || before.is("(")) && first - 2 >= sentence.firstToken();
        return aside
                && (tokens.get(first - 2).pos().isNominal()
                        || tokens.get(first - 2).is("jr."))
                && (read.end >= sentence.endToken()
                        || AFTER_AGE.contains(tokens.get(read.end).lower())
                        || tokens.get(read.end).pos() == Pos.ADP);
    }

    private static boolean isNoOne(List<Token> tokens, int at) {
        return tokens.get(at).is("one") && tokens.get(at - 1).is("no");
    }

    /// "from 15 to 18": the figure before the change counts no longer.
    private static boolean isOldValue(List<Token> tokens, int at, int end) {
        return tokens.get(at - 1).is("from")
                && number(tokens, at, end)
                        .filter(old -> old.end < end && tokens.get(old.end).is("to"))
                        .isPresent();
    }

    private static HeadCount bounded(int value, BoundWord.Effect effect) {
        return switch (effect) {
            case AT_LEAST -> HeadCount.atLeast(value);
            case AT_MOST -> value == 0 ? HeadCount.exactly(0) : HeadCount.between(1, value);
            case ABOUT, EXACTLY, NONE -> HeadCount.exactly(value);
        };
    }

    /// "between 40 and 50", "20 to 30", "20-30".
    private static Optional<Read> range(AnnotatedText text, Sentence sentence, int from) {
        List<Token> tokens = text.tokens();
        int end = sentence.endToken();
        if (from > sentence.firstToken() && tokens.get(from - 1).is("from")) {
            return Optional.empty(); // "rose from 15 to 18": a change, no range
        }
        boolean between = tokens.get(from).is("between");
        int start = between ? from + 1 : from;
        if (start >= end) {
            return Optional.empty();
        }
        int hyphen = tokens.get(start).lower().indexOf('-');
        if (!between && hyphen > 0) {
            OptionalInt low = digits(tokens.get(start).lower().substring(0, hyphen));
            OptionalInt high = digits(tokens.get(start).lower().substring(hyphen + 1));
            return low.isPresent() && high.isPresent() && low.getAsInt() < high.getAsInt()
                    ? Optional.of(new Read(from, start + 1, HeadCount.between(low.getAsInt(), high.getAsInt()), ""))
                    : Optional.empty();
        }
        Optional<Numeral> low = number(tokens, start, end);
        if (low.isEmpty() || low.get().end >= end) {
            return Optional.empty();
        }
        Token link = tokens.get(low.get().end);
        boolean links = between ? link.is("and") || link.is("to") : link.is("to");
        if (!links || low.get().end + 1 >= end) {
            return Optional.empty();
        }
        Optional<Numeral> high = number(tokens, low.get().end + 1, end);
        if (high.isEmpty() || high.get().value <= low.get().value) {
            return Optional.empty();
        }
        return Optional.of(new Read(from, high.get().end, HeadCount.between(low.get().value, high.get().value), ""));
    }

    private record Numeral(int value, int end) {}

    /// A number in figures or words from a token on.
    private static Optional<Numeral> number(List<Token> tokens, int from, int end) {
        Token token = tokens.get(from);
        if (token.lower().endsWith("-odd")) { // "fifty-odd": about fifty
            String plain = token.lower().substring(0, token.lower().length() - "-odd".length());
            OptionalInt about = digits(plain).isPresent() ? digits(plain) : unit(plain);
            return about.isPresent() ? Optional.of(new Numeral(about.getAsInt(), from + 1)) : Optional.empty();
        }
        OptionalInt figures = digits(token.lower());
        if (figures.isPresent()) {
            int multiple = from + 1 < end ? multiple(tokens.get(from + 1).lower()) : 0;
            if (multiple > 0) {
                long value = (long) figures.getAsInt() * multiple;
                return value <= Integer.MAX_VALUE ? Optional.of(new Numeral((int) value, from + 2)) : Optional.empty();
            }
            return Optional.of(new Numeral(figures.getAsInt(), from + 1));
        }
        return words(tokens, from, end);
    }

    private static Optional<Numeral> words(List<Token> tokens, int from, int end) {
        long total = 0;
        long part = 0;
        boolean any = false;
        int i = from;
        if (tokens.get(from).is("a")
                && from + 1 < end
                && multiple(tokens.get(from + 1).lower()) >= 100) {
            part = 1; // "a hundred and six"
            any = true;
            i++;
        }
        for (; i < end; i++) {
            String word = tokens.get(i).lower();
            OptionalInt unit = unit(word);
            if (unit.isPresent()) {
                if (any && part > 0 && part % 10 != 0 && part % 100 != 0) {
                    break;
                }
                part += unit.getAsInt();
                any = true;
            } else if (multiple(word) > 0
                    && (any || i + 1 < end && tokens.get(from).lower().equals("a"))) {
                int multiple = multiple(word);
                if (multiple >= 1_000) {
                    total += Math.max(part, 1) * multiple;
                    part = 0;
                } else {
                    part = Math.max(part, 1) * multiple;
                }
                any = true;
            } else if (!(word.equals("and")
                    && any
                    && part >= 100
                    && i + 1 < end
                    && unit(tokens.get(i + 1).lower()).isPresent())) {
                break;
            }
        }
        long value = total + part;
        return any && value <= Integer.MAX_VALUE ? Optional.of(new Numeral((int) value, i)) : Optional.empty();
    }

    /// 100 for "hundred"; 0 for a word that multiplies nothing.
    private static int multiple(String word) {
        return MULTIPLES.getOrDefault(word, 0);
    }

    private static OptionalInt unit(String word) {
        Integer plain = Cardinals.values().get(word);
        if (plain != null) {
            return OptionalInt.of(plain);
        }
        int hyphen = word.indexOf('-');
        if (hyphen > 0) {
            Integer tens = Cardinals.values().get(word.substring(0, hyphen));
            Integer ones = Cardinals.values().get(word.substring(hyphen + 1));
            if (tens != null && ones != null && tens >= 20 && ones < 10) {
                return OptionalInt.of(tens + ones);
            }
        }
        return OptionalInt.empty();
    }

    /// A whole number in figures, thousands set apart by commas or not.
    private static OptionalInt digits(String word) {
        if (word.isEmpty() || word.length() > 11 || !Character.isDigit(word.charAt(0))) {
            return OptionalInt.empty();
        }
        long value = 0;
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            if (c == ',' && (word.length() - i) % 4 == 0) {
                continue;
            }
            if (c < '0' || c > '9') {
                return OptionalInt.empty();
            }
            value = value * 10 + (c - '0');
        }
        return value <= Integer.MAX_VALUE ? OptionalInt.of((int) value) : OptionalInt.empty();
    }

    /// "Radio 8's reporter", "Voice 3 News": a name with a number in it.
    private static boolean isPartOfName(List<Token> tokens, Sentence sentence, int from, Numeral number) {
        if (from == sentence.firstToken() || number.end >= sentence.endToken()) {
            return false;
        }
        Token before = tokens.get(from - 1);
        Token behind = tokens.get(number.end);
        return before.pos() == Pos.PROPN && (behind.is("'s") || behind.is("’s") || OUTLETS.contains(behind.lower()));
    }

    /// Shares, money, distances and years are no head counts.
    private static boolean isNoCount(List<Token> tokens, Numeral number, int end) {
        if (number.end >= end) {
            return false;
        }
        return switch (tokens.get(number.end).lower()) {
            case "%",
                    "percent",
                    "per",
                    "km",
                    "kilometers",
                    "kilometres",
                    "kilometer",
                    "kilometre",
                    "miles",
                    "mile",
                    "metres",
                    "meters",
                    "feet",
                    "dollars",
                    "euros",
                    "pounds",
                    "kg",
                    "tons",
                    "tonnes",
                    "degrees",
                    "th",
                    "st",
                    "nd",
                    "rd",
                    "am",
                    "pm",
                    "a.m.",
                    "p.m.",
                    "a.m",
                    "p.m",
                    "minutes",
                    "hours",
                    "days",
                    "weeks",
                    "months",
                    "years",
                    "year",
                    "hour",
                    "day",
                    "o'clock",
                    "gmt",
                    "°",
                    "-" -> true;
            default -> false;
        };
    }
}
