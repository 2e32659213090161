package dev.dateline.coding.need;

import dev.dateline.codebook.BoundWord;
import dev.dateline.coding.context.Context;
import dev.dateline.core.HeadCount;
import dev.dateline.core.mention.Mention;
import dev.dateline.core.text.Cardinals;
import dev.dateline.core.text.PhraseIndex;
import dev.dateline.core.text.Sentence;
import dev.dateline.core.text.Token;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads numbers of people, shares and sums of money: "3.2 million", "23 percent", "one in three", "$300 million".
///
/// A number that a head count cannot hold is left out, never cut.
final class Amounts {
    private static final Pattern FIGURE = Pattern.compile(
            "(us\\$|a\\$|c\\$|\\$|€|£|¥)?(\\d[\\d,]*(?:\\.\\d+)?)(m|mn|mln|bn|k)?(%)?", Pattern.CASE_INSENSITIVE);
    private static final Map<String, Integer> MULTIPLES =
            Map.of("hundred", 2, "thousand", 3, "million", 6, "billion", 9);
    private static final Map<String, Integer> SUFFIXES = Map.of("k", 3, "m", 6, "mn", 6, "mln", 6, "bn", 9);
    private static final Map<String, String> SYMBOLS =
            Map.of("$", "usd", "us$", "usd", "a$", "aud", "c$", "cad", "€", "eur", "£", "gbp", "¥", "jpy");
    private static final Map<String, String> CURRENCIES = Map.ofEntries(
            Map.entry("dollar", "usd"),
            Map.entry("usd", "usd"),
            Map.entry("euro", "eur"),
            Map.entry("eur", "eur"),
            Map.entry("pound", "gbp"),
            Map.entry("gbp", "gbp"),
            Map.entry("yen", "jpy"));
    private static final Set<String> AGES = Set.of("under", "over", "below", "above", "aged", "ages");
    private static final int LONGEST_BOUND = 4;

    private final Context context;
    private final Sentence sentence;

    private Amounts(Context context, Sentence sentence) {
        this.context = context;
        this.sentence = sentence;
    }

    /// All of a sentence, in text order; none overlaps another.
    static List<Amount> of(Context context, Sentence sentence) {
        Amounts reader = new Amounts(context, sentence);
        List<Amount> found = new ArrayList<>();
        int i = sentence.firstToken();
        while (i < sentence.endToken()) {
            Optional<Amount> amount = reader.at(i);
            amount.ifPresent(found::add);
            i = amount.map(Amount::end).orElse(i + 1);
        }
        return found;
    }

    private Optional<Amount> at(int i) {
        Optional<PhraseIndex.Hit<String>> share = context.codebook()
                .needs()
                .shares()
                .longestAt(context.text().tokens(), i, sentence.endToken(), Token::lower);
        Optional<Amount> number =
                figure(i).or(() -> count(i)).filter(amount -> !is(i - 1, "or") && !isAge(i, amount.end()));
        if (number.isPresent() && share.isEmpty()) {
            share = shareWithin(i + 1, number.get().end());
        }
        if (share.isPresent() && share.get().end() > number.map(Amount::end).orElse(i)) {
            int end = share.get().end();
            boolean counts = end < sentence.endToken() && (is(end, "a") || is(end, "dozen") || is(end, "million"));
            boolean most = is(i, "most") && (is(i - 1, "the") || !is(end, "of") && isDegree(end));
            return counts || most
                    ? Optional.empty()
                    : Optional.of(new Amount(
                            i,
                            end,
                            HeadCount.notStated(),
                            Amount.SHARE,
                            Optional.of(context.words(context.text().span(i, end)))));
        }
        return number;
    }

    /// "nearly [one in three]": a share whose first word a bounded count has taken.
    private Optional<PhraseIndex.Hit<String>> shareWithin(int from, int end) {
        for (int k = from; k < end; k++) {
            Optional<PhraseIndex.Hit<String>> hit = context.codebook()
                    .needs()
                    .shares()
                    .longestAt(context.text().tokens(), k, sentence.endToken(), Token::lower);
            if (hit.filter(found -> found.end() > end).isPresent()) {
                return hit;
            }
        }
        return Optional.empty();
    }

    /// "children under five", "men over 60 years": how old, not how many. A noun for people stands right before the
    /// bound.
    private boolean isAge(int first, int end) {
        int bound = AGES.contains(context.text().token(first).lower()) ? first : first - 1;
        boolean bounded = bound > sentence.firstToken()
                && AGES.contains(context.text().token(bound).lower());
        boolean years = end < sentence.endToken()
                && context.text().token(end).lemma().equals("year")
                && end + 1 < sentence.endToken()
                && (is(end + 1, "old") || is(end + 1, "of"));
        return years
                || bounded
                        && context.codebook()
                                .needs()
                                .people()
                                .contains(context.text().token(bound - 1).lemma());
    }

    /// "most deadly": no share.
    private boolean isDegree(int token) {
        return token >= sentence.endToken()
                || switch (context.text().token(token).pos()) {
                    case NOUN, PROPN -> false;
                    default -> true;
                };
    }

    /// A count that the finder of mentions read.
    private Optional<Amount> count(int i) {
        Token token = context.text().token(i);
        return context.mentions()
                .at(token.span().start(), Mention.OfCount.class)
                .filter(count -> count.span().start() == token.span().start())
                .filter(count -> count.count().low().orElse(0) > 0)
                .map(count -> new Amount(
                        i,
                        context.text().firstTokenFrom(count.span().end()),
                        scaled(count),
                        Amount.COUNT,
                        Optional.empty()))
                .filter(amount -> amount.end() >= sentence.endToken()
                        || figure(amount.end()).isEmpty());
    }

