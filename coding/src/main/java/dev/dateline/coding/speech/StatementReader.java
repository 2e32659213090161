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
            statement(speech)
                    .filter(statement -> statements.stream().noneMatch(earlier -> isSame(earlier, statement)))
                    .ifPresent(statements::add);
        }
        return statements;
    }

    private Optional<Statement> statement(Speech speech) {
        if (!(speech.speaker() instanceof Attribution.Speaker speaker) || !speech.told()) {
            return Optional.empty();
        }
        Span content = content(speech);
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

    /// The first part of what is said that is more than a few words.
    private Span content(Speech speech) {
        List<Span> parts = speech.quotation().content();
        return parts.stream()
                .filter(part -> words(part).size() >= MIN_WORDS)
                .findFirst()
                .orElseGet(parts::getFirst);
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
