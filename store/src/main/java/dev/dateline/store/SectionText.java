package dev.dateline.store;

import dev.dateline.core.Section;
import dev.dateline.core.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import java.util.StringTokenizer;

/// Sections of an article as one column: "HEADLINE 0 34 BODY 36 400", UTF-16 offsets.
final class SectionText {
    private SectionText() {}

    static String write(List<Section> sections) {
        StringJoiner text = new StringJoiner(" ");
        for (Section section : sections) {
            text.add(section.kind().name())
                    .add(Integer.toString(section.span().start()))
                    .add(Integer.toString(section.span().end()));
        }
        return text.toString();
    }

    /// @throws IllegalArgumentException when the text is not as [#write] makes it
    static List<Section> read(String text) {
        StringTokenizer words = new StringTokenizer(text);
        if (words.countTokens() % 3 != 0) {
            throw new IllegalArgumentException("sections '%s' are cut short".formatted(text));
        }
        List<Section> sections = new ArrayList<>();
        while (words.hasMoreTokens()) {
            Section.Kind kind = Section.Kind.valueOf(words.nextToken());
            sections.add(new Section(
                    Span.of(Integer.parseInt(words.nextToken()), Integer.parseInt(words.nextToken())), kind));
        }
        return sections;
    }
}
