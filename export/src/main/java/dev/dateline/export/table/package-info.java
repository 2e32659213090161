/// What all formats that are tables share: columns, rows, and how they are written.
@NullMarked
package dev.dateline.export.table;

import org.jspecify.annotations.NullMarked;
