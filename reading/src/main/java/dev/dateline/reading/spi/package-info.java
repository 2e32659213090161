/// What reads documents that are no text: PDF, word processors' files. A module that can is found by
/// [java.util.ServiceLoader] when the first document comes.
@NullMarked
package dev.dateline.reading.spi;

import org.jspecify.annotations.NullMarked;
