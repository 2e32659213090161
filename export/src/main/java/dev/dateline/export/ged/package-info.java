/// UCDP's Georeferenced Event Dataset, 49 columns. All habits of that format live here.
@NullMarked
package dev.dateline.export.ged;

import org.jspecify.annotations.NullMarked;
