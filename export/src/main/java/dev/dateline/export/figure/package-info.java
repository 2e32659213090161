/// One number of rival figures, as formats with one cell for it need it. The door is [Toll].
@NullMarked
package dev.dateline.export.figure;

import org.jspecify.annotations.NullMarked;
