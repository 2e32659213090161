/// Who says what: quotations, the statements they make, and who stands behind any words of a text.
/// [SpeechReader] is the door.
@NullMarked
package dev.dateline.coding.speech;

import org.jspecify.annotations.NullMarked;
