/// ACLED's 31 columns. All habits of that format live here; its codes are the CSV files beside the classes.
@NullMarked
package dev.dateline.export.acled;

import org.jspecify.annotations.NullMarked;
