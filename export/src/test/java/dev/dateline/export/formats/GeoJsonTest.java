package dev.dateline.export.formats;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.core.incident.Incident;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.geojson.GeoJsonReader;

class GeoJsonTest {
    @Test
    void is_read_by_others_with_longitude_first() throws Exception {
        Incident[] incidents = {
            Incidents.of("c1", Incidents.clinic().build()),
            Incidents.of("a1", Incidents.airfield().build())
        };

        Geometry all =
                new GeoJsonReader().read(Exported.as("geojson", incidents).text());

        assertThat(all.getNumGeometries()).isEqualTo(2);
        assertThat(all.getGeometryN(0).getCoordinate()).isEqualTo(new Coordinate(62.19967, 34.34817));
        assertThat(all.isValid()).isTrue();
    }
}
