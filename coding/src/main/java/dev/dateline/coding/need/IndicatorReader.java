package dev.dateline.coding.need;

import dev.dateline.coding.context.Context;
import dev.dateline.coding.speech.Speeches;
import dev.dateline.core.HeadCount;
import dev.dateline.core.Span;
import dev.dateline.core.finding.Attribution;
import dev.dateline.core.finding.Indicator;
import dev.dateline.core.finding.IndicatorType;
import dev.dateline.core.finding.Modality;
import dev.dateline.core.finding.Warning;
import dev.dateline.core.mention.Mention;
import dev.dateline.core.text.Sentence;
import dev.dateline.core.text.Token;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Reads what a report says of need.
public final class IndicatorReader {
    /// What lies further back than this is history.
    private static final int YEARS_BACK = 3;

    private static final Set<String> WITHIN =
            Set.of("in", "across", "throughout", "from", "of", "inside", "around", "near", "outside", "at", "within");

    private final Context context;
    private final Speeches speeches;

    private IndicatorReader(Context context, Speeches speeches) {
        this.context = context;
        this.speeches = speeches;
    }

    public static List<Indicator> read(Context context, Speeches speeches) {
        if (context.tellsOfGames()) {
            return List.of();
        }
        IndicatorReader reader = new IndicatorReader(context, speeches);
        IndicatorMerger merger = new IndicatorMerger();
        List<Sentence> sentences = context.text().sentences();
        for (Sentence sentence : sentences) {
            if (reader.isHistory(sentence) || reader.isQuestion(sentence)) {
                continue;
            }
            for (Need need : NeedFinder.find(context, sentence)) {
                merger.add(reader.indicator(need));
            }
        }
        return merger.merged();
    }

    private Indicator indicator(Need need) {
        Sentence sentence = need.sentence();
        Span span = context.text().span(need.from(), need.to());
        Optional<Remaining> rest = need.amount().isEmpty() && need.sign().rule().type() == IndicatorType.AT_RISK
                ? Remaining.after(context, sentence)
                : Optional.empty();
        Attribution attribution = speeches.attribution(sentence, span);
        Attribution source = rest.map(number -> speeches.attribution(number.sentence(), number.span()))
                .orElse(attribution);
        boolean reported = !attribution.equals(Attribution.theReport());
        Modality modality = need.forecast() ? Modality.HYPOTHETICAL : reported ? Modality.REPORTED : Modality.ASSERTED;
        Optional<Warning.Horizon> horizon =
                need.forecast() ? Horizons.in(context, need.from(), sentence.endToken()) : Optional.empty();
        return new Indicator(
                need.sign().rule().type(),
                need.population().flatMap(this::name),
                place(need),
                rest.map(number -> number.amount().count())
                        .orElseGet(() -> need.amount().map(Amount::count).orElse(HeadCount.notStated())),
                unit(need),
                need.amount().flatMap(Amount::share),
                rest.map(number -> context.words(number.span())).orElseGet(() -> context.words(span)),
                need.forecast() ? Indicator.Status.FORECAST : Indicator.Status.OBSERVED,
                horizon,
                source instanceof Attribution.Speaker(String name, String kind, List<Span> spans)
                        ? Optional.of(name)
                        : Optional.empty(),
                modality,
                attribution,
                rest.map(number -> List.of(sentence.span(), number.sentence().span()))
                        .orElseGet(() -> List.of(sentence.span())));
    }

    private static String unit(Need need) {
        return need.amount()
                .filter(amount -> !amount.isCount())
                .map(Amount::unit)
                .orElseGet(() -> need.sign().rule().type().isMoney()
                        ? "usd"
                        : need.sign().rule().unit());
    }

    /// The words for the people, without number and article.
    private Optional<String> name(Population people) {
        if (people.head().isEmpty()) {
            return Optional.empty();
        }
        int head = people.head().getAsInt();
        int first = people.amount().map(Amount::end).filter(end -> end <= head).orElse(people.first());
        while (first < head && isOpening(context.text().token(first))) {
            first++;
        }
        return Optional.of(context.words(context.text().span(first, Math.max(head + 1, people.end()))));
    }

    private static boolean isOpening(Token token) {
        return switch (token.lower()) {
            case "of",
                    "the",
                    "a",
                    "an",
                    "its",
                    "their",
                    "these",
                    "those",
                    "our",
                    "his",
                    "her",
                    "all",
                    "more",
                    "other",
                    "some",
                    "many" -> true;
            default -> false;
        };
    }

    /// The place that those in need, or the phrase, are said to be in; never where they go or where somebody speaks.
    private Optional<String> place(Need need) {
        Sentence sentence = need.sentence();
        int clauseEnd = need.to();
        while (clauseEnd < sentence.endToken() && !endsClause(clauseEnd)) {
            clauseEnd++;
        }
        Span clause = context.text().span(need.from(), clauseEnd);
        return context.mentions().within(clause, Mention.OfPlace.class).stream()
                .filter(place -> place.literal() && !place.demonym() && isWithin(place))
                .map(Mention.OfPlace::name)
                .findFirst();
    }

    private boolean endsClause(int token) {
        Token at = context.text().token(token);
        return at.is(";")
                || at.is(",")
                || at.is(":")
                || at.text().equals("\"")
                || at.text().equals("”")
                || at.hasLemma("say")
                || at.hasLemma("tell")
                || at.hasLemma("report");
    }

    private boolean isWithin(Mention.OfPlace place) {
        int first = context.text().firstTokenFrom(place.span().start());
        for (int i = first - 1; i >= Math.max(0, first - 5); i--) {
            Token token = context.text().token(i);
            if (WITHIN.contains(token.lower())) {
                return true;
            }
            boolean inside = switch (token.pos()) {
                case DET, ADJ, PROPN, NOUN -> true;
                default -> false;
            };
            if (!inside) {
                return false;
            }
        }
        return false;
    }

    /// Whether a sentence tells of a day long past.
    private boolean isHistory(Sentence sentence) {
        Optional<LocalDate> published = context.text().article().published();
        return published.isPresent()
                && context.in(sentence, Mention.OfTime.class).stream()
                        .flatMap(time -> time.range().stream())
                        .flatMap(range -> range.latest().stream())
                        .anyMatch(day -> day.isBefore(published.get().minusYears(YEARS_BACK)));
    }

    private boolean isQuestion(Sentence sentence) {
        return context.words(sentence.span()).stripTrailing().endsWith("?");
    }
}
