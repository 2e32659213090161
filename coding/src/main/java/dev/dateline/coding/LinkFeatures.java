package dev.dateline.coding;

import dev.dateline.coding.judge.Features;
import dev.dateline.core.finding.EventDate;
import dev.dateline.core.finding.EventPlace;
import dev.dateline.core.finding.EventType;
import dev.dateline.core.finding.Harm;
import dev.dateline.core.mention.Mention;
import dev.dateline.core.text.Group;
import dev.dateline.core.text.Sentence;
import dev.dateline.core.text.Token;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// Describes words beside a happening told of before them, for the judge of whether they tell of the same one.
final class LinkFeatures {
    private LinkFeatures() {}

    /// What an anchor and its sentence say by themselves.
    ///
    /// @param casualties of the anchor's sentence
    record Said(Anchor anchor, Optional<EventDate> date, Optional<EventPlace> place, List<Casualty> casualties) {}

    /// What rules hold of a happening as the home of some words: it is, it could be, it is not.
    enum Rules {
        HOME,
        MAY,
        NO
    }

    /// @param drafts all that the text has told of so far
    static Features of(Context context, Draft draft, Said said, List<Draft> drafts, Rules rules) {
        Features f = new Features();
        Anchor anchor = said.anchor();
        Sentence sentence = anchor.sentence();
        int gap = sentence.index() - draft.lastSentence();
        boolean latest = drafts.stream().noneMatch(other -> other.lastSentence() > draft.lastSentence());
        String near = Features.band(gap);
        String date = date(draft, said);
        String place = place(draft, said);
        String kin = kin(draft, anchor);
        String figures = figures(draft, said.casualties());
        String pointing =
                anchor.definite() ? "definite" : anchor.other() ? "other" : anchor.plural() ? "plural" : "new";
        String form = anchor.isVerb() ? "verb" : "noun";
        String strength = anchor.term().joins() ? "joins" : anchor.term().weak() ? "weak" : "strong";
        f.add("rules", rules);
        f.add("rulesgap", rules + ":" + near);
        f.add("gap", near);
        f.add("gapform", near + ":" + form + ":" + pointing);
        f.add("latest", latest + ":" + Features.band(drafts.size()));
        f.add("latestrules", latest + ":" + rules);
        f.add("date", date);
        f.add("place", place);
        f.add("dateplace", date + ":" + place);
        f.add("dateplacegap", date + ":" + place + ":" + (gap == 0) + ":" + latest);
        f.add("kin", kin);
        f.add("kingap", kin + ":" + near);
        f.add("kinpointing", kin + ":" + pointing + ":" + form);
        f.add("types", draft.type().code() + ">" + anchor.type().code());
        f.add("figures", figures);
        f.add("figuresgap", figures + ":" + near);
        f.add("pointing", pointing);
        f.add("strength", strength + ":" + anchor.supported());
        f.add("strengthgap", strength + ":" + near);
        f.add("word", String.join(" ", anchor.term().words()) + "/" + form);
        f.add("again", hasWord(draft, anchor) + ":" + form + ":" + pointing);
        f.add("size", Features.band(draft.anchors.size()));
        f.add("section", sentence.section() + ":" + draft.anchors.getFirst().sentence().section());
        boolean headline = draft.anchors.stream().allMatch(known -> context.isHeadline(known.sentence()));
        f.add("headline", headline + ":" + near);
        f.add("headlinekin", headline + ":" + kin + ":" + (sentence.index() <= 2));
        int paragraphs =
                sentence.paragraph() - draft.anchors.getLast().sentence().paragraph();
        f.add("paragraph", Features.band(paragraphs));
        f.add("party", shared(context, draft, anchor) + ":" + near);
        f.add("apart", Separations.setApart(context, anchor, draft.anchors) + ":" + near);
        names(context, draft, sentence, f);
        tense(context, draft, anchor, f);
        if (gap > 0) {
            opening(context, sentence, f);
        }
        for (Token token : between(context, draft, anchor)) {
            f.add("between", token.lemma());
        }
        return f;
    }

    private static String date(Draft draft, Said said) {
        if (draft.date.isEmpty() || said.date().isEmpty()) {
            return draft.date.isPresent() ? "old" : said.date().isPresent() ? "new" : "neither";
        }
        return When.conflict(draft.date, said.date()) ? "conflict" : "agree";
    }

