package dev.dateline.coding.context;

import dev.dateline.codebook.Codebook;
import dev.dateline.codebook.Cues;
import dev.dateline.core.ActorKind;
import dev.dateline.core.Section;
import dev.dateline.core.Span;
import dev.dateline.core.mention.Mention;
import dev.dateline.core.mention.Mentions;
import dev.dateline.core.mention.Surroundings;
import dev.dateline.core.text.AnnotatedText;
import dev.dateline.core.text.Group;
import dev.dateline.core.text.Pos;
import dev.dateline.core.text.Sentence;
import dev.dateline.core.text.Token;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/// Everything that the steps of coding look at: one text, its mentions, the codebook.
///
/// @param tellsOfAccidents words for accidents and disasters outnumber words for violence
/// @param tellsOfGames a report of a match or a film, where attack and shot are no violence
public record Context(
        AnnotatedText text,
        Mentions mentions,
        Codebook codebook,
        Clauses clauses,
        Surroundings surroundings,
        boolean tellsOfAccidents,
        boolean tellsOfGames) {
    public static Context of(AnnotatedText plain, Mentions mentions, Codebook codebook) {
        AnnotatedText text = NameGroups.join(plain, mentions);
        Cues cues = codebook.cues();
        long accidents = text.tokens().stream()
                .filter(token -> cues.has("accidents", token.lemma()))
                .count();
        long violence = text.tokens().stream()
                        .filter(token -> cues.has("violence-words", token.lemma()))
                        .count()
                + mentions.of(Mention.OfTarget.class).stream()
                        .filter(target -> target.type().equals("attacker"))
                        .count();
        long games = text.tokens().stream()
                .filter(token -> cues.has("games", token.lemma()))
                .count();
        return new Context(
                text,
                mentions,
                codebook,
                new Clauses(text),
                new Surroundings(text, mentions.of(Mention.OfPlace.class)),
                accidents > violence,
                games > GAME_WORDS && games > violence);
    }

    /// The same text with some of its groups and mentions only.
    public Context keeping(Predicate<Group> groups, Predicate<Mention> mentions) {
        AnnotatedText rest = new AnnotatedText(
                text.article(),
                text.sentences(),
                text.tokens(),
                text.groups().stream().filter(groups).toList(),
                text.upperCase());
        Mentions known = this.mentions.only(mentions);
        return new Context(
                rest,
                known,
                codebook,
                new Clauses(rest),
                new Surroundings(rest, known.of(Mention.OfPlace.class)),
                tellsOfAccidents,
                tellsOfGames);
    }

    /// Text in capitals, as old monitors' transcripts are, reads and errs otherwise than mixed case.
    public String kindOfText() {
        return text.upperCase() ? "capitals" : "mixed";
    }

    public Span span(Group group) {
        return text.span(group);
    }

    public String words(Span span) {
        return span.of(text.text());
    }

    /// The words of a stretch in lower case, one blank between them, at the start and at the end: what cues that are
    /// stretches of words are looked for in.
    public String padded(Span span) {
        StringBuilder padded = new StringBuilder(" ");
        for (char c : words(span).toLowerCase(Locale.ROOT).toCharArray()) {
            if (!Character.isWhitespace(c)) {
                padded.append(c);
            } else if (padded.charAt(padded.length() - 1) != ' ') {
                padded.append(' ');
            }
        }
        return padded.charAt(padded.length() - 1) == ' '
                ? padded.toString()
                : padded.append(' ').toString();
    }

    /// Whether a stretch of words of a list of cues stands in some words.
    ///
    /// @param padded by [#padded]
    public boolean hasStretch(String cue, String padded) {
        return codebook.cues().words(cue).stream().anyMatch(padded::contains);
    }

    public List<Token> tokens(Sentence sentence) {
        return text.tokens(sentence);
    }

    public Token head(Group group) {
        return text.token(group.head());
    }

    /// The target mention whose head is the head of a noun group.
    public Optional<Mention.OfTarget> targetAt(Group group) {
        int head = text.token(group.head()).span().start();
        return mentions.within(text.span(group), Mention.OfTarget.class).stream()
                .filter(target -> target.span().contains(head))
                .findFirst();
    }

    public <M extends Mention> List<M> in(Group group, Class<M> type) {
        return mentions.within(text.span(group), type);
    }

    public <M extends Mention> List<M> in(Sentence sentence, Class<M> type) {
        return mentions.within(sentence.span(), type);
    }

    private static final int GAME_WORDS = 3;
    private static final Set<String> FORCES = Set.of("soldier", "military", "police", "police-officer", "guard");
    private static final Set<String> COLLECTIVES = Set.of(
            "member",
            "unit",
            "group",
            "column",
            "squad",
            "gang",
            "cell",
            "force",
            "element",
            "band",
            "commando",
            "team",
            "patrol",
            "troop",
            "faction");

    /// "members of the X", "a guerrilla column": a word for several people whose kind other words tell.
    public boolean isCollective(Group group) {
        return COLLECTIVES.contains(head(group).lemma());
    }

    /// Whether a noun group names attackers: "gunmen", "the bombers", or a group that fights.
    public boolean isArmed(Group group) {
        if (isCollective(group)
                && in(group, Mention.OfTarget.class).stream()
                        .anyMatch(target -> target.type().equals("attacker"))) {
            return true;
        }
        if (targetAt(group).filter(target -> target.type().equals("attacker")).isPresent()) {
            return true;
        }
        int head = text.token(group.head()).span().start();
        return in(group, Mention.OfActor.class).stream()
                .anyMatch(actor -> actor.kind().isArmed() && actor.span().contains(head));
    }

    /// "hundreds of insurgents", "one of the gunmen": those who are counted, where a group is a count alone.
    public Group counted(Group group) {
        boolean count = mentions.at(text.token(group.head()).span().start(), Mention.OfCount.class)
                .isPresent();
        int next = group.endToken();
        boolean of = next + 1 < text.tokens().size()
                && (text.token(next).is("of") || text.token(next - 1).is("of"));
        if (!count || !of) {
            return group;
        }
        return text.groupAt(text.token(next).is("of") ? next + 1 : next)
                .filter(Group::isNoun)
                .filter(noun -> head(noun).pos() != Pos.PRON)
                .orElse(group);
    }

    /// Whether a noun group names people who bear arms for a state: soldiers, police.
    public boolean isForce(Group group) {
        return targetAt(group).filter(target -> FORCES.contains(target.type())).isPresent();
    }

    /// Whether a noun group names attackers who act for no state: what alone makes "storm" or "hit" violence.
    public boolean isAttacker(Group group) {
        return isArmed(group)
                && in(group, Mention.OfActor.class).stream()
                        .noneMatch(actor -> actor.kind().isState() || actor.kind() == ActorKind.DE_FACTO_AUTHORITY);
    }

    /// Whether the words of a group hold any of some lemmas.
    public boolean hasLemma(Group group, Set<String> lemmas) {
        return text.tokens(group).stream().anyMatch(token -> lemmas.contains(token.lemma()));
    }

    public boolean hasWord(Sentence sentence, Set<String> words) {
        return text.tokens(sentence).stream().anyMatch(token -> words.contains(token.lower()));
    }

    public boolean isCaption(Sentence sentence) {
        return sentence.section() == Section.Kind.CAPTION;
    }

    public boolean isDateline(Span span) {
        return text.article().sections().stream()
                .anyMatch(section -> section.kind() == Section.Kind.DATELINE
                        && section.span().contains(span));
    }

    public boolean isHeadline(Sentence sentence) {
        return sentence.section() == Section.Kind.HEADLINE;
    }

    /// A noun group without its article, possessive pronoun and count: what a name in the output should be.
    public Span nameSpan(Group group) {
        int first = group.firstToken();
        int counted = -1;
        for (Mention.OfCount count : in(group, Mention.OfCount.class)) {
            counted = Math.max(counted, count.span().end());
        }
        counted = Math.max(
                counted,
                mentions.at(text.span(group).start(), Mention.OfCount.class)
                        .map(count -> count.span().end())
                        .orElse(-1));
        while (first < group.head()) {
            Token token = text.token(first);
            boolean drop = token.span().end() <= counted
                    || mentions.at(token.span().start(), Mention.OfTime.class).isPresent()
                    || switch (token.lower()) {
                        case "the",
                                "a",
                                "an",
                                "this",
                                "that",
                                "these",
                                "those",
                                "his",
                                "her",
                                "their",
                                "its",
                                "some",
                                "several",
                                "another",
                                "other",
                                "no",
                                "all",
                                "many",
                                "few",
                                "both",
                                "each",
                                "every",
                                "any",
                                "our",
                                "more",
                                "nearby",
                                "unidentified",
                                "suspected" -> true;
                        default -> false;
                    };
            if (!drop) {
                break;
            }
            first++;
        }
        return text.span(first, group.endToken());
    }
}
