/// Writes incidents in the formats of the field. The door is [Exporters]; formats are found by name and
/// can be added from outside, see [dev.dateline.export.spi.Exporter].
///
/// ```
/// Stream<Incident> masked = incidents.map(incident -> Masker.forIncident(incident).mask(incident));
/// Exporters.named("geojson").export(masked, out);
/// ```
@NullMarked
package dev.dateline.export;

import org.jspecify.annotations.NullMarked;
