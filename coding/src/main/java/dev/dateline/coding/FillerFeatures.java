package dev.dateline.coding;

import dev.dateline.codebook.Role;
import dev.dateline.coding.context.Context;
import dev.dateline.coding.judge.Features;
import dev.dateline.coding.speech.Speakers;
import dev.dateline.core.mention.Mention;
import dev.dateline.core.text.Group;
import dev.dateline.core.text.Sentence;
import dev.dateline.core.text.Token;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Describes a candidate as filler of a role of a draft, for the judges. What rules found is one voice among
/// others.
final class FillerFeatures {
    /// Candidates that stand farther from a draft's words than this, in sentences, are seldom asked about.
    private static final int REACH = 5;

    private final Context context;
    private final List<Draft> drafts;
    private final Ties frames;
    private final Map<Group, List<Anchor>> anchorsByGroup = new HashMap<>();
    private final Map<Candidate, Features> own = new HashMap<>();
    private final Map<String, Integer> mentionsByKey = new HashMap<>();
    private final Map<Draft, Set<String>> proposedKeys = new HashMap<>();
    private final Map<String, List<Told>> toldByKey = new HashMap<>();
    private final Map<Anchor, Draft> draftOf = new HashMap<>();

    /// A role that rules gave a party beside some anchor of the text.
    private record Told(Role role, Anchor anchor, Group group) {}

    private final Optional<WordTagger.Tags> tags;
    private final Map<String, Double> tagsByKey = new HashMap<>();

    FillerFeatures(
            Context context,
            List<Anchor> anchors,
            List<Draft> drafts,
            List<Candidate> candidates,
            Optional<WordTagger.Tags> tags) {
        this.tags = tags;
        this.context = context;
        this.drafts = drafts;
        this.frames = new Ties(context);
        for (Anchor anchor : anchors) {
            anchorsByGroup
                    .computeIfAbsent(anchor.group(), g -> new ArrayList<>())
                    .add(anchor);
        }
        for (Candidate candidate : candidates) {
            mentionsByKey.merge(candidate.key(), 1, Integer::sum);
            tags.ifPresent(known -> {
                for (WordTagger.Part part : WordTagger.Part.values()) {
                    tagsByKey.merge(candidate.key() + part, TagBands.mean(known, context, candidate, part), Math::max);
                }
            });
        }
        Map<Group, String> keyOf = new HashMap<>();
        candidates.forEach(candidate -> keyOf.putIfAbsent(candidate.group(), candidate.key()));
        for (Anchor anchor : anchors) {
            for (Anchor.Argument argument : anchor.arguments()) {
                String key = keyOf.get(argument.group());
                if (key != null) {
                    toldByKey
                            .computeIfAbsent(key, k -> new ArrayList<>())
                            .add(new Told(argument.role(), anchor, argument.group()));
                }
            }
        }
        for (Draft draft : drafts) {
            draft.anchors.forEach(anchor -> draftOf.put(anchor, draft));
            Set<String> keys = new HashSet<>();
            for (Candidate candidate : candidates) {
                for (Anchor anchor : draft.anchors) {
                    for (Anchor.Argument argument : anchor.arguments()) {
                        if (argument.group().equals(candidate.group())) {
                            keys.add(argument.role() + candidate.key());
                        }
                    }
                }
                for (ClaimReader.Found claim : draft.claims) {
                    if (claim.group().equals(candidate.group())) {
                        keys.add("claim" + candidate.key());
                    }
                }
            }
            proposedKeys.put(draft, keys);
        }
    }

    /// Whether a candidate may fill a role of a draft at all: it stands near its words, or rules found that it
    /// did something of the kind elsewhere ("the coalition carried out 23 strikes", said once above a list of
    /// them).
    boolean isInReach(Candidate candidate, Draft draft) {
        return FillerJudge.gap(candidate, draft) <= REACH
                || toldByKey.getOrDefault(candidate.key(), List.of()).stream()
                        .anyMatch(told -> told.role() == Role.PERPETRATOR
                                && told.group().equals(candidate.group())
                                && TypeRank.compatible(told.anchor().type(), draft.type()));
    }

    /// Features of a candidate beside a draft.
    Features of(Candidate candidate, Draft draft) {
        Features features = new Features();
        features.addAll(own.computeIfAbsent(candidate, this::own));
        beside(candidate, draft, features);
        return features.alsoFor(context.kindOfText());
    }

    // ---- what does not depend on the draft

