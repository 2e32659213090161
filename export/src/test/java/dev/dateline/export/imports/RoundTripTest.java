package dev.dateline.export.imports;

import static dev.dateline.core.testing.CodedReportBuilder.aReport;
import static dev.dateline.core.testing.EventBuilder.anEvent;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.core.HeadCount;
import dev.dateline.core.TargetKind;
import dev.dateline.core.WeaponType;
import dev.dateline.core.finding.CodedReport;
import dev.dateline.core.finding.Event;
import dev.dateline.core.finding.EventType;
import dev.dateline.core.finding.Harm;
import dev.dateline.core.incident.Account;
import dev.dateline.core.incident.Incident;
import dev.dateline.core.testing.RandomReports;
import dev.dateline.export.Exporters;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Our own table comes back as it went out.
class RoundTripTest {
    private static String csv(List<Incident> incidents) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            Exporters.named("csv").export(incidents.stream(), out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    private static void assertComesBack(List<Incident> incidents) {
        String out = csv(incidents);
        TableImportTest.Read back = TableImportTest.read("csv", out);

        assertThat(back.problems()).isEmpty();
        assertThat(csv(back.incidents())).isEqualTo(out);
    }

    private static Account account(String id, int arrival, CodedReport coded) {
        return new Account(id, id.repeat(8), arrival, coded, coded.events().getFirst());
    }

    private static CodedReport report(String id, String published, String outlet, HeadCount killed, String words) {
        return aReport(id)
                .title("=Title, \"quoted\"")
                .text("In Port Aldra a mine went off. It was reported that " + words + ". The Coast Front said so.")
                .published(published)
                .outlet(outlet)
                .with(anEvent()
                        .bombing()
                        .also(EventType.ARMED_ASSAULT)
                        .trigger("mine")
                        .in("Port Aldra", "NG", -10.5, -20.25)
                        .at("harbour")
                        .on("2022-02-02")
                        .by("Boko Haram", "boko-haram")
                        .byUnknown("helpers")
                        .against("harbour", TargetKind.FACILITY, "transport")
                        .harming("dockers", "worker", HeadCount.exactly(2), Harm.KILLED)
                        .with("mine", WeaponType.MINE)
                        .with("rifles", WeaponType.FIREARM)
                        .killing(killed, words)
                        .figure(Harm.KILLED, "dockers", HeadCount.exactly(2), "two dockers; both old")
                        .injuring(HeadCount.between(4, 6), "four to six hurt")
                        .claimedBy("Boko Haram", "boko-haram")
                        .saidBy("Coast Front", "group")
                        .evidence("In Port Aldra a mine went off.")
                        .evidence("The Coast Front said so."))
                .build();
    }

    @Test
    void an_incident_of_one_report() {
        assertComesBack(List.of(Incident.of(account(
                "00000000000a", 1, report("r1", "2022-02-03", "=Courier", HeadCount.atLeast(3), "at least 3 died")))));
    }

    @Test
    void an_incident_of_several_reports_with_rival_figures() {
        assertComesBack(List.of(Incident.of(
                "00000000000a",
                List.of(
                        account("00000000000a", 1, report("r1", "2022-02-03", "A", HeadCount.atLeast(15), "15 died")),
                        account("00000000000b", 2, report("r2", "2022-02-04", "B", HeadCount.exactly(25), "25 died")),
                        account("00000000000c", 3, report("r3", "2022-02-04", "C", HeadCount.exactly(25), "25 dead")),
                        account(
                                "00000000000d",
                                4,
                                report("r4", "2022-02-05", "D", HeadCount.between(19, 38), "19 to 38"))),
                List.of())));
    }

    @Test
    void an_incident_of_which_nothing_is_known() {
        assertComesBack(List.of(Incident.of(account(
                "00000000000a",
                1,
                aReport("r").text("A bomb.").with(anEvent().bombing()).build()))));
    }

    @Test
    void only_parts_of_a_toll() {
        assertComesBack(List.of(Incident.of(account(
                "00000000000a",
                1,
                aReport("r")
                        .text("A bomb.")
                        .with(anEvent()
                                .bombing()
                                .figure(Harm.KILLED, "soldiers", HeadCount.exactly(3), "three soldiers")
                                .figure(Harm.ABDUCTED, "all", HeadCount.atLeast(2), "at least two"))
                        .build()))));
    }

    /// Random incidents of one account, but for those whose table says less than it shows: names that hold the
    /// mark that joins them, and figures of one event that differ from each other.
    @Test
    void random_incidents() {
        RandomReports reports = new RandomReports(41);
        List<Incident> incidents = new ArrayList<>();
        while (incidents.size() < 300) {
            CodedReport coded = reports.next();
            for (Event event : coded.events().stream().limit(1).toList()) {
                incidents.add(Incident.of(new Account(
                        "%012x".formatted(incidents.size() + 1),
                        "%064x".formatted(incidents.size()),
                        1,
                        coded,
                        event)));
            }
        }
        int checked = 0;
        for (Incident incident : incidents) {
            if (incident.doers().size() < 2
                    && incident.accounts().getFirst().event().casualties().size() < 2) {
                assertComesBack(List.of(incident));
                checked++;
            }
        }
        assertThat(checked).as("seed 41").isGreaterThan(100);
    }
}
