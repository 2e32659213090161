/// Text of PDF, DOCX, RTF and ODT documents.
///
/// [dev.dateline.documents.SeparateDocumentReader] is the door, found as a
/// [dev.dateline.reading.spi.DocumentReader]. Documents come from strangers, and what parses them is large: it
/// runs in a process of its own with little memory and a time limit, which starts with the first document. A
/// document that brings that process down is refused; the next one gets a fresh process.
@NullMarked
package dev.dateline.documents;

import org.jspecify.annotations.NullMarked;
