/// Code tables that lie beside the formats as CSV files, and the countries that all of them share.
@NullMarked
package dev.dateline.export.codes;

import org.jspecify.annotations.NullMarked;
