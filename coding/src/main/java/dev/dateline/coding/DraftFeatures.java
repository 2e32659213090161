package dev.dateline.coding;

import dev.dateline.codebook.Role;
import dev.dateline.coding.context.Context;
import dev.dateline.coding.judge.Features;
import dev.dateline.core.finding.EventPlace;
import dev.dateline.core.finding.Harm;
import dev.dateline.core.mention.Mention;
import dev.dateline.core.text.Group;
import dev.dateline.core.text.Pos;
import dev.dateline.core.text.Sentence;
import dev.dateline.core.text.Token;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Describes a draft, for the judge of whether it tells of a particular happening that a coder would take.
///
/// @param whole of the draft's own words and of the whole text: whether it is an event shows in both
/// @param own of the draft's own words alone, which are all words of a text that tells of nothing else: another
///     event's car bomb must not tell the type of this one
record DraftFeatures(Features whole, Features own) {
    static DraftFeatures of(Context context, Draft draft, List<Draft> all, Optional<WordTagger.Tags> tags) {
        Features own = new Features();
        own(context, draft, all, own);
        Features whole = new Features();
        whole.addAll(own);
        text(context, draft, all, whole);
        if (all.size() == 1) {
            text(context, draft, all, own);
        }
        tags.ifPresent(known -> tags(context, draft, known, whole));
        return new DraftFeatures(whole.alsoFor(context.kindOfText()), own.alsoFor(context.kindOfText()));
    }

    private static void own(Context context, Draft draft, List<Draft> all, Features f) {
        String type = draft.type().code();
        f.add("type", type);
        f.add("words", EventAssembler.type(draft).code());
        draft.anchors.stream().map(Anchor::type).distinct().forEach(told -> f.add("told", told.code()));
        f.add("rules", draft.founded);
        f.add("rulestype", draft.founded + "/" + type);
        f.add("anchors", Features.band(draft.anchors.size()));
        int sentences = draft.anchorSentences().size();
        f.add("sentences", Features.band(sentences));
        Sentence first = draft.anchors.getFirst().sentence();
        f.add("first", Features.band(first.index()));
        f.add("firstsection", first.section());
        f.add("drafts", Features.band(all.size()));
        f.add("order", Features.band(all.indexOf(draft)));
        f.add("date", draft.date.isPresent());
        f.add("place", feature(draft.place));
        f.add("implied", feature(Where.place(context, draft, all, all.indexOf(draft) == 0)));
        f.add("figures", Features.band(draft.casualties.size()));
        boolean harm = draft.casualties.stream().anyMatch(c -> c.count().low().orElse(0) > 0 && c.harm() != Harm.NONE);
        f.add("harm", harm);
        f.add("claims", Features.band(draft.claims.size()));
        boolean strong = false;
        boolean supported = false;
        boolean doer = false;
        boolean party = false;
        Set<String> words = new HashSet<>();
        for (Anchor anchor : draft.anchors) {
            strong |= !anchor.term().weak();
            supported |= anchor.supported();
            String trigger = String.join(" ", anchor.term().words());
            String form = anchor.isVerb() ? "verb" : "noun";
            f.add("word", trigger + "/" + form);
            f.add("state", anchor.modality() + "/" + anchor.stage());
            f.add("definite", form + "/" + anchor.definite() + "/" + anchor.plural());
            for (Anchor.Argument argument : anchor.arguments()) {
                f.add("has", argument.role());
                f.add(
                        "with",
                        argument.role() + ":" + context.head(argument.group()).lemma());
                doer |= argument.role() == Role.PERPETRATOR;
                party |= argument.role() == Role.TARGET || argument.role() == Role.VICTIM;
            }
            if (anchor.isVerb()) {
                f.add("tense", tense(context, anchor.group()));
            } else {
                Sentence sentence = anchor.sentence();
                context.clauses().preposition(anchor.group(), sentence).ifPresent(word -> f.add("nounafter", word));
                f.add(
                        "determiner",
                        context.text().token(anchor.group().firstToken()).lower());
                f.add("number", anchor.plural());
            }
            for (Token token : context.tokens(anchor.sentence())) {
                words.add(token.lemma());
            }
        }
        f.add("shape", strong + "/" + supported + "/" + doer + "/" + party);
        f.add("shapeharm", harm + "/" + doer + "/" + party + "/" + draft.place.isPresent());
        words.forEach(word -> f.add("near", word));
        for (Sentence sentence : draft.anchorSentences()) {
            for (Mention.OfActor actor : context.in(sentence, Mention.OfActor.class)) {
                f.add("actor", actor.kind());
            }
            for (Mention.OfTarget target : context.in(sentence, Mention.OfTarget.class)) {
                f.add("noun", target.type());
            }
            for (Mention.OfWeapon weapon : context.in(sentence, Mention.OfWeapon.class)) {
                f.add("weapon", weapon.type());
            }
        }
    }

