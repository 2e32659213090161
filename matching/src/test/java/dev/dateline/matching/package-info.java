@NullMarked
package dev.dateline.matching;

import org.jspecify.annotations.NullMarked;
