package dev.dateline.coding.speech;

import dev.dateline.coding.context.Context;
import dev.dateline.core.Span;
import dev.dateline.core.finding.Attribution;
import dev.dateline.core.finding.Modality;
import dev.dateline.core.finding.Statement;
import dev.dateline.core.finding.StatementKind;
import dev.dateline.core.text.AnnotatedText;
import dev.dateline.core.text.Group;
import dev.dateline.core.text.Sentence;
import dev.dateline.core.text.Token;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// Makes statements of what is said: one for each saying by somebody named or described that says something.
public final class StatementReader {
    private static final double SAME = 0.6;
    private static final int MIN_WORDS = 2;

    private final Context context;
    private final Speeches speeches;
    private final StatementKinds kinds;

    private StatementReader(Context context, Speeches speeches) {
        this.context = context;
        this.speeches = speeches;
        this.kinds = new StatementKinds(context);
    }

    public static List<Statement> read(Context context, Speeches speeches) {
        return new StatementReader(context, speeches).read();
    }

    private List<Statement> read() {
        List<Statement> statements = new ArrayList<>();
        for (Speech speech : speeches.all()) {
            for (Span part : parts(speech)) {
                statement(speech, part)
                        .filter(statement -> statements.stream().noneMatch(earlier -> isSame(earlier, statement)))
                        .ifPresent(statements::add);
            }
        }
        return statements;
    }

    private Optional<Statement> statement(Speech speech, Span content) {
        if (!(speech.speaker() instanceof Attribution.Speaker speaker) || !speech.told()) {
            return Optional.empty();
        }
        if (context.text().firstTokenFrom(content.end()) - context.text().firstTokenFrom(content.start()) < MIN_WORDS) {
            return Optional.empty();
        }
        return kinds.of(speech, content)
                .map(kind -> new Statement(
                        speaker.name(),
                        speech.affiliation(),
                        kind,
                        about(kind, content),
                        content,
                        modality(speech),
                        speaker,
                        evidence(speech)));
    }

    /// The first part of what is said that is more than a few words, and those after it that are clauses of their own:
    /// "The talks failed," he said. "We will not go back."
    private List<Span> parts(Speech speech) {
        List<Span> all = speech.quotation().content();
        List<Span> found = new ArrayList<>();
        for (Span part : all) {
            boolean telling = words(part).size() >= MIN_WORDS;
            if (telling && (found.isEmpty() || isTelling(speech) && hasClause(part))) {
                found.add(part);
            }
        }
        return found.isEmpty() ? List.of(all.getFirst()) : found;
    }

    private boolean isTelling(Speech speech) {
        return context.codebook().cues().has("saying-telling", speech.verb());
    }

    /// Whether words hold a verb with its subject.
    private boolean hasClause(Span part) {
        return context.text()
                .sentenceAt(part.start())
                .filter(sentence -> context.text().groups(sentence).stream()
                        .filter(Group::isVerb)
                        .filter(verb -> part.contains(context.text().span(verb)))
                        .anyMatch(verb -> context.clauses().subjects(sentence, verb).stream()
                                .anyMatch(
                                        subject -> part.contains(context.text().span(subject)))))
                .isPresent();
    }

    /// What is denied or condemned: a noun with what hangs on it by "of", or a clause.
    private Optional<String> about(StatementKind kind, Span content) {
        if (kind != StatementKind.DENIAL && kind != StatementKind.CONDEMNATION) {
            return Optional.empty();
        }
        AnnotatedText text = context.text();
        int first = text.firstTokenFrom(content.start());
        int end = text.firstTokenFrom(content.end());
        Optional<Group> noun = nounIn(first, end);
        if (noun.isEmpty()) {
            return Optional.empty();
        }
        int next = noun.get().endToken();
        boolean charge = context.codebook()
                .cues()
                .has("saying-charges", context.head(noun.get()).lemma());
        if (charge
                && next + 1 < end
                && (text.token(next).is("that") || text.token(next).is("of"))) {
            return Optional.of(context.words(text.span(next + 1, end)));
        }
        if (text.token(first).is("that") && first + 1 < end) {
            return Optional.of(context.words(text.span(first + 1, end)));
        }
        while (next + 1 < end && text.token(next).is("of")) {
            Optional<Group> more = text.groupAt(next + 1).filter(Group::isNoun);
            if (more.isEmpty() || more.get().endToken() > end) {
                break;
            }
            next = more.get().endToken();
        }
        Span name = context.nameSpan(noun.get());
        return Optional.of(
                context.words(Span.of(name.start(), text.token(next - 1).span().end())));
    }

    private Optional<Group> nounIn(int first, int end) {
        for (int i = first; i < end; i++) {
            Optional<Group> noun = context.text().groupAt(i).filter(Group::isNoun);
            if (noun.isPresent()
                    && noun.get().firstToken() >= first
                    && noun.get().endToken() <= end) {
                return noun;
            }
        }
        return Optional.empty();
    }

    private Modality modality(Speech speech) {
        return kinds.isAlleged(speech) ? Modality.ALLEGED : Modality.REPORTED;
    }

    private List<Span> evidence(Speech speech) {
        TreeSet<Span> sentences = new TreeSet<>();
        sentences.add(speech.sentence().span());
        for (Span part : speech.quotation().content()) {
            context.text().sentenceAt(part.start()).map(Sentence::span).ifPresent(sentences::add);
        }
        return List.copyOf(sentences);
    }

    /// Whether two statements by one speaker use mostly the same words: told in the headline and again, or twice.
    private boolean isSame(Statement one, Statement other) {
        if (!one.speaker().equalsIgnoreCase(other.speaker())) {
            return false;
        }
        Set<String> first = words(one.content());
        Set<String> second = words(other.content());
        Set<String> both = new HashSet<>(first);
        both.retainAll(second);
        int smaller = Math.min(first.size(), second.size());
        return smaller > 0 && both.size() >= SAME * smaller && (one.kind() == other.kind() || both.size() == smaller);
    }

    private Set<String> words(Span content) {
        Set<String> words = new HashSet<>();
        int end = context.text().firstTokenFrom(content.end());
        for (int i = context.text().firstTokenFrom(content.start()); i < end; i++) {
            Token token = context.text().token(i);
            boolean telling = switch (token.pos()) {
                case NOUN, PROPN, VERB, ADJ, NUM -> true;
                default -> false;
            };
            if (telling) {
                words.add(token.lemma());
            }
        }
        return words;
    }
}
