@NullMarked
package dev.dateline.core.mention;

import org.jspecify.annotations.NullMarked;
