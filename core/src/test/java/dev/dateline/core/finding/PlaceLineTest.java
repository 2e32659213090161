package dev.dateline.core.finding;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.core.Place;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PlaceLineTest {
    @Test
    void goes_from_the_site_to_the_division() {
        Place gao = Place.named("Gao", Optional.of("Gao"), Optional.of("ML"), Place.Feature.SETTLEMENT);
        Place ansongo = Place.named("Ansongo", Optional.of("Gao"), Optional.of("ML"), Place.Feature.SETTLEMENT);
        assertThat(line("Ansongo", "market", ansongo, PlacePrecision.SITE)).contains("market, Ansongo, Gao");
        assertThat(line("Ansongo", "", ansongo, PlacePrecision.SETTLEMENT)).contains("Ansongo, Gao");
        assertThat(line("Gao", "", gao, PlacePrecision.SETTLEMENT)).contains("Gao");
        assertThat(line("", "market", gao, PlacePrecision.SITE)).contains("market, Gao");
    }

    @Test
    void never_shows_a_code() {
        assertThat(line("", "", Place.ofCountry("NZ"), PlacePrecision.COUNTRY)).isEmpty();
        assertThat(line("", "market", Place.ofCountry("NZ"), PlacePrecision.SITE))
                .contains("market");
    }

    private static Optional<String> line(String name, String site, Place place, PlacePrecision precision) {
        return PlaceLine.of(new EventPlace(
                Optional.of(name).filter(words -> !words.isEmpty()),
                Optional.of(site).filter(words -> !words.isEmpty()),
                Optional.of(place),
                precision,
                Optional.empty(),
                List.of()));
    }
}
