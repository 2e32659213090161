package dev.dateline.documents.extraction;

import dev.dateline.core.Outcome.Reason;
import org.xml.sax.SAXException;

/// A document is not read on. It passes through parsers, which let exceptions of this kind through.
final class Refusal extends SAXException {
    private static final long serialVersionUID = 1L;

    private final Reason reason;
    private final String detail;

    Refusal(Reason reason, String detail) {
        super(detail);
        this.reason = reason;
        this.detail = detail;
    }

    Reason reason() {
        return reason;
    }

    String detail() {
        return detail;
    }
}
