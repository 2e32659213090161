/// Reads tables that people coded by hand, in the field's formats or our own, and compares them with what is
/// stored.
///
/// ```
/// Stream<Incident> incidents = TableImport.of("gtd", codebook).read(in, problem -> …);
/// ```
@NullMarked
package dev.dateline.export.imports;

import org.jspecify.annotations.NullMarked;
