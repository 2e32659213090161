package dev.dateline.core.text;

import dev.dateline.core.Section;
import dev.dateline.core.Span;

/// One sentence within one section; never crosses a section or a paragraph.
///
/// @param index position in [AnnotatedText#sentences()]
/// @param paragraph counts paragraphs of the article from 0
/// @param firstToken index of its first token
/// @param endToken index after its last token
public record Sentence(int index, Span span, Section.Kind section, int paragraph, int firstToken, int endToken) {
    public boolean holds(int token) {
        return firstToken <= token && token < endToken;
    }
}
