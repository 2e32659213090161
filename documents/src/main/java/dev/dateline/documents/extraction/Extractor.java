package dev.dateline.documents.extraction;

import dev.dateline.core.Outcome.Reason;
import dev.dateline.reading.spi.DocumentText;
import dev.dateline.reading.spi.DocumentType;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/// The process that takes text out of documents: reads documents from standard input, one after the other, and
/// answers each on standard output, until its input ends.
public final class Extractor {
    private Extractor() {}

    /// @param arguments [Limits#toArguments]
    public static void main(String[] arguments) {
        Limits limits = Limits.parse(arguments);
        DataInputStream in = new DataInputStream(new BufferedInputStream(System.in));
        DataOutputStream out = new DataOutputStream(new BufferedOutputStream(System.out));
        // what libraries print must not get among the answers
        System.setOut(System.err);
        try {
            while (true) {
                DocumentType type = Wire.type(in);
                byte[] document = Wire.document(in);
                // a document is read aside, so that the end of whoever asks is noticed meanwhile
                Thread.ofPlatform().start(() -> answer(type, document, limits, out));
            }
        } catch (IOException ended) {
            Runtime.getRuntime().halt(0);
        }
    }

    private static void answer(DocumentType type, byte[] document, Limits limits, DataOutputStream out) {
        try {
            Wire.answer(out, read(type, document, limits));
        } catch (IOException ended) {
            Runtime.getRuntime().halt(0);
        }
    }

    private static DocumentText read(DocumentType type, byte[] document, Limits limits) {
        try {
            return new DocumentParser(limits).read(type, document);
        } catch (Refusal refused) {
            return new DocumentText.Refused(refused.reason(), refused.detail());
        } catch (StackOverflowError tooDeep) {
            return new DocumentText.Refused(Reason.BROKEN, "its parts are nested too deeply; it is not read");
        }
    }
}
