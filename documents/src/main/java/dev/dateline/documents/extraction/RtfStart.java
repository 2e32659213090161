package dev.dateline.documents.extraction;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/// Marks where the text of an RTF document begins.
///
/// The parser takes all for the document's header until a paragraph is reset (`\pard`) or ended, and a headline
/// in a group of its own before that would be lost. So the first paragraph is reset where a program did not.
final class RtfStart {
    private static final byte[] RESET = "\\pard ".getBytes(StandardCharsets.US_ASCII);
    /// Groups that are no text.
    private static final Set<String> HEADER_GROUPS = Set.of(
            "*",
            "fonttbl",
            "colortbl",
            "stylesheet",
            "filetbl",
            "listtables",
            "listtable",
            "listoverridetable",
            "revtbl",
            "info",
            "header",
            "headerl",
            "headerr",
            "headerf",
            "footer",
            "footerl",
            "footerr",
            "footerf");

    private final byte[] rtf;
    private int at = 1;

    private RtfStart(byte[] rtf) {
        this.rtf = rtf;
    }

    static byte[] marked(byte[] rtf) {
        int start = new RtfStart(rtf).find();
        if (start >= rtf.length) {
            return rtf;
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream(rtf.length + RESET.length);
        out.write(rtf, 0, start);
        out.writeBytes(RESET);
        out.write(rtf, start, rtf.length - start);
        return out.toByteArray();
    }

    /// Where the first text or the first group of it is; the end when a reset comes before.
    private int find() {
        while (at < rtf.length) {
            switch (rtf[at]) {
                case '\\' -> {
                    int word = at;
                    String name = control();
                    if (name.equals("pard")) {
                        return rtf.length;
                    }
                    if (name.equals("'")) {
                        return word;
                    }
                }
                case '{' -> {
                    int group = at;
                    at++;
                    if (at >= rtf.length || rtf[at] != '\\' || !HEADER_GROUPS.contains(control())) {
                        return group;
                    }
                    skipGroup();
                }
                case ' ', '\r', '\n', '\t', ';' -> at++;
                default -> {
                    return at;
                }
            }
        }
        return at;
    }

    /// The name of the control word here, without its number; reads past it.
    private String control() {
        int start = ++at;
        while (at < rtf.length && isLetter(rtf[at])) {
            at++;
        }
        if (at == start) {
            at = Math.min(at + 1, rtf.length);
            return new String(rtf, start, at - start, StandardCharsets.ISO_8859_1);
        }
        String name = new String(rtf, start, at - start, StandardCharsets.US_ASCII);
        while (at < rtf.length && (rtf[at] == '-' || (rtf[at] >= '0' && rtf[at] <= '9'))) {
            at++;
        }
        if (at < rtf.length && rtf[at] == ' ') {
            at++;
        }
        return name;
    }

    private static boolean isLetter(byte b) {
        return (b >= 'a' && b <= 'z') || (b >= 'A' && b <= 'Z');
    }

    /// From within a group to behind it.
    private void skipGroup() {
        for (int depth = 1; at < rtf.length && depth > 0; at++) {
            switch (rtf[at]) {
                case '\\' -> at++;
                case '{' -> depth++;
                case '}' -> depth--;
                default -> {}
            }
        }
    }
}