    private Features own(Candidate candidate) {
        Features f = new Features();
        Group group = candidate.group();
        Token head = context.head(group);
        String kind = candidate.kind().name();
        f.add("kind", kind);
        f.add("form", candidate.form() + "/" + kind);
        f.add("head", head.lemma());
        context.targetAt(group).ifPresent(target -> f.add("noun", target.type()));
        for (Mention.OfActor actor : context.in(group, Mention.OfActor.class)) {
            f.add("actorkind", actor.kind() + (actor.span().equals(candidate.span()) ? "" : "/inside"));
        }
        for (Token token : context.text().tokens(group)) {
            if (token.index() != group.head()) {
                f.add("mod", token.lemma());
            }
        }
        f.add("armed", context.isArmed(group) + "/" + context.isForce(group));
        f.add("plural", !head.lower().equals(head.lemma()));
        f.add("words", Features.band(group.endToken() - group.firstToken()));
        if (candidate.kind() == Candidate.Kind.PERSON) {
            context.mentions()
                    .within(candidate.span(), Mention.OfPerson.class)
                    .forEach(person -> f.add("person", person.inOffice() ? "office" : "private"));
        }
        f.add("section", candidate.sentence().section());
        f.add("sentence", Features.band(candidate.sentence().index()));
        f.add("mentions", Features.band(mentionsByKey.getOrDefault(candidate.key(), 1)));
        around(candidate, f);
        boolean inside = !candidate.span().contains(head.span().start());
        String where = inside ? "in-" : "";
        for (Ties.Tie tie : frames.of(group)) {
            tie(tie, where, kind, f);
        }
        if (frames.of(group).isEmpty()) {
            f.add(where + "untied");
        }
        if (inside) {
            f.add("within", head.lemma());
        }
        tags.ifPresent(known -> tags(candidate, known, f));
        return f;
    }

    private void tags(Candidate candidate, WordTagger.Tags known, Features f) {
        for (WordTagger.Part part : WordTagger.Part.values()) {
            double mean = TagBands.mean(known, context, candidate, part);
            String band = TagBands.band(mean);
            f.add("tag" + part, band);
            f.add("tagkind" + part, band + ":" + candidate.kind());
            f.add("tagform" + part, band + ":" + candidate.form());
            f.add("tagbest" + part, TagBands.band(tagsByKey.getOrDefault(candidate.key() + part, mean)));
            double beyond = TagBands.around(known, context, candidate, part);
            f.add("tagedge" + part, TagBands.coarse(mean) + ":" + TagBands.coarse(beyond));
            double weakest = TagBands.weakest(known, context, candidate, part);
            f.add("tagweak" + part, TagBands.coarse(mean) + ":" + TagBands.coarse(weakest));
        }
    }

    private void tie(Ties.Tie tie, String where, String kind, Features f) {
        Group governor = tie.governor();
        String lemma = context.head(governor).lemma();
        String relation = where + tie.relation();
        List<Anchor> anchors = anchorsByGroup.getOrDefault(governor, List.of());
        String deed = anchors.isEmpty() ? "none" : anchors.getFirst().type().code();
        f.add("tie", relation);
        f.add("tie", relation + ":" + lemma);
        f.add("tiedeed", relation + ":" + deed);
        f.add("tiekind", relation + ":" + deed + ":" + kind);
        if (governor.isVerb()) {
            if (!governor.modal().isEmpty() || governor.negated()) {
                f.add("tieunreal", relation + ":" + governor.modal() + governor.negated());
            }
            if (Speakers.SAYING.contains(lemma)) {
                f.add("says", relation);
            }
        } else {
            for (Ties.Tie above : frames.of(governor)) {
                String next = context.head(above.governor()).lemma();
                f.add("tie2", relation + ":" + lemma + ":" + above.relation());
                f.add("tie2verb", relation + ":" + above.relation() + ":" + next);
            }
        }
    }

    private void around(Candidate candidate, Features f) {
        Sentence sentence = candidate.sentence();
        int first = candidate.group().firstToken();
        int end = candidate.group().endToken();
        for (int i = 1; i <= 3; i++) {
            int before = first - i;
            int after = end + i - 1;
            String left = before >= sentence.firstToken()
                    ? context.text().token(before).lemma()
                    : "^";
            String right =
                    after < sentence.endToken() ? context.text().token(after).lemma() : "$";
            f.add("left" + i, left);
            f.add("right" + i, right);
            if (i == 1) {
                f.add("sides", left + "_" + right);
            }
        }
    }

    // ---- what depends on the draft

