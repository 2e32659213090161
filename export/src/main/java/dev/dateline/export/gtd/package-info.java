/// The Global Terrorism Database's 135 columns. All habits of that format live here; its codes are the CSV
/// files beside the classes.
@NullMarked
package dev.dateline.export.gtd;

import org.jspecify.annotations.NullMarked;
