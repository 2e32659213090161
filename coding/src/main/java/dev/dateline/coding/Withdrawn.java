package dev.dateline.coding;

import dev.dateline.codebook.Cues;
import dev.dateline.coding.context.Context;
import dev.dateline.coding.speech.Speeches;
import dev.dateline.core.Span;
import dev.dateline.core.finding.Event;
import dev.dateline.core.finding.Modality;
import dev.dateline.core.mention.Mention;
import dev.dateline.core.text.Group;
import dev.dateline.core.text.Pos;
import dev.dateline.core.text.Sentence;
import dev.dateline.core.text.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What a text tells only to say that it is wrong: "Our report stated that a second bomb had exploded at the
/// hotel. That was wrong.", "reports of a blast were false", "wrongly said that nine were killed", "four
/// people, not seven".
///
/// Figures that are wrong are no figures. A happening is withdrawn only where its words bring it in as a further one
/// ("a second bomb"), where reports of it are false, or where the text says that there was none; for a report that
/// "wrongly said that the attack happened on Monday" does not say that there was no attack.
///
/// @param happenings withdrawn, each with the words that tell of it
/// @param silent words of which nothing is told, those of the happenings among them
/// @param figures words whose numbers do not hold
record Withdrawn(List<Happening> happenings, List<Span> silent, List<Span> figures) {
    /// @param words all that is withdrawn with it
    /// @param anchors words that name it, in text order, at least one
    record Happening(Span words, List<Anchor> anchors) {}

    /// How many words into a sentence it has said that what was told before is wrong.
    private static final int SOON = 8;
    /// How many words may stand between "reports of a blast in the north" and "were wrong".
    private static final int LONG_SUBJECT = 30;
    /// How many sentences from the withdrawn words on the text may say that there was nothing of the kind.
    private static final int DENIED_WITHIN = 3;

    static Withdrawn of(Context context, List<Anchor> anchors, Speeches speeches) {
        List<Span> reports = toldOf(context);
        List<Span> wrong = Stream.of(reports, toldBefore(context, speeches), wronglyTold(context, speeches))
                .flatMap(List::stream)
                .distinct()
                .toList();
        List<Happening> happenings = new ArrayList<>();
        List<Span> silent = new ArrayList<>();
        for (Span words : wrong) {
            List<Anchor> inside = anchors.stream()
                    .filter(anchor -> words.contains(anchor.span()) && !anchor.definite())
                    .toList();
            boolean known =
                    happenings.stream().anyMatch(happening -> happening.words().overlaps(words));
            boolean none = inside.stream().anyMatch(Anchor::other)
                    || isDenied(context, anchors, words)
                    || reports.contains(words) && isOfHappening(context, anchors, words);
            if (none) {
                silent.add(words);
            }
            if (!inside.isEmpty() && !known && none) {
                happenings.add(new Happening(words, inside));
            }
        }
        silent.addAll(discarded(context));
        List<Span> figures = new ArrayList<>(wrong);
        figures.addAll(wronglyGiven(context));
        figures.addAll(deniedFigures(context, speeches));
        figures.addAll(contrasted(context));
        return new Withdrawn(List.copyOf(happenings), List.copyOf(silent), List.copyOf(figures));
    }

    /// "Reports [that gunmen had stormed a school] were false": what is told has neither a number, which alone may be
    /// wrong, nor words for a happening that is known.
    private static boolean isOfHappening(Context context, List<Anchor> anchors, Span words) {
        return context.mentions().within(words, Mention.OfCount.class).isEmpty()
                && anchors.stream().noneMatch(anchor -> words.contains(anchor.span()) && anchor.definite());
    }

    /// The text in which what is withdrawn is not told; its figures stand, and [#holds] tells them.
    Context leftOf(Context context) {
        return silent.isEmpty()
                ? context
                : context.keeping(group -> !isSilent(context.span(group)), mention -> !isSilent(mention.span()));
    }

    /// Whether a number among some words does not hold.
    boolean holds(Span words) {
        return figures.stream().anyMatch(words::overlaps);
    }

    private boolean isSilent(Span words) {
        return silent.stream().anyMatch(words::overlaps);
    }

    /// The text as it tells of a withdrawn happening: places and things beside its words belong to what did happen.
    private static Context around(Context context, Happening happening) {
        Span sentence = happening.anchors().getFirst().sentence().span();
        return context.keeping(
                group -> true,
                mention -> !sentence.contains(mention.span())
                        || happening.words().contains(mention.span())
                        || mention instanceof Mention.OfTime);
    }

    // ---- words that are said to be wrong

