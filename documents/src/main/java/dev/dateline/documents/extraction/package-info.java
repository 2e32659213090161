/// What runs in the process that takes text out of documents, and how one talks to it.
///
/// [dev.dateline.documents.extraction.Extractor] is its main class, [dev.dateline.documents.extraction.Wire]
/// the protocol. Nothing here is run in the process of whoever asks.
@NullMarked
package dev.dateline.documents.extraction;

import org.jspecify.annotations.NullMarked;