    private static String place(Draft draft, Said said) {
        if (draft.place.isEmpty() || said.place().isEmpty()) {
            return draft.place.isPresent() ? "old" : said.place().isPresent() ? "new" : "neither";
        }
        return Where.different(draft.place, said.place())
                ? "different"
                : draft.place.get().place().equals(said.place().get().place()) ? "same" : "agree";
    }

    private static String kin(Draft draft, Anchor anchor) {
        EventType type = draft.type();
        if (type == anchor.type()) {
            return "equal";
        }
        if (type == EventType.UNKNOWN_ATTACK || anchor.type() == EventType.UNKNOWN_ATTACK) {
            return "open";
        }
        return TypeRank.sameFamily(type, anchor.type())
                ? "family"
                : TypeRank.compatible(type, anchor.type())
                        ? "compatible"
                        : TypeRank.compatibleAtOnce(type, anchor.type()) ? "at-once" : "alien";
    }

    private static String figures(Draft draft, List<Casualty> casualties) {
        if (draft.casualties.isEmpty() || casualties.isEmpty()) {
            return draft.casualties.isEmpty() ? casualties.isEmpty() ? "neither" : "new" : "old";
        }
        boolean equal = false;
        boolean other = false;
        for (Casualty casualty : casualties) {
            for (Casualty known : draft.casualties) {
                if (known.harm() == casualty.harm() && known.harm() != Harm.NONE) {
                    equal |= known.count().equals(casualty.count());
                    other |= !known.count().equals(casualty.count());
                }
            }
        }
        return equal ? "equal" : other ? "unequal" : "kinds";
    }

    private static boolean hasWord(Draft draft, Anchor anchor) {
        return draft.anchors.stream()
                .anyMatch(known -> known.term().words().equals(anchor.term().words()));
    }

    /// Roles in which a party of the anchor was named beside the draft before.
    private static String shared(Context context, Draft draft, Anchor anchor) {
        Set<String> roles = new TreeSet<>();
        for (Anchor.Argument argument : anchor.arguments()) {
            String head = context.head(argument.group()).lemma();
            draft.anchors.stream()
                    .flatMap(known -> known.arguments().stream())
                    .filter(known -> context.head(known.group()).lemma().equals(head))
                    .map(known -> known.role() == argument.role() ? known.role().name() : "mixed")
                    .forEach(roles::add);
        }
        return roles.isEmpty() ? "none" : String.join("+", roles);
    }

    /// Names of places, groups and persons that both have, and whether the new sentence names others.
    private static void names(Context context, Draft draft, Sentence sentence, Features f) {
        Set<String> before = draft.anchorSentences().stream()
                .flatMap(known -> names(context, known).stream())
                .collect(Collectors.toSet());
        Set<String> here = names(context, sentence);
        long both = here.stream().filter(before::contains).count();
        f.add("names", Math.min(both, 3) + ":" + (here.size() > both));
    }

    private static Set<String> names(Context context, Sentence sentence) {
        Set<String> names = context.in(sentence, Mention.OfPlace.class).stream()
                .map(place -> "place:" + place.name())
                .collect(Collectors.toSet());
        context.in(sentence, Mention.OfActor.class).forEach(actor -> names.add("actor:" + actor.actor()));
        context.in(sentence, Mention.OfPerson.class)
                .forEach(person -> names.add("person:" + CandidateFinder.lastWord(person.name())));
        return names;
    }

    private static void tense(Context context, Draft draft, Anchor anchor, Features f) {
        String here = anchor.isVerb() ? DraftFeatures.tense(context, anchor.group()) : "noun";
        Anchor last = draft.anchors.getLast();
        String before = last.isVerb() ? DraftFeatures.tense(context, last.group()) : "noun";
        f.add("tense", here);
        f.add("tenses", before + ">" + here);
    }

    /// The first words of the sentence: "Earlier, …", "In a separate …", "Last month …".
    private static void opening(Context context, Sentence sentence, Features f) {
        int end = Math.min(sentence.firstToken() + 3, sentence.endToken());
        for (int i = sentence.firstToken(); i < end; i++) {
            f.add("opening", context.text().token(i).lemma());
        }
    }

    /// The words that are no nouns before the anchor, in its sentence and after the draft's last words.
    private static List<Token> between(Context context, Draft draft, Anchor anchor) {
        Group last = draft.anchors.getLast().group();
        boolean here = draft.lastSentence() == anchor.sentence().index();
        int from = here ? last.endToken() : anchor.sentence().firstToken();
        int to = anchor.group().firstToken();
        return from < to
                ? context.text().tokens().subList(from, to).stream()
                        .filter(token -> !token.pos().isNominal())
                        .toList()
                : List.of();
    }
}
