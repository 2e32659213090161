@NullMarked
package dev.dateline.architecture;

import org.jspecify.annotations.NullMarked;
