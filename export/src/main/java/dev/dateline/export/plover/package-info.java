/// PLOVER records. All habits of that format live here; its codes are the CSV files beside the classes.
@NullMarked
package dev.dateline.export.plover;

import org.jspecify.annotations.NullMarked;
