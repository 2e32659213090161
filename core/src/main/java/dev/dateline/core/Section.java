package dev.dateline.core;

/// A part of an article's text with the part it plays. Sections do not overlap and are in text order;
/// white space between them belongs to none.
public record Section(Span span, Kind kind) {
    public enum Kind {
        HEADLINE,
        /// Running text of the author.
        BODY,
        /// Words under a picture; may date and place an event, speaks for nobody.
        CAPTION,
        /// Photographer, agency: never a source, an actor or a place.
        CREDIT,
        BYLINE,
        /// "KABUL, Nov. 2 (Agency) —": the place and day of writing.
        DATELINE,
        BREADCRUMB,
        /// Link lists, sharing bars, notices: nothing is read from it.
        FURNITURE;

        /// Whether sentences of such a section can attest findings.
        public boolean isRead() {
            return this == HEADLINE || this == BODY || this == CAPTION;
        }
    }
}
