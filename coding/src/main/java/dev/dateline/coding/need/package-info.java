/// What is feared and who is in need: warnings with their horizons, and indicators of hunger, poverty, displacement
/// and aid. [WarningReader] and [IndicatorReader] are the doors.
@NullMarked
package dev.dateline.coding.need;

import org.jspecify.annotations.NullMarked;
