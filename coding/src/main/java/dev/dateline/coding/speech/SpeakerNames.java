package dev.dateline.coding.speech;

import dev.dateline.coding.context.Context;
import dev.dateline.core.Span;
import dev.dateline.core.finding.Attribution;
import dev.dateline.core.mention.Mention;
import dev.dateline.core.text.AnnotatedText;
import dev.dateline.core.text.Group;
import dev.dateline.core.text.Pos;
import dev.dateline.core.text.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/// Names those who speak: "he" and "the spokesman" are who spoke last and fits. Ask it in text order.
final class SpeakerNames {
    private static final Set<String> BELONGING = Set.of("of", "for", "from", "at", "with");
    private static final int REACH = 6;

    private final Context context;
    private final AnnotatedText text;
    private final List<Voice> heard = new ArrayList<>();

    SpeakerNames(Context context) {
        this.context = context;
        this.text = context.text();
    }

    /// Who speaks by a cue; empty when the text neither names nor describes them.
    Optional<Voice> of(Cue cue) {
        Optional<Voice> voice = cue.source().flatMap(source -> voice(cue, source));
        voice.ifPresent(heard::add);
        return voice;
    }

    private Optional<Voice> voice(Cue cue, Cue.Source source) {
        Group noun = source.noun();
        Token head = text.token(noun.head());
        if (head.pos() == Pos.PRON || head.pos() == Pos.DET) {
            return pronoun(cue, head).map(voice -> again(voice, cue));
        }
        if (isSurname(noun, source)) {
            Optional<Voice> last = last(cue, voice -> voice.speaker().name().endsWith(" " + head.text()));
            if (last.isPresent()) {
                return last.map(voice -> again(voice, cue));
            }
        }
        if (!Speakers.canSpeak(context, noun)) {
            return Optional.empty();
        }
        if (isBare(noun, source)) {
            Optional<Voice> last = last(cue, voice -> voice.isCalled(head.lower()) || voice.isCalled(head.lemma()));
            if (last.isPresent()) {
                return last.map(voice -> again(voice, cue));
            }
        }
        String wording = text.span(source.first(), source.end()).of(text.text()).toLowerCase(Locale.ROOT);
        if (source.relative()) {
            wording = context.span(noun).of(text.text()).toLowerCase(Locale.ROOT);
        }
        Optional<Mention.OfPerson> person = person(noun, source);
        Span name = person.map(Mention.OfPerson::span).orElseGet(() -> description(noun, source));
        String kind = kind(noun, source, person.isPresent());
        Attribution.Speaker speaker = new Attribution.Speaker(context.words(name), kind, List.of(name));
        return Optional.of(new Voice(
                speaker,
                affiliation(noun, source, name),
                wording,
                sort(noun, person.isPresent()),
                cue.sentence().index()));
    }

    /// By what the speaker is called beside the name: "the governor, Ali Khan,", "Ali Khan, a shopkeeper".
    private String kind(Group noun, Cue.Source source, boolean person) {
        String kind = Speakers.kind(context, noun);
        if (!kind.equals("person") && !kind.equals("organization") || source.relative()) {
            return kind;
        }
        for (int i = source.first(); person && i < source.end(); i++) {
            Optional<String> called = Speakers.called(context, text.token(i).lemma());
            if (called.isPresent()) {
                return called.get();
            }
        }
        return person ? "person" : kind;
    }

    private static Voice again(Voice voice, Cue cue) {
        return new Voice(
                voice.speaker(),
                voice.affiliation(),
                voice.wording(),
                voice.sort(),
                cue.sentence().index());
    }

    /// "Perez", who was named in full before.
    private boolean isSurname(Group noun, Cue.Source source) {
        int first = noun.firstToken();
        boolean title = noun.endToken() - first == 2 && text.token(first).text().endsWith(".");
        return (noun.endToken() - first == 1 || title)
                && source.end() <= noun.endToken()
                && Character.isUpperCase(text.token(noun.head()).text().charAt(0))
                && text.token(noun.head()).pos() != Pos.PRON;
    }

