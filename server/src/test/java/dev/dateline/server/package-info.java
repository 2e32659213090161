@NullMarked
package dev.dateline.server;

import org.jspecify.annotations.NullMarked;
