package dev.dateline.gazetteer;

import tools.jackson.databind.JsonNode;

/// Middle of one or more outlines, each weighted by its area. Flat geometry in degrees: good to some
/// kilometres, which is all that the point of a division claims.
final class Outline {
    private final boolean pacific;
    private double area;
    private double latitude;
    private double longitude;

    /// @param pacific the country lies on both sides of the antimeridian
    Outline(boolean pacific) {
        this.pacific = pacific;
    }

    void add(JsonNode geometry) {
        JsonNode coordinates = geometry.path("coordinates");
        if (geometry.path("type").asString("").equals("MultiPolygon")) {
            for (JsonNode polygon : coordinates) {
                addRing(polygon.path(0));
            }
        } else {
            addRing(coordinates.path(0));
        }
    }

    private void addRing(JsonNode ring) {
        double twice = 0;
        double x = 0;
        double y = 0;
        for (int i = 0; i + 1 < ring.size(); i++) {
            double x0 = longitude(ring.get(i));
            double y0 = ring.get(i).get(1).asDouble();
            double x1 = longitude(ring.get(i + 1));
            double y1 = ring.get(i + 1).get(1).asDouble();
            double cross = x0 * y1 - x1 * y0;
            twice += cross;
            x += (x0 + x1) * cross;
            y += (y0 + y1) * cross;
        }
        if (twice != 0) {
            double ringArea = Math.abs(twice / 2);
            area += ringArea;
            longitude += ringArea * x / (3 * twice);
            latitude += ringArea * y / (3 * twice);
        }
    }

    private double longitude(JsonNode point) {
        double degrees = point.get(0).asDouble();
        return pacific && degrees < 0 ? degrees + 360 : degrees;
    }

    boolean isEmpty() {
        return area == 0;
    }

    void place(Draft draft) {
        double degrees = longitude / area;
        draft.at(latitude / area, degrees > 180 ? degrees - 360 : degrees);
    }
}