    /// "the spokesman", with nothing that tells which.
    private boolean isBare(Group noun, Cue.Source source) {
        return text.token(noun.firstToken()).is("the")
                && noun.endToken() - noun.firstToken() == 2
                && text.token(noun.head()).pos() == Pos.NOUN
                && source.end() <= noun.endToken();
    }

    private Optional<Voice> pronoun(Cue cue, Token pronoun) {
        return switch (pronoun.lower()) {
            case "he", "his", "him" -> person(cue, voice -> voice.sort() == Voice.Sort.PERSON && !voice.isWoman());
            case "she", "her" -> person(cue, voice -> voice.sort() == Voice.Sort.PERSON && !voice.isMan());
            case "they", "their", "them" -> last(cue, voice -> voice.sort() != Voice.Sort.PERSON);
            case "it", "its" -> last(cue, voice -> voice.sort() == Voice.Sort.THING || voice.isCalled("spokes"));
            default -> Optional.empty();
        };
    }

    private Optional<Voice> last(Cue cue, Predicate<Voice> fits) {
        for (int i = heard.size() - 1; i >= 0; i--) {
            Voice voice = heard.get(i);
            if (cue.sentence().index() - voice.sentence() > REACH) {
                break;
            }
            if (fits.test(voice)) {
                return Optional.of(voice);
            }
        }
        return Optional.empty();
    }

    /// Who spoke last, unless the text has turned to another person since.
    private Optional<Voice> person(Cue cue, Predicate<Voice> fits) {
        Optional<Voice> spoke = last(cue, fits);
        Optional<Mention.OfPerson> named = namedBefore(cue);
        if (named.isEmpty()) {
            return spoke;
        }
        int sentence = text.sentenceAt(named.get().span().start())
                .map(found -> found.index())
                .orElse(-1);
        if (spoke.isPresent() && spoke.get().sentence() >= sentence) {
            return spoke;
        }
        Span span = named.get().span();
        String kind = named.get().inOffice() ? "official" : "person";
        return Optional.of(new Voice(
                new Attribution.Speaker(named.get().name(), kind, List.of(span)),
                Optional.empty(),
                named.get().name().toLowerCase(Locale.ROOT),
                Voice.Sort.PERSON,
                sentence));
    }

    /// The person who opens one of the two sentences before, or the same one.
    private Optional<Mention.OfPerson> namedBefore(Cue cue) {
        int at = cue.source().map(Cue.Source::first).orElse(cue.first());
        for (int back = 0; back <= 2 && cue.sentence().index() - back >= 0; back++) {
            var sentence = text.sentences().get(cue.sentence().index() - back);
            if (context.isCaption(sentence)) {
                continue;
            }
            for (Group group : text.groups(sentence)) {
                if (group.isVerb() || group.firstToken() >= at) {
                    break;
                }
                List<Mention.OfPerson> persons = context.in(group, Mention.OfPerson.class);
                if (!persons.isEmpty() && !context.clauses().hangsOnPreposition(group, sentence)) {
                    return Optional.of(persons.getFirst());
                }
            }
        }
        return Optional.empty();
    }

    /// The person that a source names, in its noun group or right beside it: "the mayor, Juan Perez,".
    private Optional<Mention.OfPerson> person(Group noun, Cue.Source source) {
        List<Mention.OfPerson> inside = context.in(noun, Mention.OfPerson.class);
        if (!inside.isEmpty()) {
            int head = text.token(noun.head()).span().start();
            return inside.stream()
                    .filter(person -> person.span().contains(head))
                    .findFirst();
        }
        if (source.relative() || noun.endToken() + 1 >= source.end()) {
            return Optional.empty();
        }
        Span whole = text.span(source.first(), source.end());
        Span head = text.token(noun.head()).span();
        for (Mention.OfPerson person : context.mentions().within(whole, Mention.OfPerson.class)) {
            if (person.title().filter(title -> title.contains(head)).isPresent()) {
                return Optional.of(person);
            }
        }
        for (int i = noun.endToken(); i + 1 < source.end(); i++) {
            Optional<Group> next = text.token(i).is(",") ? text.groupAt(i + 1) : Optional.empty();
            Optional<Mention.OfPerson> named = next.flatMap(
                    group -> context.in(group, Mention.OfPerson.class).stream().findFirst());
            if (named.isPresent() || next.filter(Group::isVerb).isPresent()) {
                return named;
            }
            if (next.filter(group -> isFullName(group)).isPresent()) {
                Span span = text.span(next.get());
                return Optional.of(new Mention.OfPerson(span, context.words(span), Optional.empty(), false));
            }
        }
        return Optional.empty();
    }

