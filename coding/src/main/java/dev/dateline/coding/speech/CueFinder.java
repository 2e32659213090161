package dev.dateline.coding.speech;

import dev.dateline.coding.context.Context;
import dev.dateline.core.text.AnnotatedText;
import dev.dateline.core.text.Group;
import dev.dateline.core.text.Pos;
import dev.dateline.core.text.Sentence;
import dev.dateline.core.text.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Finds the words of a sentence that may say something, with who says it.
final class CueFinder {
    private static final Set<String> FROM = Set.of("by", "from");
    private static final Set<String> OWN = Set.of("his", "her", "their", "its", "my", "our", "your");

    private static final Set<String> DASHES = Set.of("—", "–", "―", "--");

    private final Context context;
    private final AnnotatedText text;
    private final SayingWords words;
    private final QuoteMarks marks;
    private final SourceFinder sources;
    private final SourceExtent extent;

    CueFinder(Context context, SayingWords words, QuoteMarks marks) {
        this.context = context;
        this.text = context.text();
        this.words = words;
        this.marks = marks;
        this.extent = new SourceExtent(context, marks);
        this.sources = new SourceFinder(context, marks, extent);
    }

    List<Cue> find(Sentence sentence) {
        List<Cue> cues = new ArrayList<>();
        int at = sentence.firstToken();
        while (at < sentence.endToken()) {
            Optional<Group> group = text.groupAt(at);
            if (!isQuoted(at)) { // what a quoted speaker says of others is the speaker's
                cue(sentence, at, group, cues).ifPresent(cues::add);
            }
            at = group.map(Group::endToken).orElse(at + 1);
        }
        if (context.isHeadline(sentence) || sentence.paragraph() == 0) {
            colon(sentence).ifPresent(cues::add);
        }
        return cues;
    }

    private Optional<Cue> cue(Sentence sentence, int at, Optional<Group> group, List<Cue> earlier) {
        if (text.token(at).is("according")) {
            return according(sentence, at, at + 2);
        }
        if (text.token(at).is("in") && reads(sentence, at, "in", "the", "words", "of")) {
            return according(sentence, at, at + 4);
        }
        if (DASHES.contains(text.token(at).text())) {
            return signed(sentence, at);
        }
        if (group.isEmpty()) {
            return participle(sentence, at, earlier);
        }
        return group.get().isVerb()
                ? verb(
                        sentence,
                        group.get(),
                        words.listed(context.head(group.get()).lemma()),
                        earlier)
                : noun(sentence, group.get());
    }

    /// '"…" — the minister': who said the quoted words stands after a dash.
    private Optional<Cue> signed(Sentence sentence, int at) {
        if (at == 0
                || at + 1 >= sentence.endToken()
                || !marks.closes(at - 1)
                || !marks.around(at - 1).filter(marks::isSpeech).isPresent()) {
            return Optional.empty();
        }
        return extent.after(sentence, at + 1)
                .filter(source -> source.end() >= sentence.endToken() - 1)
                .map(source -> new Cue(
                        sentence, Cue.Kind.DASH, source.noun(), "—", at, at + 1, false, false, Optional.of(source)));
    }

    /// ", noting that …", where the tagger sees no verb.
    private Optional<Cue> participle(Sentence sentence, int at, List<Cue> earlier) {
        String word = text.token(at).lower();
        boolean opens = at == sentence.firstToken() || text.token(at - 1).is(",");
        if (!opens || !word.endsWith("ing") || word.length() < 5) {
            return Optional.empty();
        }
        String stem = word.substring(0, word.length() - 3);
        Group group = new Group(Group.Kind.VERB, at, at + 1, at, false, false, "");
        return verb(sentence, group, words.listed(stem), earlier);
    }

    private boolean isQuoted(int token) {
        return marks.around(token).filter(marks::isSpeech).isPresent();
    }

    private Optional<Cue> verb(Sentence sentence, Group verb, String lemma, List<Cue> earlier) {
        if (!words.isVerb(lemma) && !counts(sentence, verb, lemma) || isNominal(verb)) {
            return Optional.empty();
        }
        boolean passive = verb.passive() && !isActive(sentence, verb, lemma);
        Optional<Cue.Source> source = passive ? agent(sentence, verb) : sources.of(sentence, verb, earlier);
        return Optional.of(new Cue(
                sentence,
                Cue.Kind.VERB,
                verb,
                lemma,
                verb.firstToken(),
                verb.endToken(),
                passive,
                context.clauses().isGerund(verb),
                source));
    }

    /// "the army put the number of dead at nine", "put at nine the number of dead".
    private boolean counts(Sentence sentence, Group verb, String lemma) {
        return context.clauses().objects(sentence, verb).stream()
                        .anyMatch(object ->
                                words.counts(lemma, context.head(object).lemma()))
                && context.text().tokens().subList(verb.endToken(), sentence.endToken()).stream()
                        .anyMatch(token -> token.is("at") || token.is("as"));
    }

