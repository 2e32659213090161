/// Writes incidents in the formats of the field. The door is [Exporters]; formats are found by name and
/// can be added from outside, see [dev.dateline.export.spi.Exporter].
///
/// ```
/// Masker masker = Masker.forReport(coded);
/// Stream<ExportItem> items = coded.events().stream().map(event -> ExportItem.of(id(event), coded,
/// event, masker)); Exporters.named("geojson").export(items, out);
/// ```
@NullMarked
package dev.dateline.export;

import org.jspecify.annotations.NullMarked;