    /// Two or more names and nothing else, which are neither place nor actor nor time.
    private boolean isFullName(Group group) {
        return group.isNoun()
                && group.endToken() - group.firstToken() >= 2
                && text.tokens(group).stream().allMatch(token -> token.pos() == Pos.PROPN)
                && context.in(group, Mention.OfActor.class).isEmpty()
                && context.in(group, Mention.OfPlace.class).isEmpty()
                && context.in(group, Mention.OfTime.class).isEmpty();
    }

    /// "Taliban official", "spokesman for the interior ministry".
    private Span description(Group noun, Cue.Source source) {
        Span name = context.nameSpan(noun);
        int first = text.firstTokenFrom(name.start());
        for (int i = noun.head() - 1; i > first; i--) {
            if (text.token(i).lemma().equals("'s") && isName(i + 1, noun.head())) {
                first = i + 1;
                break;
            }
        }
        int end = noun.endToken();
        boolean role = text.token(noun.head()).pos() == Pos.NOUN;
        while (role
                && end + 1 < source.end()
                && (text.token(end).is("of") || text.token(end).is("for"))) {
            Optional<Group> next = text.groupAt(end + 1).filter(Group::isNoun);
            if (next.isEmpty() || next.get().endToken() > source.end()) {
                break;
            }
            end = next.get().endToken();
        }
        return text.span(first, Math.max(end, first + 1));
    }

    private boolean isName(int from, int head) {
        return from <= head
                && text.token(from).pos() == Pos.PROPN
                && text.token(head).pos() == Pos.PROPN;
    }

    /// Whom a speaker belongs to: "the institute's Jim Doe", "a Taliban official", "Doe, a spokesman for the army".
    private Optional<String> affiliation(Group noun, Cue.Source source, Span name) {
        for (Mention.OfActor actor : context.mentions()
                .within(
                        text.span(
                                source.relative() ? noun.firstToken() : source.first(),
                                source.relative() ? noun.endToken() : source.end()),
                        Mention.OfActor.class)) {
            boolean same = actor.span().contains(text.token(noun.head()).span());
            if (!same) {
                return Optional.of(actor.name());
            }
        }
        for (int i = noun.head() - 1; i > noun.firstToken(); i--) {
            boolean owned = text.token(i).lemma().equals("'s")
                    && text.token(i + 1).span().start() <= name.start()
                    && text.token(i - 1).pos() == Pos.PROPN;
            if (owned) {
                Span owner = context.nameSpan(Group.noun(noun.firstToken(), i, i - 1));
                return Optional.of(context.words(owner));
            }
        }
        for (int i = noun.endToken(); i + 1 < source.end() && !source.relative(); i++) {
            Optional<Group> next = text.groupAt(i + 1).filter(Group::isNoun);
            boolean belongs = BELONGING.contains(text.token(i).lower())
                    && next.isPresent()
                    && text.token(next.get().head()).pos() == Pos.PROPN
                    && text.span(next.get()).start() >= name.end()
                    && context.in(next.get(), Mention.OfTime.class).isEmpty()
                    && context.in(next.get(), Mention.OfPerson.class).isEmpty();
            if (belongs) {
                return Optional.of(context.words(context.nameSpan(next.get())));
            }
        }
        return Optional.empty();
    }

    private Voice.Sort sort(Group noun, boolean person) {
        Token head = text.token(noun.head());
        if (person) {
            return Voice.Sort.PERSON;
        }
        boolean plural = head.lower().endsWith("s") && !head.lower().equals(head.lemma())
                || head.is("police")
                || head.is("people");
        if (plural) {
            return Voice.Sort.PEOPLE;
        }
        boolean human = !Speakers.isInstitution(context, head.lemma())
                && (head.pos() == Pos.NOUN
                        || context.in(noun, Mention.OfActor.class).isEmpty());
        return human ? Voice.Sort.PERSON : Voice.Sort.THING;
    }
}
