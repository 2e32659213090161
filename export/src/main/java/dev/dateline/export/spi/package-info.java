/// What a format has to implement.
@NullMarked
package dev.dateline.export.spi;

import org.jspecify.annotations.NullMarked;
