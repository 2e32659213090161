/// Opens what the user names - files, folders, standard input - and gives the reports in it one at a
/// time.
///
/// [dev.dateline.reading.intake.Intake] is the door. One bad file, line or row is an answer among the
/// others, with what is wrong, where, and what to do; the rest is still read. At most one report is in
/// memory.
@NullMarked
package dev.dateline.reading.intake;

import org.jspecify.annotations.NullMarked;
