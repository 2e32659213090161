package dev.dateline.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.dateline.core.testing.Places;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlaceTest {
    @ParameterizedTest(name = "from {0}, {1} to {2}, {3}: {4} km")
    @CsvSource({
        "0,      0,      0,      0,      0",
        "0,      0,      0,      1,      111.195",
        "0,      179.5,  0,      -179.5, 111.195",
        "90,     0,      -90,    0,      20015.115",
        "0,      0,      0,      180,    20015.115",
        "59.33,  18.07,  60.17,  24.94,  395.8",
        "-33.87, 151.21, -37.81, 144.96, 713.8",
    })
    void measures_along_the_great_circle(double latitude, double longitude, double toLat, double toLon, double km) {
        Place here = Places.settlement("Here", "SE", latitude, longitude);
        Place there = Places.settlement("There", "SE", toLat, toLon);

        assertThat(here.kmTo(there).orElseThrow()).isCloseTo(km, within(km * 0.002 + 0.001));
        assertThat(there.kmTo(here).orElseThrow()).isCloseTo(here.kmTo(there).orElseThrow(), within(1e-6));
    }

    @Test
    void has_no_distance_without_coordinates() {
        Place located = Places.settlement("Here", "SE", 59.33, 18.07);
        Place vague = Places.country("Sweden", "SE");

        assertThat(located.kmTo(vague)).isEmpty();
        assertThat(vague.kmTo(located)).isEmpty();
    }

    @Test
    void one_coordinate_alone_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Place(
                        "Here",
                        List.of(),
                        Optional.empty(),
                        OptionalDouble.of(59.33),
                        OptionalDouble.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Place.Feature.SETTLEMENT,
                        0))
                .withMessageContaining("'Here' has one coordinate only");
    }

    @Test
    void features_are_read_by_their_codes() {
        for (Place.Feature feature : Place.Feature.values()) {
            assertThat(Place.Feature.parse(feature.code())).isEqualTo(feature);
        }
        assertThatIllegalArgumentException().isThrownBy(() -> Place.Feature.parse("volcano"));
    }
}