    private void beside(Candidate candidate, Draft draft, Features f) {
        String kind = candidate.kind().name();
        String noun =
                context.targetAt(candidate.group()).map(Mention.OfTarget::type).orElse(kind);
        String type = draft.type().code();
        f.add("type", type + ":" + kind);
        f.add("typenoun", type + ":" + noun);
        f.add("typeform", type + ":" + candidate.form());
        boolean rule = false;
        int nearest = Integer.MAX_VALUE;
        Anchor closest = draft.anchors.getFirst();
        for (Anchor anchor : draft.anchors) {
            for (Anchor.Argument argument : anchor.arguments()) {
                if (argument.group().equals(candidate.group())) {
                    rule = true;
                    String exact = argument.span().overlaps(candidate.span()) ? "" : "-other";
                    f.add("rule", argument.role() + exact);
                    f.add(
                            "rulekind",
                            argument.role() + exact + ":" + kind + ":"
                                    + anchor.type().code());
                    f.add("rulenoun", argument.role() + exact + ":" + noun);
                    f.add(
                            "ruleword",
                            argument.role() + exact + ":"
                                    + String.join(" ", anchor.term().words()));
                }
            }
            int sentences = candidate.sentence().index() - anchor.sentence().index();
            if (Math.abs(sentences) < Math.abs(nearest)) {
                nearest = sentences;
                closest = anchor;
            }
        }
        if (!rule) {
            f.add("rule", "none");
            f.add("rulekind", "none:" + kind + ":" + type);
        }
        f.add("gap", Features.band(nearest));
        f.add("gapkind", Features.band(nearest) + ":" + kind);
        if (nearest == 0) {
            boolean before = candidate.group().firstToken() < closest.group().firstToken();
            int groups = between(candidate.group(), closest.group());
            f.add("near", (before ? "before" : "after") + Features.band(groups));
            f.add(
                    "nearkind",
                    (before ? "before:" : "after:") + kind + ":" + (groups <= 2) + ":"
                            + (closest.isVerb() ? "verb" : "noun"));
            f.add(
                    "nearword",
                    (before ? "before:" : "after:") + closest.term().words().getFirst() + ":" + kind);
        }
        for (ClaimReader.Found claim : draft.claims) {
            if (claim.group().equals(candidate.group())) {
                f.add("claim", claim.stance().map(Enum::name).orElse("BLAMED") + ":" + claim.certainty());
            }
        }
        Set<String> proposed = proposedKeys.getOrDefault(draft, Set.of());
        for (Role role : Role.values()) {
            if (proposed.contains(role + candidate.key())) {
                f.add("elsewhere", role + ":" + kind);
            }
        }
        if (proposed.contains("claim" + candidate.key())) {
            f.add("elsewhere", "claim:" + kind);
        }
        elsewhere(candidate, draft, f);
        boolean here = drafts.stream()
                .anyMatch(other -> other != draft
                        && other.anchors.stream()
                                .anyMatch(a -> a.sentence().index()
                                        == candidate.sentence().index()));
        f.add("othernear", here + ":" + (nearest == 0));
        f.add("drafts", Features.band(drafts.size()));
        f.add("size", Features.band(draft.anchors.size()));
    }

    /// The roles that the same party has beside words that are not this draft's: other events, and sums.
    private void elsewhere(Candidate candidate, Draft draft, Features f) {
        boolean lacksDoer = proposedKeys.getOrDefault(draft, Set.of()).stream()
                .noneMatch(key -> key.startsWith(Role.PERPETRATOR.name()) || key.startsWith("claim"));
        f.add("lacksdoer", lacksDoer + ":" + candidate.kind());
        for (Told told : toldByKey.getOrDefault(candidate.key(), List.of())) {
            Draft home = draftOf.get(told.anchor());
            if (home != draft) {
                boolean kin = TypeRank.compatible(told.anchor().type(), draft.type());
                String where = (home == null ? "sum:" : "other:") + told.role() + ":" + kin;
                f.add("far", where);
                f.add("farlacks", where + ":" + lacksDoer + ":" + candidate.kind());
                f.add("farplural", where + ":" + told.anchor().plural() + ":" + lacksDoer);
            }
        }
    }

    private int between(Group a, Group b) {
        int from = Math.min(a.endToken(), b.endToken());
        int to = Math.max(a.firstToken(), b.firstToken());
        int count = 0;
        for (int i = from; i < to; i++) {
            int token = i;
            if (context.text().groupAt(i).filter(g -> g.firstToken() == token).isPresent()) {
                count++;
            }
        }
        return count;
    }
}