    /// "The ministry said that a second bomb had gone off. That was wrong."
    private static List<Span> toldBefore(Context context, Speeches speeches) {
        List<Span> found = new ArrayList<>();
        for (Sentence sentence : context.text().sentences()) {
            Token first = context.text().token(sentence.firstToken());
            boolean pointsBack = sentence.index() > 0
                    && (isTold(context, first) || first.is("the") && isTold(context, after(context, first)));
            if (pointsBack
                    && saysWrong(context, sentence, sentence.firstToken(), SOON)
                    && speeches.around(first.span()).isEmpty()) {
                Sentence before = context.text().sentences().get(sentence.index() - 1);
                speeches.all().stream()
                        .filter(speech -> speech.sentence().equals(before))
                        .flatMap(speech -> speech.quotation().content().stream())
                        .filter(content -> before.span().contains(content))
                        .forEach(found::add);
            }
        }
        return found;
    }

    /// "discarding the view [that two men had helped him]".
    private static List<Span> discarded(Context context) {
        Cues cues = context.codebook().cues();
        List<Span> found = new ArrayList<>();
        for (Sentence sentence : context.text().sentences()) {
            for (Group verb : context.text().groups(sentence)) {
                boolean discards = verb.isVerb()
                        && !verb.negated()
                        && verb.modal().isEmpty()
                        && cues.has("discarding-verbs", context.head(verb).lemma());
                if (discards) {
                    context.clauses().objects(sentence, verb).stream()
                            .filter(object ->
                                    cues.has("views", context.head(object).lemma()))
                            .flatMap(object -> told(context, sentence, object).stream())
                            .forEach(found::add);
                }
            }
        }
        return found;
    }

    /// What "that" opens behind a noun, some words at most after it: "the view held at the time [that …]".
    private static Optional<Span> told(Context context, Sentence sentence, Group noun) {
        int end = Math.min(sentence.endToken() - 1, noun.endToken() + SOON);
        for (int i = noun.endToken(); i < end; i++) {
            if (context.text().token(i).is("that")) {
                return Optional.of(clauseFrom(context, i + 1));
            }
        }
        return Optional.empty();
    }

    /// "Early reports of shooting at the airport were false."
    private static List<Span> toldOf(Context context) {
        List<Span> found = new ArrayList<>();
        for (Sentence sentence : context.text().sentences()) {
            for (Group group : context.text().groups(sentence)) {
                int of = group.endToken();
                boolean told = group.isNoun()
                        && context.head(group).pos() == Pos.NOUN
                        && isTold(context, context.head(group))
                        && of + 1 < sentence.endToken()
                        && (context.text().token(of).is("of")
                                || context.text().token(of).is("that"));
                if (told) {
                    context.text().groups(sentence).stream()
                            .filter(verb -> verb.isVerb()
                                    && verb.firstToken() > of + 1
                                    && verb.firstToken() - of < LONG_SUBJECT)
                            .filter(verb -> isWrong(context, sentence, verb))
                            .findFirst()
                            .ifPresent(verb -> found.add(context.text().span(of + 1, verb.firstToken())));
                }
            }
        }
        return found;
    }

    /// "wrongly stated that …".
    private static List<Span> wronglyTold(Context context, Speeches speeches) {
        return speeches.all().stream()
                .filter(speech -> speech.quotation().cue().stream()
                        .anyMatch(cue -> isWrongly(
                                context,
                                context.text().firstTokenFrom(cue.start()),
                                context.text().firstTokenFrom(cue.end()))))
                .flatMap(speech -> speech.quotation().content().stream())
                .toList();
    }

    /// "wrongly gave the number of dead as 14", "misstated the toll as 14": up to the end of the sentence.
    private static List<Span> wronglyGiven(Context context) {
        Cues cues = context.codebook().cues();
        List<Span> found = new ArrayList<>();
        for (Sentence sentence : context.text().sentences()) {
            for (Group verb : context.text().groups(sentence)) {
                String lemma = context.head(verb).lemma();
                boolean wrong = cues.has("wrongly", lemma)
                        || cues.has("giving", lemma) && isWrongly(context, verb.firstToken(), verb.endToken());
                if (verb.isVerb() && wrong && verb.endToken() < sentence.endToken()) {
                    found.add(context.text().span(verb.endToken(), sentence.endToken()));
                }
            }
        }
        return found;
    }

    /// A word for wrongly stands in some words or right beside them.
    private static boolean isWrongly(Context context, int first, int end) {
        List<Token> tokens = context.text().tokens();
        return tokens.subList(Math.max(0, first - 1), Math.min(tokens.size(), end + 1)).stream()
                .anyMatch(token -> context.codebook().cues().has("wrongly", token.lower()));
    }

