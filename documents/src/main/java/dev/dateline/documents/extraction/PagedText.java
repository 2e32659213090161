package dev.dateline.documents.extraction;

import dev.dateline.core.Outcome.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/// Gathers what a parser gives: pages of paragraphs of lines. Only PDF has pages.
final class PagedText extends DefaultHandler {
    private static final Set<String> BLOCKS =
            Set.of("p", "div", "h1", "h2", "h3", "h4", "h5", "h6", "li", "ul", "ol", "table", "tr", "td", "th", "body");

    private final Limits limits;
    private final List<List<Paragraph>> pages = new ArrayList<>();
    private final StringBuilder paragraph = new StringBuilder();
    private boolean isInBody;
    /// How deep within a remark in the margin, which is no part of the report.
    private int remarkDepth;
    private int numberOfPages;
    private int characters;

    /// @param lines stripped, none of them empty
    record Paragraph(List<String> lines) {
        Paragraph {
            lines = List.copyOf(lines);
        }
    }

    PagedText(Limits limits) {
        this.limits = limits;
        pages.add(new ArrayList<>());
    }

    List<List<Paragraph>> pages() {
        return pages;
    }

    /// Its paragraphs as they are, parted by blank lines.
    String text() {
        return pages.stream()
                .flatMap(List::stream)
                .map(one -> String.join("\n", one.lines()))
                .collect(Collectors.joining("\n\n"));
    }

    @Override
    public void startElement(String uri, String local, String name, Attributes attributes) throws Refusal {
        isInBody |= local.equals("body");
        if (remarkDepth > 0 || "annotation".equals(attributes.getValue("class"))) {
            remarkDepth++;
            return;
        }
        if (local.equals("br")) {
            paragraph.append('\n');
        } else if (BLOCKS.contains(local)) {
            endParagraph();
        }
        if (local.equals("div") && "page".equals(attributes.getValue("class"))) {
            pages.add(new ArrayList<>());
            if (++numberOfPages > limits.pages()) {
                throw new Refusal(
                        Reason.TOO_LONG,
                        "has more than %,d pages; split it into single reports".formatted(limits.pages()));
            }
        }
    }

    @Override
    public void endElement(String uri, String local, String name) {
        if (remarkDepth > 0) {
            remarkDepth--;
        } else if (BLOCKS.contains(local)) {
            endParagraph();
        }
    }

    @Override
    public void characters(char[] ch, int start, int length) throws Refusal {
        if (!isInBody || remarkDepth > 0) {
            return;
        }
        characters += length;
        if (characters > limits.characters()) {
            throw new Refusal(
                    Reason.TOO_LONG,
                    "has more than %,d characters; split it into single reports".formatted(limits.characters()));
        }
        for (int i = start; i < start + length; i++) {
            char c = ch[i];
            boolean isControl = (c < ' ' && c != '\n' && c != '\t') || c == '\u007f' || c == '\ufffe' || c == '\uffff';
            paragraph.append(c == '\r' ? '\n' : isControl ? ' ' : c);
        }
    }

    @Override
    public void ignorableWhitespace(char[] ch, int start, int length) throws Refusal {
        characters(ch, start, length);
    }

    private void endParagraph() {
        List<String> lines = paragraph
                .toString()
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
        paragraph.setLength(0);
        if (!lines.isEmpty()) {
            pages.getLast().add(new Paragraph(lines));
        }
    }
}
