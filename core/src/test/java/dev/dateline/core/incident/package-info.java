@NullMarked
package dev.dateline.core.incident;

import org.jspecify.annotations.NullMarked;
