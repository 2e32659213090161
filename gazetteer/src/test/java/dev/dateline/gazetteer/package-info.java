@NullMarked
package dev.dateline.gazetteer;

import org.jspecify.annotations.NullMarked;
