/// Tables of the humanitarian exchange: incidents with HXL tags, and monthly sums as HDX HAPI has them.
@NullMarked
package dev.dateline.export.hxl;

import org.jspecify.annotations.NullMarked;
