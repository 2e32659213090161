package dev.dateline.export.formats;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import dev.dateline.codebook.Codebook;
import dev.dateline.codebook.TargetType;
import dev.dateline.core.ActorKind;
import dev.dateline.core.WeaponType;
import dev.dateline.core.finding.EventType;
import dev.dateline.export.acled.AcledExporter;
import dev.dateline.export.codes.CodeTable;
import dev.dateline.export.codes.Countries;
import dev.dateline.export.gtd.GtdExporter;
import dev.dateline.export.party.Parties;
import dev.dateline.export.plover.PloverExporter;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Each of our types has a row in each table, if only to say `none`; what a table points at is there.
class CodeTablesTest {
    record Table(Class<?> owner, String file) {
        List<NamedCsvRecord> rows() {
            return CodeTable.beside(owner, file).rows();
        }

        Set<String> column(String name) {
            Set<String> cells = new TreeSet<>();
            rows().forEach(row -> cells.add(row.getField(name)));
            cells.remove("none");
            cells.remove("");
            return cells;
        }
    }

    static List<Table> ofTypes() {
        return List.of(
                new Table(GtdExporter.class, "types.csv"),
                new Table(AcledExporter.class, "types.csv"),
                new Table(PloverExporter.class, "types.csv"));
    }

    static List<Table> ofTargets() {
        return List.of(
                new Table(GtdExporter.class, "targets.csv"),
                new Table(AcledExporter.class, "associates.csv"),
                new Table(PloverExporter.class, "targets.csv"),
                new Table(Parties.class, "standing.csv"));
    }

    @ParameterizedTest
    @MethodSource("ofTypes")
    void every_type_of_event_is_mapped(Table table) {
        assertThat(table.rows())
                .extracting(row -> row.getField("type"))
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(EventType.values()).map(EventType::code).toList());
    }

    @ParameterizedTest
    @MethodSource("ofTargets")
    void every_type_of_target_is_mapped(Table table) {
        assertThat(table.column("type"))
                .containsExactlyInAnyOrderElementsOf(Codebook.bundled().targetTypes().stream()
                        .map(TargetType::code)
                        .toList());
    }

    @Test
    void every_weapon_and_kind_of_actor_is_mapped() {
        assertThat(new Table(GtdExporter.class, "weapons.csv").rows())
                .extracting(row -> row.getField("weapon"))
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(WeaponType.values()).map(WeaponType::code).toList());
        assertThat(new Table(PloverExporter.class, "actors.csv").rows())
                .extracting(row -> row.getField("kind"))
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(ActorKind.values()).map(ActorKind::code).toList());
    }

    @Test
    void codes_of_one_table_are_rows_of_the_other() {
        Table gtdTypes = new Table(GtdExporter.class, "types.csv");
        Table gtdTargets = new Table(GtdExporter.class, "targets.csv");
        Table gtdWeapons = new Table(GtdExporter.class, "weapons.csv");
        assertThat(new Table(GtdExporter.class, "attack-types.csv").column("code"))
                .containsAll(gtdTypes.column("attacktype"));
        assertThat(new Table(GtdExporter.class, "weapon-types.csv").column("code"))
                .containsAll(gtdTypes.column("weapon"))
                .containsAll(gtdWeapons.column("weaptype"));
        assertThat(new Table(GtdExporter.class, "weapon-subtypes.csv").column("code"))
                .containsAll(gtdTypes.column("subtype"))
                .containsAll(gtdWeapons.column("subtype"));
        assertThat(new Table(GtdExporter.class, "target-types.csv").column("code"))
                .containsAll(gtdTargets.column("targtype"));
        assertThat(new Table(GtdExporter.class, "target-subtypes.csv").column("code"))
                .containsAll(gtdTargets.column("subtype"));
        assertThat(new Table(GtdExporter.class, "regions.csv").column("code"))
                .containsAll(new Table(Countries.class, "countries.csv").column("gtd_region"));
        assertThat(new Table(AcledExporter.class, "sub-events.csv").column("sub_event"))
                .containsAll(new Table(AcledExporter.class, "types.csv").column("sub_event"))
                .hasSize(25);
        Table ploverTypes = new Table(PloverExporter.class, "types.csv");
        assertThat(new Table(PloverExporter.class, "events.csv").column("event"))
                .containsAll(ploverTypes.column("event"))
                .hasSize(16);
        assertThat(new Table(PloverExporter.class, "modes.csv").column("mode")).containsAll(ploverTypes.column("mode"));
    }

    @Test
    void every_acled_code_of_the_codebook_is_a_sub_event() {
        Codebook codebook = Codebook.bundled();
        Set<String> subEvents = new Table(AcledExporter.class, "sub-events.csv").column("sub_event");

        for (EventType type : EventType.values()) {
            codebook.codes(type)
                    .acled()
                    .ifPresent(code -> assertThat(subEvents).as(type.code()).contains(code));
        }
    }

    @Test
    void no_number_of_a_country_stands_twice() {
        for (String column : List.of("iso3", "iso_number", "gtd", "gw")) {
            List<String> numbers = new Table(Countries.class, "countries.csv")
                    .rows().stream()
                            .map(row -> row.getField(column))
                            .filter(number -> !number.isEmpty())
                            .toList();
            assertThat(numbers).as(column).doesNotHaveDuplicates();
        }
    }

    @Test
    void every_actor_named_in_a_table_is_in_the_directory() {
        for (Table table : List.of(
                new Table(GtdExporter.class, "group-names.csv"),
                new Table(AcledExporter.class, "actor-names.csv"),
                new Table(dev.dateline.export.ged.GedExporter.class, "actor-names.csv"))) {
            for (String actor : table.column("actor")) {
                assertThat(Codebook.bundled().actors().find(actor)).as(actor).isPresent();
            }
        }
    }
}
