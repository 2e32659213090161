@NullMarked
package dev.dateline.core.text;

import org.jspecify.annotations.NullMarked;
