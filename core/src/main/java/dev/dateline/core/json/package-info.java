@NullMarked
package dev.dateline.core.json;

import org.jspecify.annotations.NullMarked;
