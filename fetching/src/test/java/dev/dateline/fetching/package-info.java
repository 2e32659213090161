@NullMarked
package dev.dateline.fetching;

import org.jspecify.annotations.NullMarked;
