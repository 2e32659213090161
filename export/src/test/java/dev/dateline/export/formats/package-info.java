@NullMarked
package dev.dateline.export.formats;

import org.jspecify.annotations.NullMarked;