    /// "the crowd chanted, …" looks like a participle and is none.
    private boolean isActive(Sentence sentence, Group verb, String lemma) {
        int next = verb.endToken();
        if (verb.endToken() - verb.firstToken() > 1 || !words.quotes(lemma) || next >= sentence.endToken()) {
            return false;
        }
        boolean comma = text.token(next).is(",") && next + 1 < sentence.endToken();
        return text.token(next).is("that")
                || text.token(next).is(":")
                || marks.opens(next)
                || comma && marks.opens(next + 1);
    }

    private boolean isNominal(Group verb) {
        if (verb.firstToken() == 0) {
            return false;
        }
        Token before = text.token(verb.firstToken() - 1);
        return verb.endToken() - verb.firstToken() == 1
                && (before.lemma().equals("'s") || before.pos() == Pos.DET && !before.is("that") && !before.is("all"));
    }

    /// "criticised by the minister"
    private Optional<Cue.Source> agent(Sentence sentence, Group verb) {
        List<Group> agents = context.clauses().complements(sentence, verb, Set.of("by"));
        return agents.isEmpty()
                ? Optional.empty()
                : extent.after(sentence, agents.getFirst().firstToken());
    }

    private boolean reads(Sentence sentence, int at, String... read) {
        for (int i = 0; i < read.length; i++) {
            if (at + i >= sentence.endToken() || !text.token(at + i).is(read[i])) {
                return false;
            }
        }
        return true;
    }

    /// @param from the first token of the speaker
    private Optional<Cue> according(Sentence sentence, int at, int from) {
        if (from >= sentence.endToken() || !text.token(at + 1).is("to") && from == at + 2) {
            return Optional.empty();
        }
        return extent.after(sentence, from)
                .or(() -> extent.afterNoise(sentence, from))
                .map(source -> new Cue(
                        sentence,
                        Cue.Kind.ACCORDING,
                        source.noun(),
                        "according",
                        at,
                        from,
                        false,
                        false,
                        Optional.of(source)));
    }

    /// "the minister's claim that", "a warning by officials that", "fears that"
    private Optional<Cue> noun(Sentence sentence, Group noun) {
        Token head = context.head(noun);
        if (!words.isNoun(head.lemma()) || head.pos() == Pos.PROPN || noun.head() != noun.endToken() - 1) {
            return Optional.empty();
        }
        Optional<Cue.Source> source = owner(noun);
        if (source.isEmpty()
                && noun.endToken() + 1 < sentence.endToken()
                && FROM.contains(text.token(noun.endToken()).lower())) {
            source = extent.after(sentence, noun.endToken() + 1);
        }
        return Optional.of(new Cue(
                sentence, Cue.Kind.NOUN, noun, head.lemma(), noun.head(), noun.endToken(), false, false, source));
    }

    /// "his", "the minister's" inside a noun group.
    private Optional<Cue.Source> owner(Group noun) {
        for (int i = noun.head() - 1; i >= noun.firstToken(); i--) {
            if (text.token(i).lemma().equals("'s") && i > noun.firstToken()) {
                return Optional.of(new Cue.Source(noun.firstToken(), i + 1, ownerGroup(noun, i), false, false));
            }
            if (OWN.contains(text.token(i).lower())) {
                return Optional.of(new Cue.Source(i, i + 1, Group.noun(i, i + 1, i), false, false));
            }
        }
        int before = noun.firstToken() - 1;
        if (before > 0 && text.token(before).lemma().equals("'s")) {
            return text.groupAt(before - 1)
                    .filter(Group::isNoun)
                    .map(owner -> new Cue.Source(owner.firstToken(), before + 1, owner, false, false));
        }
        return Optional.empty();
    }

    private static Group ownerGroup(Group noun, int mark) {
        return Group.noun(noun.firstToken(), mark, mark - 1);
    }

    /// A headline's "Minister: troops will leave".
    private Optional<Cue> colon(Sentence sentence) {
        List<Group> groups = text.groups(sentence);
        if (groups.isEmpty() || !groups.getFirst().isNoun() || groups.getFirst().firstToken() > sentence.firstToken()) {
            return Optional.empty();
        }
        Group noun = groups.getFirst();
        int at = noun.endToken();
        boolean colon = at + 2 < sentence.endToken() && text.token(at).is(":") && at - sentence.firstToken() <= 6;
        return colon && Speakers.canSpeak(context, noun)
                ? Optional.of(new Cue(
                        sentence,
                        Cue.Kind.COLON,
                        noun,
                        ":",
                        at,
                        at + 1,
                        false,
                        false,
                        Optional.of(new Cue.Source(noun.firstToken(), at, noun, false, false))))
                : Optional.empty();
    }
}