    /// "2 to 3 million": the first number shares the multiple of the second.
    private static HeadCount scaled(Mention.OfCount count) {
        if (count.count() instanceof HeadCount.Between(int from, int to)
                && from > 1
                && from < 1_000
                && to >= 1_000_000) {
            return HeadCount.between(from * 1_000_000, to);
        }
        return count.count();
    }

    /// What the finder of mentions leaves out: decimals, percentages, money.
    private Optional<Amount> figure(int i) {
        BoundWord.Effect effect = BoundWord.Effect.EXACTLY;
        int at = i;
        for (int size = LONGEST_BOUND; size > 0; size--) {
            Optional<BoundWord.Effect> bound = bound(i, size);
            if (bound.isPresent()) {
                effect = bound.get();
                at = i + size;
                break;
            }
        }
        Optional<Value> value = at < sentence.endToken() ? value(at) : Optional.empty();
        BoundWord.Effect bounded = effect;
        int from = i;
        return value.map(read -> new Amount(from, read.end, heads(read, bounded), read.unit, Optional.empty()));
    }

    private Optional<BoundWord.Effect> bound(int i, int size) {
        if (i + size >= sentence.endToken()) {
            return Optional.empty();
        }
        StringBuilder words = new StringBuilder(context.text().token(i).lower());
        for (int k = i + 1; k < i + size; k++) {
            words.append(' ').append(context.text().token(k).lower());
        }
        String phrase = words.toString();
        for (BoundWord word : context.codebook().boundWords()) {
            if (!word.after() && word.phrase().equals(phrase) && word.effect() != BoundWord.Effect.NONE) {
                return Optional.of(word.effect());
            }
        }
        return Optional.empty();
    }

    private record Value(BigDecimal number, String unit, int end) {}

    /// A number that is a decimal with a multiple, a percentage or a sum of money; empty for any other.
    private Optional<Value> value(int at) {
        String word = context.text().token(at).lower();
        int next = at + 1;
        String unit = "";
        if (SYMBOLS.containsKey(word) && next < sentence.endToken()) {
            unit = SYMBOLS.getOrDefault(word, "");
            word = context.text().token(next).lower();
            next++;
        }
        BigDecimal number;
        boolean percent = false;
        Matcher figure =
                Character.isDigit(word.charAt(word.length() - 1)) || hasDigit(word) ? FIGURE.matcher(word) : null;
        boolean decimal = false;
        if (figure != null && figure.matches()) {
            number = new BigDecimal(figure.group(2).replace(",", ""));
            decimal = figure.group(2).indexOf('.') >= 0;
            if (figure.group(1) != null) {
                unit = SYMBOLS.getOrDefault(figure.group(1).toLowerCase(java.util.Locale.ROOT), "");
            }
            if (figure.group(3) != null) {
                number = number.scaleByPowerOfTen(SUFFIXES.getOrDefault(figure.group(3), 0));
                decimal = true;
            }
            percent = figure.group(4) != null;
        } else if (Cardinals.values().containsKey(word)) {
            number = BigDecimal.valueOf(Cardinals.values().get(word));
        } else {
            return Optional.empty();
        }
        if (next < sentence.endToken()
                && MULTIPLES.containsKey(context.text().token(next).lower())) {
            number = number.scaleByPowerOfTen(
                    MULTIPLES.getOrDefault(context.text().token(next).lower(), 0));
            next++;
        } else if (decimal
                && unit.isEmpty()
                && figure != null
                && figure.group(3) == null
                && !percent
                && !isPercent(next)) {
            return Optional.empty(); // "3.2": of what?
        }
        if (percent || isPercent(next)) {
            int end = percent ? next : is(next, "per") ? next + 2 : next + 1;
            return Optional.of(new Value(number, Amount.SHARE, end));
        }
        int currency = is(next, "us") || is(next, "u.s.") || is(next, "american") ? next + 1 : next;
        if (unit.isEmpty() && currency < sentence.endToken()) {
            Token after = context.text().token(currency);
            unit = CURRENCIES.getOrDefault(after.lemma(), "");
            next = unit.isEmpty() ? next : currency + 1;
        }
        if (unit.isEmpty()) {
            return decimal ? Optional.of(new Value(number, Amount.COUNT, next)) : Optional.empty();
        }
        return Optional.of(new Value(number, unit, next));
    }

    private static boolean hasDigit(String word) {
        return word.chars().anyMatch(Character::isDigit);
    }

    private boolean isPercent(int token) {
        return is(token, "%") || is(token, "percent") || is(token, "pct") || is(token, "per") && is(token + 1, "cent");
    }

    private boolean is(int token, String word) {
        return token >= sentence.firstToken()
                && token < sentence.endToken()
                && context.text().token(token).is(word);
    }

    /// Whole numbers; a percentage with decimals lies between two.
    private static HeadCount heads(Value value, BoundWord.Effect effect) {
        BigDecimal floor = value.number.setScale(0, RoundingMode.FLOOR);
        BigDecimal ceiling = value.number.setScale(0, RoundingMode.CEILING);
        if (ceiling.compareTo(BigDecimal.valueOf(Integer.MAX_VALUE)) > 0) {
            return HeadCount.notStated();
        }
        int low = floor.intValueExact();
        int high = ceiling.intValueExact();
        return switch (effect) {
            case AT_LEAST -> HeadCount.atLeast(low);
            case AT_MOST -> high == 0 ? HeadCount.exactly(0) : HeadCount.between(Math.min(1, high), high);
            case ABOUT, EXACTLY, NONE -> HeadCount.between(low, high);
        };
    }
}
