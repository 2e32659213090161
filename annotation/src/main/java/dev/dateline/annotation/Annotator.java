package dev.dateline.annotation;

import dev.dateline.core.Article;
import dev.dateline.core.Section;
import dev.dateline.core.Span;
import dev.dateline.core.text.AnnotatedText;
import dev.dateline.core.text.Group;
import dev.dateline.core.text.Pos;
import dev.dateline.core.text.Sentence;
import dev.dateline.core.text.Token;
import java.util.ArrayList;
import java.util.List;
import opennlp.tools.postag.POSTaggerME;

/// Gives an article its sentences, tokens, parts of speech, lemmas and groups. English.
///
/// Safe for use by any number of threads of any kind. The same article always gets the same annotation.
/// Models are loaded once per process, on the first call of [#english()].
public final class Annotator {
    private final Tagger tagger;
    private final Lemmas lemmas;
    private final Casing casing;
    private final TagFixes fixes;

    private Annotator(Tagger tagger, Lemmas lemmas) {
        this.tagger = tagger;
        this.lemmas = lemmas;
        this.casing = new Casing(tagger.vocabulary(), lemmas);
        this.fixes = new TagFixes(lemmas, casing);
    }

    private static final class English {
        static final Annotator ANNOTATOR = new Annotator(Tagger.load(), Lemmas.load());
    }

    /// The annotator for English text; the same one at every call.
    ///
    /// @throws IllegalStateException if the model is not on the class path
    public static Annotator english() {
        return English.ANNOTATOR;
    }

    /// Annotates the sections that are read: headlines, body and captions.
    public AnnotatedText annotate(Article article) {
        boolean upperCase = isUpper(article);
        Pass pass = new Pass(article, upperCase);
        POSTaggerME own = tagger.acquire();
        try {
            for (Section section : article.sections()) {
                if (section.kind().isRead()) {
                    pass.add(section, own);
                }
            }
        } finally {
            tagger.release(own);
        }
        return new AnnotatedText(article, pass.sentences, pass.tokens, pass.groups, upperCase);
    }

    private static boolean isUpper(Article article) {
        StringBuilder read = new StringBuilder();
        for (Section section : article.sections()) {
            if (section.kind().isRead()) {
                read.append(
                        article.text(), section.span().start(), section.span().end());
            }
        }
        return Casing.isUpper(read, 0, read.length());
    }

    /// The work on one article.
    private final class Pass {
        private final String text;
        private final boolean upperCase;
        private final List<Sentence> sentences = new ArrayList<>();
        private final List<Token> tokens = new ArrayList<>();
        private final List<Group> groups = new ArrayList<>();
        private int paragraph = -1;

        Pass(Article article, boolean upperCase) {
            this.text = article.text();
            this.upperCase = upperCase;
        }

        void add(Section section, POSTaggerME own) {
            boolean first = true;
            for (SentenceSplitter.Piece piece : SentenceSplitter.split(text, section.span(), upperCase)) {
                List<Span> spans = Tokenizer.tokenize(text, piece.span());
                if (spans.isEmpty()) {
                    continue;
                }
                if (first ? startsParagraph(piece.span().start()) : piece.opensParagraph()) {
                    paragraph++;
                }
                first = false;
                addSentence(piece.span(), section.kind(), spans, own);
            }
        }

        /// A section goes on with the paragraph before it when no line end stands between, as after a
        /// dateline.
        private boolean startsParagraph(int start) {
            if (sentences.isEmpty()) {
                return true;
            }
            int end = sentences.getLast().span().end();
            return text.substring(end, start).indexOf('\n') >= 0;
        }

        private void addSentence(Span span, Section.Kind kind, List<Span> spans, POSTaggerME own) {
            int count = spans.size();
            String[] words = new String[count];
            String[] lower = new String[count];
            for (int at = 0; at < count; at++) {
                words[at] = spans.get(at).of(text);
                lower[at] = Chars.lower(words[at]);
            }
            boolean restored = upperCase || Casing.isUpper(text, span.start(), span.end());
            String[] read = words;
            if (restored || Casing.isTitleCase(List.of(words))) {
                read = restored(words, lower, restored);
            }
            String[] names = own.tag(read);
            Pos[] tags = new Pos[count];
            for (int at = 0; at < count; at++) {
                tags[at] = Pos.parse(names[at]);
            }
            fixes.apply(read, lower, tags);
            int firstToken = tokens.size();
            for (int at = 0; at < count; at++) {
                boolean name = Chars.startsUpper(read[at]) && !(at == 0 && restored && casing.isCommon(lower[at]));
                String lemma = lemmas.lemma(lower[at], tags[at], name);
                tokens.add(new Token(firstToken + at, spans.get(at), words[at], lower[at], lemma, tags[at]));
            }
            sentences.add(new Sentence(sentences.size(), span, kind, paragraph, firstToken, tokens.size()));
            groups.addAll(Grouper.group(tokens, firstToken, tokens.size(), lemmas));
        }

        private String[] restored(String[] words, String[] lower, boolean wasUpper) {
            String[] read = new String[words.length];
            for (int at = 0; at < words.length; at++) {
                String word = casing.restore(words[at], lower[at], wasUpper);
                read[at] = at == 0 && !Chars.startsUpper(word)
                        ? Character.toUpperCase(word.charAt(0)) + word.substring(1)
                        : word;
            }
            return read;
        }
    }
}
