/// The `dateline` command: reads options, wires input, coding, store and output together, and turns every outcome
/// into an exit code. Results go to stdout, everything else to stderr. [Main] is the door; nothing depends on it.
@NullMarked
package dev.dateline.cli;

import org.jspecify.annotations.NullMarked;