    /// "denied reports that a drone had killed 20 people": nobody who is named says so. What is said inside what is
    /// denied reaches further.
    private static List<Span> deniedFigures(Context context, Speeches speeches) {
        List<Span> denied = speeches.all().stream()
                .filter(speech -> context.codebook().cues().has("saying-denying", speech.verb()))
                .flatMap(speech -> speech.quotation().content().stream())
                .toList();
        return speeches.all().stream()
                .flatMap(speech -> speech.quotation().content().stream())
                .filter(content -> denied.stream().anyMatch(content::overlaps))
                .toList();
    }

    /// "four people, not seven": up to the end of the clause.
    private static List<Span> contrasted(Context context) {
        List<Span> found = new ArrayList<>();
        for (Mention.OfCount count : context.mentions().of(Mention.OfCount.class)) {
            int at = context.text().firstTokenFrom(count.span().start());
            boolean not = at > 1
                    && context.text().token(at - 1).is("not")
                    && context.text().token(at - 2).is(",");
            boolean instead = at > 1
                    && (context.text().token(at - 2).is("rather")
                                    && context.text().token(at - 1).is("than")
                            || context.text().token(at - 2).is("instead")
                                    && context.text().token(at - 1).is("of"));
            if (not || instead) {
                found.add(clauseFrom(context, at));
            }
        }
        return found;
    }

    private static Span clauseFrom(Context context, int first) {
        int last = context.text()
                .sentenceAt(context.text().token(first).span().start())
                .map(Sentence::endToken)
                .orElse(first + 1);
        int end = first + 1;
        while (end < last && !endsClause(context.text().token(end))) {
            end++;
        }
        return context.text().span(first, end);
    }

    private static boolean endsClause(Token token) {
        return switch (token.lower()) {
            case ";", ":", "but", "as", "while", "when", "who", "which" -> true;
            default -> false;
        };
    }

    // ---- what says so

    private static boolean isTold(Context context, Token token) {
        return context.codebook().cues().has("told-words", token.lemma())
                || context.codebook().cues().has("told-words", token.lower());
    }

    private static Token after(Context context, Token token) {
        return context.text()
                .token(Math.min(token.index() + 1, context.text().tokens().size() - 1));
    }

    /// "That was wrong.", "The report proved to be false": a form of "be" or "prove", then the word.
    private static boolean saysWrong(Context context, Sentence sentence, int from, int within) {
        return context.text().groups(sentence).stream()
                .filter(verb -> verb.isVerb() && verb.firstToken() > from && verb.firstToken() - from < within)
                .findFirst()
                .filter(verb -> isWrong(context, sentence, verb))
                .isPresent();
    }

    private static boolean isWrong(Context context, Sentence sentence, Group verb) {
        String head = context.head(verb).lemma();
        boolean links = head.equals("be") || head.equals("prove") || head.equals("turn");
        if (!links || !verb.modal().isEmpty()) {
            return false;
        }
        int end = Math.min(sentence.endToken(), verb.endToken() + SOON);
        String words = context.padded(context.text().span(verb.firstToken(), Math.max(end, verb.endToken())));
        return context.codebook().cues().words("wrong").stream().anyMatch(word -> {
            int at = words.indexOf(" " + word);
            return at >= 0 && endsThought(words.substring(at + 1 + word.length()));
        });
    }

    /// Nothing, a mark or "and" follows: "That was wrong." but not "It was wrong to shell a town".
    private static boolean endsThought(String rest) {
        return rest.isBlank()
                || !Character.isLetterOrDigit(rest.charAt(0)) && rest.charAt(0) != ' '
                || rest.startsWith(" and ")
                || rest.startsWith(" , ");
    }

    /// Whether the text says, in the sentence of some words or the next two, that there was nothing of the kind.
    private static boolean isDenied(Context context, List<Anchor> anchors, Span words) {
        int from = context.text().sentenceAt(words.start()).map(Sentence::index).orElse(0);
        return context.text().sentences().stream()
                .skip(from)
                .limit(DENIED_WITHIN)
                .anyMatch(sentence -> context.hasStretch("no-happening", context.padded(sentence.span()))
                        || anchors.stream()
                                .anyMatch(anchor -> anchor.sentence().equals(sentence)
                                        && anchor.modality() == Modality.DENIED
                                        && !anchor.isVerb()));
    }

    // ---- the happenings themselves

    /// What is withdrawn, as events that did not happen.
    ///
    /// @param told what did happen
    List<Event> events(Context context, List<Draft> told, Speeches speeches) {
        return happenings.stream()
                .map(happening -> {
                    Context around = around(context, happening);
                    Draft draft = new Draft(this);
                    happening.anchors().forEach(anchor -> EventGrouper.join(around, draft, anchor));
                    return EventAssembler.denied(around, draft, told, speeches);
                })
                .toList();
    }
}
