/// Linear judges: named features, weights that can be read, and a probability.
@NullMarked
package dev.dateline.coding.judge;

import org.jspecify.annotations.NullMarked;