    private static void text(Context context, Draft draft, List<Draft> all, Features f) {
        for (Draft other : all) {
            if (other != draft) {
                f.add("besides", other.type().code());
            }
        }
        for (Sentence sentence : context.text().sentences()) {
            for (Token token : context.tokens(sentence)) {
                if (token.pos().isNominal() || token.pos() == Pos.VERB) {
                    f.add("text", token.lemma());
                    if (sentence.index() < 3) {
                        f.add("lead", token.lemma());
                    }
                }
            }
        }
        f.add("accidents", context.tellsOfAccidents());
        f.add("games", context.tellsOfGames());
        f.add("length", Features.band(context.text().sentences().size() / 3));
    }

    private static String feature(Optional<EventPlace> place) {
        return place.flatMap(EventPlace::place)
                .map(known -> known.feature().name())
                .orElse("none");
    }

    private static void tags(Context context, Draft draft, WordTagger.Tags known, Features f) {
        double trigger = draft.anchors.stream()
                .mapToDouble(anchor -> TagBands.highest(known, context, anchor.span(), WordTagger.Part.TRIGGER))
                .max()
                .orElse(0);
        f.add("tagtrigger", TagBands.band(trigger));
        f.add("tagtriggerrules", TagBands.coarse(trigger) + ":" + draft.founded);
        for (WordTagger.Kind kind : WordTagger.Kind.values()) {
            double here = draft.anchorSentences().stream()
                    .mapToDouble(sentence -> known.of(sentence.index(), kind))
                    .max()
                    .orElse(0);
            double anywhere = context.text().sentences().stream()
                    .mapToDouble(sentence -> known.of(sentence.index(), kind))
                    .max()
                    .orElse(0);
            f.add("tagkind" + kind, TagBands.band(here));
            f.add("tagtext" + kind, TagBands.band(anywhere));
            f.add("tagtype" + kind, TagBands.coarse(here) + ":" + draft.type().code());
        }
        for (WordTagger.Part part : WordTagger.Part.values()) {
            double highest = draft.anchorSentences().stream()
                    .mapToDouble(sentence -> TagBands.highest(known, context, sentence.span(), part))
                    .max()
                    .orElse(0);
            f.add("tagpart" + part, TagBands.band(highest));
        }
    }

    static String tense(Context context, Group verb) {
        StringBuilder tense = new StringBuilder(verb.modal());
        for (Token token : context.text().tokens(verb)) {
            if (token.is("has")
                    || token.is("have")
                    || token.is("had")
                    || token.is("is")
                    || token.is("are")
                    || token.is("was")
                    || token.is("were")
                    || token.is("been")
                    || token.is("be")
                    || token.is("being")) {
                tense.append('_').append(token.lower());
            }
        }
        String word = context.head(verb).lower();
        return tense + (word.endsWith("ing") ? "-ing" : word.endsWith("ed") ? "-ed" : "-x");
    }
}
