@NullMarked
package dev.dateline.core;

import org.jspecify.annotations.NullMarked;
