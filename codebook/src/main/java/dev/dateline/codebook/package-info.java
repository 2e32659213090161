@NullMarked
package dev.dateline.codebook;

import org.jspecify.annotations.NullMarked;
