/// Measures `Dateline.read`: reports per second of wall and CPU time, and peak heap. A harness, not a test.
@NullMarked
package dev.dateline.bench;

import org.jspecify.annotations.NullMarked;
