@NullMarked
package dev.dateline.core.finding;

import org.jspecify.annotations.NullMarked;
