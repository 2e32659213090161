package dev.dateline.export.masking;

import static dev.dateline.core.testing.CodedReportBuilder.aReport;
import static dev.dateline.core.testing.EventBuilder.anEvent;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.core.Place;
import dev.dateline.core.finding.CodedReport;
import dev.dateline.core.finding.Event;
import dev.dateline.core.finding.EventPlace;
import dev.dateline.core.finding.PlacePrecision;
import dev.dateline.export.masking.Coarsener.Level;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class CoarsenerTest {
    private static final String TEXT = "Gunmen hit the Elm Clinic in Port Aldra, Aldra County, North Vale, on Monday.";
    private static final Place TOWN = new Place(
            "Port Aldra",
            List.of(),
            Optional.of("77"),
            OptionalDouble.of(1),
            OptionalDouble.of(2),
            Optional.of("North Vale"),
            Optional.of("Aldra County"),
            Optional.of("XX"),
            Place.Feature.SETTLEMENT,
            900);

    private static CodedReport report() {
        CodedReport plain = aReport("r1").text(TEXT).build();
        return new CodedReport(
                plain.article(),
                List.of(event()),
                plain.aggregates(),
                plain.statements(),
                plain.warnings(),
                plain.relations(),
                plain.indicators(),
                plain.places(),
                plain.times(),
                plain.quotations(),
                plain.actors(),
                plain.persons(),
                plain.isCorrection(),
                plain.versions());
    }

    private static Event event() {
        Event plain = anEvent().build();
        return new Event(
                plain.id(),
                plain.main(),
                plain.trigger(),
                plain.type(),
                plain.also(),
                plain.codes(),
                plain.stage(),
                plain.modality(),
                plain.disputed(),
                plain.date(),
                Optional.of(new EventPlace(
                        Optional.of("Port Aldra"),
                        Optional.of("Elm Clinic"),
                        Optional.of(TOWN),
                        PlacePrecision.SITE,
                        Optional.empty(),
                        List.of())),
                plain.doers(),
                plain.targets(),
                plain.victims(),
                plain.weapons(),
                plain.casualties(),
                plain.earlier(),
                plain.claims(),
                plain.answers(),
                plain.attribution(),
                plain.evidence(),
                plain.confidence(),
                plain.reasons());
    }

    private static Masker masker(Level level) {
        return Masker.none().with(Coarsener.forReport(report(), level));
    }

    @Test
    void a_site_becomes_its_county_without_coordinates() {
        EventPlace place = masker(Level.ADMIN2).mask(event()).place().orElseThrow();
        assertThat(place.name()).contains("Aldra County");
        assertThat(place.site()).isEmpty();
        assertThat(place.precision()).isEqualTo(PlacePrecision.ADMIN2);
        assertThat(place.place().orElseThrow().latitude()).isEmpty();
        assertThat(place.place().orElseThrow().id()).isEmpty();
    }

    @Test
    void a_site_becomes_its_province() {
        EventPlace place = masker(Level.ADMIN1).mask(event()).place().orElseThrow();
        assertThat(place.name()).contains("North Vale");
        assertThat(place.precision()).isEqualTo(PlacePrecision.ADMIN1);
        assertThat(place.place().flatMap(Place::admin2)).isEmpty();
    }

    @Test
    void names_of_fine_places_are_hidden_in_words() {
        assertThat(masker(Level.ADMIN1).mask(TEXT))
                .isEqualTo("Gunmen hit the [place] in [place], Aldra County, North Vale, on Monday.");
        assertThat(masker(Level.ADMIN1).mask("PORT ALDRA burns; Port Aldraville does not."))
                .isEqualTo("[place] burns; Port Aldraville does not.");
    }

    @Test
    void a_text_keeps_its_length() {
        String covered = masker(Level.ADMIN2).mask(report().article()).text();
        assertThat(covered).hasSameSizeAs(TEXT).doesNotContain("Aldra,").doesNotContain("Elm");
    }

    @Test
    void nothing_is_coarsened_unless_asked() {
        assertThat(Masker.none().with(Coarsener.none()).mask(event())).isEqualTo(event());
    }
}
