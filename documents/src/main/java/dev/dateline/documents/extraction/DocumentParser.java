package dev.dateline.documents.extraction;

import dev.dateline.core.Outcome.Reason;
import dev.dateline.reading.spi.DocumentText;
import dev.dateline.reading.spi.DocumentType;
import java.io.IOException;
import java.io.InputStream;
import org.apache.tika.exception.EncryptedDocumentException;
import org.apache.tika.exception.TikaException;
import org.apache.tika.extractor.EmbeddedDocumentExtractor;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.parser.microsoft.OfficeParserConfig;
import org.apache.tika.parser.microsoft.ooxml.OOXMLParser;
import org.apache.tika.parser.microsoft.rtf.RTFParser;
import org.apache.tika.parser.odf.OpenDocumentParser;
import org.apache.tika.parser.pdf.PDFParser;
import org.apache.tika.parser.pdf.PDFParserConfig;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/// Takes the text out of one document: its running text alone, nothing that is embedded, hidden or could be
/// run.
final class DocumentParser {
    private final Limits limits;

    DocumentParser(Limits limits) {
        this.limits = limits;
    }

    /// @throws Refusal with what is wrong with the document
    DocumentText read(DocumentType type, byte[] document) throws Refusal {
        byte[] sound = switch (type) {
            case DOCX, ODT -> new Archive(limits).checked(type, document);
            case RTF -> RtfStart.marked(document);
            case PDF -> document;
        };
        PagedText pages = new PagedText(limits);
        Metadata own = new Metadata();
        try (TikaInputStream in = TikaInputStream.get(sound)) {
            parser(type).parse(in, pages, own, context());
        } catch (EncryptedDocumentException e) {
            throw new Refusal(Reason.NOT_READABLE, "is under a password; save it without one");
        } catch (TikaException | SAXException | IOException | RuntimeException e) {
            throw refusal(e, type);
        }
        String text = type == DocumentType.PDF ? RunningText.of(pages.pages()) : pages.text();
        if (text.isBlank()) {
            throw new Refusal(
                    Reason.EMPTY,
                    type == DocumentType.PDF
                            ? "has no text in it; if it is a scan, run text recognition over it first"
                            : "has no text in it");
        }
        return new OwnData(own, text).taken();
    }

    private static Refusal refusal(Throwable thrown, DocumentType type) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof Refusal refusal) {
                return refusal;
            }
            if (cause instanceof EncryptedDocumentException) {
                return new Refusal(Reason.NOT_READABLE, "is under a password; save it without one");
            }
        }
        return new Refusal(
                Reason.BROKEN,
                "is damaged or cut off: it cannot be read as a %s; open and save it anew, or fetch it again"
                        .formatted(type.title()));
    }

    private static Parser parser(DocumentType type) {
        return switch (type) {
            case PDF -> new PDFParser();
            case DOCX -> new OOXMLParser();
            case RTF -> new RTFParser();
            case ODT -> new OpenDocumentParser();
        };
    }

    private static ParseContext context() {
        ParseContext context = new ParseContext();
        context.set(EmbeddedDocumentExtractor.class, new NothingEmbedded());
        PDFParserConfig pdf = new PDFParserConfig();
        pdf.setOcrStrategy(PDFParserConfig.OCR_STRATEGY.NO_OCR);
        pdf.setExtractInlineImages(false);
        pdf.setExtractAcroFormContent(false);
        pdf.setExtractAnnotationText(false);
        pdf.setExtractBookmarksText(false);
        pdf.setExtractActions(false);
        pdf.setExtractIncrementalUpdateInfo(false);
        pdf.setSuppressDuplicateOverlappingText(false);
        context.set(PDFParserConfig.class, pdf);
        OfficeParserConfig office = new OfficeParserConfig();
        office.setUseSAXDocxExtractor(true);
        office.setExtractMacros(false);
        office.setIncludeDeletedContent(false);
        office.setIncludeMoveFromContent(false);
        office.setIncludeHeadersAndFooters(false);
        context.set(OfficeParserConfig.class, office);
        return context;
    }

    private static final class NothingEmbedded implements EmbeddedDocumentExtractor {
        @Override
        public boolean shouldParseEmbedded(Metadata metadata) {
            return false;
        }

        @Override
        public void parseEmbedded(InputStream in, ContentHandler handler, Metadata metadata, boolean outputHtml) {}
    }
}
