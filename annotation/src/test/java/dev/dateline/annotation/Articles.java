package dev.dateline.annotation;

import dev.dateline.core.Article;
import dev.dateline.core.Section;
import dev.dateline.core.Span;
import dev.dateline.core.text.AnnotatedText;
import dev.dateline.core.text.Group;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// Articles to annotate, and annotations in words.
final class Articles {
    private Articles() {}

    static Article body(String text) {
        return of(text, List.of(new Section(Span.of(0, text.length()), Section.Kind.BODY)));
    }

    static Article of(String text, List<Section> sections) {
        return new Article(
                "r1",
                Optional.empty(),
                text,
                0,
                sections,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                "en");
    }

    static AnnotatedText annotate(String text) {
        return Annotator.english().annotate(body(text));
    }

    /// Sentences joined with " | ".
    static String sentences(String text) {
        AnnotatedText annotated = annotate(text);
        return annotated.sentences().stream()
                .map(sentence -> sentence.span().of(annotated.text()).replace('\n', ' '))
                .collect(Collectors.joining(" | "));
    }

    /// Groups as "N:at least nine *soldiers" or "V-:*killed"; "-" is passive, "!" negated, "(to)" the
    /// modal.
    static String groups(String text) {
        AnnotatedText annotated = annotate(text);
        List<String> groups = new ArrayList<>();
        for (Group group : annotated.groups()) {
            StringBuilder words = new StringBuilder(group.isNoun() ? "N" : "V");
            words.append(group.passive() ? "-" : "").append(group.negated() ? "!" : "");
            words.append(group.modal().isEmpty() ? "" : "(" + group.modal() + ")")
                    .append(':');
            for (int at = group.firstToken(); at < group.endToken(); at++) {
                words.append(at == group.firstToken() ? "" : " ").append(at == group.head() ? "*" : "");
                words.append(annotated.token(at).text());
            }
            groups.add(words.toString());
        }
        return String.join("; ", groups);
    }
}
