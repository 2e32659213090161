package dev.dateline.export.formats;

import static dev.dateline.core.testing.CodedReportBuilder.aReport;
import static dev.dateline.core.testing.EventBuilder.anEvent;
import static dev.dateline.export.formats.Exported.assertRow;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.core.HeadCount;
import dev.dateline.core.TargetKind;
import dev.dateline.core.finding.EventType;
import dev.dateline.core.incident.Incident;
import dev.dateline.core.testing.EventBuilder;
import dev.dateline.export.hxl.HxlExporter;
import java.util.List;
import org.junit.jupiter.api.Test;

class HumanitarianTest {
    private static Incident incident(EventBuilder event) {
        return Incidents.of(
                "0000000001",
                aReport("r")
                        .text("An attack took place.")
                        .published("2022-03-07")
                        .with(event)
                        .build());
    }

    @Test
    void hxl_has_a_row_of_tags_under_its_header() {
        var rows = Exported.as("hxl", Incidents.of("c1", Incidents.clinic().build()))
                .rows();

        assertThat(rows).hasSize(2);
        assertThat(rows.getFirst().getFields()).isEqualTo(HxlExporter.tags()).allMatch(tag -> tag.startsWith("#"));
        assertRow(rows.getLast(), """
                incident c1
                type suicide-bombing
                date_earliest 2022-03-05
                country_code AFG
                admin1 Herat
                location Herat
                latitude 34.34817
                perpetrators ISIS-K
                target_types military
                killed 31
                injured 24
                sources Hilltop Courier
                """);
    }

    @Test
    void hapi_sums_up_by_month_division_and_kind() {
        Incident market = incident(anEvent()
                .bombing()
                .in(Incidents.HERAT)
                .on("2022-03-09")
                .against("a market", TargetKind.PLACE, "market")
                .killing(HeadCount.exactly(4)));
        Incident march = incident(
                anEvent().of(EventType.DEMONSTRATION).in(Incidents.HERAT).on("2022-04-01"));

        List<String> lines = Exported.as(
                        "hapi", Incidents.of("c1", Incidents.clinic().build()), market, march)
                .text()
                .lines()
                .toList();

        assertThat(lines)
                .containsExactly(
                        "location_code,location_name,provider_admin1_name,provider_admin2_name,event_type,events,"
                                + "fatalities,reference_period_start,reference_period_end",
                        "AFG,Afghanistan,Herat,,civilian_targeting,1,4,2022-03-01T00:00:00,2022-03-31T23:59:59",
                        "AFG,Afghanistan,Herat,,political_violence,2,35,2022-03-01T00:00:00,2022-03-31T23:59:59",
                        "AFG,Afghanistan,Herat,,demonstration,1,0,2022-04-01T00:00:00,2022-04-30T23:59:59");
    }
}
