package dev.dateline.coding;

import dev.dateline.coding.context.Context;
import dev.dateline.coding.speech.Speakers;
import dev.dateline.core.Span;
import dev.dateline.core.TargetKind;
import dev.dateline.core.mention.Mention;
import dev.dateline.core.text.Pos;
import dev.dateline.core.text.Sentence;
import dev.dateline.core.text.Token;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;

/// Reads at which facility or spot something happened.
final class Sites {
    private static final int CARE_REACH = 60;
    private static final Set<String> SETTLEMENTS = Set.of(
            "village",
            "hamlet",
            "town",
            "city",
            "settlement",
            "neighborhood",
            "neighbourhood",
            "quarter",
            "district",
            "suburb");
    private static final Set<String> TYING = Set.of(
            "at",
            "in",
            "outside",
            "near",
            "inside",
            "on",
            "to",
            "into",
            "through",
            "of",
            "against",
            "behind",
            "beside",
            "along",
            "around",
            "across",
            "opposite",
            "under",
            "stormed",
            "overran",
            "torched",
            "entered");

    private Sites() {}

    /// A facility in the sentence that "at", "in", "outside", "near" or the act itself ties to the happening.
    static Optional<Mention.OfTarget> site(Context context, Sentence sentence, Span near) {
        return context.in(sentence, Mention.OfTarget.class).stream()
                .filter(target -> target.kind() == TargetKind.FACILITY && !isSettlement(context, target))
                .filter(target ->
                        headsItsGroup(context, target) || target.span().overlaps(near))
                .filter(target ->
                        isTied(context, sentence, target) || target.span().overlaps(near))
                .filter(target -> !speaks(context, sentence, target) && !takesIn(context, sentence, target, near))
                .filter(target -> !acts(context, sentence, target))
                .min(Comparator.comparingInt(target -> target.span().distanceTo(near)))
                .map(nearest -> namedLike(context, sentence, nearest));
    }

    /// "A mine killed three": what does something to somebody is no site.
    private static boolean acts(Context context, Sentence sentence, Mention.OfTarget target) {
        return context.text().groups(sentence).stream()
                .filter(verb -> verb.isVerb() && !verb.passive())
                .filter(verb -> context.codebook()
                        .cues()
                        .has("deed-verbs", context.head(verb).lemma()))
                .filter(verb -> !context.clauses().objects(sentence, verb).isEmpty())
                .flatMap(verb -> context.clauses().subjects(sentence, verb).stream())
                .anyMatch(subject -> context.span(subject).overlaps(target.head()));
    }

    /// Villages and quarters are places, not sites.
    private static boolean isSettlement(Context context, Mention.OfTarget target) {
        int head = context.text().firstTokenFrom(target.head().start());
        return SETTLEMENTS.contains(context.text().token(head).lemma());
    }

    /// "at a mosque", "outside their house".
    private static boolean isTied(Context context, Sentence sentence, Mention.OfTarget target) {
        int first = context.text().firstTokenFrom(target.span().start());
        if (first <= sentence.firstToken()) {
            return false;
        }
        Token before = context.text().token(first - 1);
        return TYING.contains(before.lower())
                || before.pos() == Pos.DET
                || before.pos() == Pos.PRON
                || before.pos() == Pos.VERB && context.codebook().cues().has("deed-verbs", before.lemma());
    }

    /// "…, the Interior Ministry said", "a court heard".
    private static boolean speaks(Context context, Sentence sentence, Mention.OfTarget target) {
        int head = context.text().firstTokenFrom(target.head().start());
        boolean court = context.codebook()
                .cues()
                .has("courts", context.text().token(head).lemma());
        return court
                || context.text().groups(sentence).stream()
                        .filter(verb -> verb.isVerb()
                                && Speakers.SAYING.contains(context.head(verb).lemma()))
                        .anyMatch(verb -> context.clauses().subjects(sentence, verb).stream()
                                .anyMatch(subject -> subject.holds(head)));
    }

    /// "were taken to a hospital", "treated at the clinic": where the harmed are, unless the act itself hit it.
    private static boolean takesIn(Context context, Sentence sentence, Mention.OfTarget target, Span near) {
        return target.type().equals("health")
                && !target.span().overlaps(near)
                && context.tokens(sentence).stream()
                        .filter(token -> token.span().end() <= target.span().start()
                                && token.span().distanceTo(target.span()) <= CARE_REACH)
                        .anyMatch(token -> context.codebook().cues().has("care", token.lemma()));
    }

    /// "mine workers", "school children" name no site.
    private static boolean headsItsGroup(Context context, Mention.OfTarget target) {
        int token = context.text().firstTokenFrom(target.head().start());
        return context.text()
                .groupAt(token)
                .filter(group -> group.head() == token)
                .isPresent();
    }

    /// The same kind of site with a proper name in the same sentence is the same site: "near Khan hospital … an
    /// attack on a hospital".
    private static Mention.OfTarget namedLike(Context context, Sentence sentence, Mention.OfTarget site) {
        if (named(context, site)) {
            return site;
        }
        return context.in(sentence, Mention.OfTarget.class).stream()
                .filter(other -> other.kind() == site.kind() && sameKind(context, other, site))
                .filter(other -> named(context, other))
                .findFirst()
                .orElse(site);
    }

    /// Whether a site has a name of its own.
    static boolean named(Context context, Mention.OfTarget site) {
        return Character.isUpperCase(context.words(site.span()).charAt(0));
    }

    static boolean sameKind(Context context, Mention.OfTarget a, Mention.OfTarget b) {
        return context.words(a.head()).equalsIgnoreCase(context.words(b.head()));
    }
}
