package dev.dateline.export.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dateline.codebook.Codebook;
import dev.dateline.core.DateRange;
import dev.dateline.core.finding.Certainty;
import dev.dateline.core.finding.EventType;
import dev.dateline.core.finding.Harm;
import dev.dateline.core.finding.PlacePrecision;
import dev.dateline.core.finding.Stage;
import dev.dateline.core.incident.EstimateRule;
import dev.dateline.core.incident.Incident;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TableImportTest {
    record Read(List<Incident> incidents, List<String> problems) {
        Incident one() {
            assertThat(problems).isEmpty();
            assertThat(incidents).hasSize(1);
            return incidents.getFirst();
        }
    }

    static Read read(String format, String table) {
        List<Incident> incidents = new ArrayList<>();
        List<String> problems = new ArrayList<>();
        try {
            TableImport.of(format, Codebook.bundled())
                    .read(new StringReader(table), problem -> problems.add(problem.toString()))
                    .forEach(incidents::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Read(incidents, problems);
    }

    @Test
    void reads_gtd_rows_by_column_name_whatever_their_order_and_whatever_else_is_there() {
        Incident incident = read("gtd", """
                        nkill;mood;iday;imonth;iyear;eventid;attacktype1;attacktype2;suicide;gname;guncertain1;country;city;latitude;longitude;summary
                        31;grim;5;3;2022;202203050001;3;2;1;Boko Haram;1;147;Maiduguri;11.83;13.15;A bomber, then gunmen.
                        """).one();

        assertThat(incident.id()).isEqualTo("202203050001");
        assertThat(incident.type().value()).isEqualTo(EventType.SUICIDE_BOMBING);
        assertThat(incident.also()).extracting(also -> also.value()).containsExactly(EventType.ARMED_ASSAULT);
        assertThat(incident.date().orElseThrow().value().range())
                .isEqualTo(DateRange.day(LocalDate.parse("2022-03-05")));
        assertThat(incident.place().orElseThrow().value().place().orElseThrow().country())
                .contains("NG");
        assertThat(incident.doers().getFirst().value().actor()).contains("boko-haram");
        assertThat(incident.doers().getFirst().value().certainty()).isEqualTo(Certainty.SUSPECTED);
        assertThat(incident.low(Harm.KILLED)).isEqualTo(OptionalInt.of(31));
        assertThat(incident.low(Harm.INJURED)).isEmpty();
    }

    @Test
    void gtds_numbers_for_unknown_are_unknown_again() {
        Incident incident = read("gtd", """
                        eventid,iyear,imonth,iday,attacktype1,success,gname,nkill,nwound,nhostkid,claimed
                        202203000001,2022,3,0,9,0,Unknown,,0,-99,-9
                        """).one();

        assertThat(incident.date().orElseThrow().value().range().precision()).isEqualTo(DateRange.Precision.MONTH);
        assertThat(incident.stage()).isEqualTo(Stage.ATTEMPTED);
        assertThat(incident.doers()).isEmpty();
        assertThat(incident.low(Harm.KILLED)).isEmpty();
        assertThat(incident.low(Harm.INJURED)).isEqualTo(OptionalInt.of(0));
        assertThat(incident.low(Harm.ABDUCTED)).isEmpty();
        assertThat(incident.place()).isEmpty();
    }

    @Test
    void reads_acled_rows() {
        Incident incident = read("acled", """
                        event_id_cnty,event_date,time_precision,sub_event_type,actor1,actor2,iso,location,latitude,longitude,geo_precision,fatalities,notes
                        NIG1,2022-07-16,3,Abduction/forced disappearance,Boko Haram (JAS),Civilians (Nigeria),566,Chibok,10.87,12.85,1,0,Raiders took villagers.
                        """).one();

        assertThat(incident.type().value()).isEqualTo(EventType.KIDNAPPING);
        assertThat(incident.date().orElseThrow().value().range())
                .isEqualTo(DateRange.of(
                        LocalDate.parse("2022-07-01"), LocalDate.parse("2022-07-31"), DateRange.Precision.MONTH));
        assertThat(incident.doers().getFirst().value().names()).containsExactly("Boko Haram");
        assertThat(incident.targets().getFirst().value().type()).isEqualTo("civilian");
        assertThat(incident.place().orElseThrow().value().place().orElseThrow().country())
                .contains("NG");
    }

    @Test
    void reads_ged_rows_with_low_best_and_high() {
        Incident incident = read("ged", """
                        id,date_start,date_end,type_of_violence,side_a,side_b,where_prec,where_coordinates,country_id,latitude,longitude,low,best,high
                        7,2022-07-01 00:00:00.000,2022-07-31 00:00:00.000,1,Government of Nigeria,XXX unknown,4,Borno state,475,11.5,13,3,5,9
                        """).one();

        assertThat(incident.type().value()).isEqualTo(EventType.ARMED_CLASH);
        assertThat(incident.place().orElseThrow().value().precision()).isEqualTo(PlacePrecision.ADMIN1);
        var killed = incident.estimate(Harm.KILLED, EstimateRule.RANGE).orElseThrow();
        assertThat(killed.low()).hasValue(3);
        assertThat(killed.best()).hasValue(5);
        assertThat(killed.high()).hasValue(9);
    }

    @Test
    void tells_every_problem_with_its_line_and_reads_the_other_rows() {
        Read read = read("gtd", """
                eventid,iyear,imonth,iday,attacktype1,latitude,nkill
                1,2022,2,30,3,,
                2,2022,2,3,77,95,many
                3,2022,2,3,3,,4
                ,2022,2,3,3,,4
                4,2022,2,3,3
                """);

        assertThat(read.incidents()).extracting(Incident::id).containsExactly("3");
        assertThat(read.problems())
                .containsExactly(
                        "line 2, iday: 2022-2-30 is no day",
                        "line 3, latitude: 95.0 is more than 90 degrees",
                        "line 3, attacktype1: '77' is no attack type",
                        "line 3, nkill: 'many' is no number",
                        "line 5, eventid: is empty",
                        "line 6: has 5 cells, the header has 7");
    }

    @ParameterizedTest
    @CsvSource({"gtd, eventid", "acled, event_id_cnty", "ged, id", "csv, incident"})
    void a_table_of_another_kind_is_told_what_it_lacks(String format, String column) {
        Read read = read(format, "day,place\n2022-02-03,Kano\n");

        assertThat(read.incidents()).isEmpty();
        assertThat(read.problems()).hasSize(1);
        assertThat(read.problems().getFirst()).startsWith("line 1: there is no column " + column);
    }

    @Test
    void an_empty_table_has_no_rows_and_no_problems() {
        assertThat(read("csv", "").problems()).isEmpty();
        assertThat(read("csv", "").incidents()).isEmpty();
    }

    @Test
    void knows_its_formats_and_names_them_for_an_unknown_one() {
        assertThatThrownBy(() -> TableImport.of("xls", Codebook.bundled()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("'xls' is no format to import; formats: acled, csv, ged, gtd");
    }
}
