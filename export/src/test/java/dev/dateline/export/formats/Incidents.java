package dev.dateline.export.formats;

import static dev.dateline.core.testing.CodedReportBuilder.aReport;
import static dev.dateline.core.testing.EventBuilder.anEvent;

import dev.dateline.core.HeadCount;
import dev.dateline.core.Place;
import dev.dateline.core.TargetKind;
import dev.dateline.core.WeaponType;
import dev.dateline.core.finding.Attribution;
import dev.dateline.core.finding.Casualties;
import dev.dateline.core.finding.CodedReport;
import dev.dateline.core.finding.Codes;
import dev.dateline.core.finding.EventType;
import dev.dateline.core.finding.Harm;
import dev.dateline.core.incident.Account;
import dev.dateline.core.incident.Incident;
import dev.dateline.core.testing.CodedReportBuilder;
import dev.dateline.core.testing.Places;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Incidents for tests of formats. Places and groups are real, what happened is invented.
final class Incidents {
    static final Place HERAT = Places.known(Places.settlement("Herat", "AF", 34.34817, 62.19967), "1140026", "Herat");
    static final Place JALALABAD =
            Places.known(Places.settlement("Jalalabad", "AF", 34.42647, 70.45153), "1139715", "Nangarhar");

    private Incidents() {}

    /// One incident of all events with that id in the reports.
    static Incident of(String id, CodedReport... reports) {
        List<Account> accounts = new ArrayList<>();
        for (int i = 0; i < reports.length; i++) {
            accounts.add(new Account(
                    "%s%02x".formatted(id, i),
                    "%064x".formatted(reports[i].id().hashCode() & 0xffffffffL),
                    i + 1,
                    reports[i],
                    reports[i].events().getFirst()));
        }
        return Incident.of(id, accounts, List.of());
    }

    /// A suicide bomber, then gunmen, at a military clinic: a bound, a vague number with attackers inside, a
    /// claim.
    static CodedReportBuilder clinic() {
        return aReport("clinic")
                .title("Clinic raided in Herat")
                .text("😀 A suicide bomber blew himself up at a military clinic in Herat on 5 March 2022."
                        + " Then gunmen with rifles ran through the corridors. At least 31 people were killed."
                        + " Dozens were hurt, attackers among them. ISIS-K claimed it.")
                .published("2022-03-07")
                .outlet("Hilltop Courier")
                .with(anEvent()
                        .suicideBombing()
                        .also(EventType.ARMED_ASSAULT)
                        .codes(new Codes(
                                Optional.of("Suicide bomb"),
                                Optional.of("ASSAULT"),
                                Optional.of("183"),
                                Optional.of("3")))
                        .trigger("blew himself up")
                        .in(HERAT)
                        .at("military clinic")
                        .on("2022-03-05")
                        .by("ISIS-K", "islamic-state-khorasan")
                        .byUnknown("gunmen")
                        .against("military clinic", TargetKind.FACILITY, "military")
                        .with("suicide bomber", WeaponType.SUICIDE_VEST)
                        .with("rifles", WeaponType.FIREARM)
                        .killing(HeadCount.atLeast(31), "At least 31 people")
                        .figure(words -> new Casualties(
                                Harm.INJURED,
                                Casualties.ALL,
                                Optional.empty(),
                                HeadCount.atLeast(24),
                                "Dozens",
                                Optional.of("plain"),
                                Optional.of(true),
                                Attribution.theReport(),
                                words.spans("Dozens")))
                        .claimedBy("ISIS-K", "islamic-state-khorasan")
                        .evidence("😀 A suicide bomber blew himself up at a military clinic in Herat on 5 March 2022.")
                        .evidence("At least 31 people were killed."));
    }

    /// An attack of an unknown kind at an airport, dated to a month: some foreign soldiers "among others".
    static CodedReportBuilder airfield() {
        return aReport("airfield")
                .text("An attack by ISIS-K at the airport of Jalalabad in July 2022 shook the country."
                        + " Nine U.S. service members were killed, among others.")
                .published("2022-08-02")
                .with(anEvent()
                        .of(EventType.UNKNOWN_ATTACK)
                        .codes(new Codes(
                                Optional.of("Attack"), Optional.of("ASSAULT"), Optional.of("180"), Optional.of("9")))
                        .in(JALALABAD)
                        .at("airport")
                        .inMonth("2022-07")
                        .by("ISIS-K", "islamic-state-khorasan")
                        .against("airport", TargetKind.FACILITY, "airport")
                        .against("U.S. service members", TargetKind.PEOPLE, "soldier")
                        .figure(words -> new Casualties(
                                Harm.KILLED,
                                Casualties.ALL,
                                Optional.empty(),
                                HeadCount.atLeast(10),
                                "Nine U.S. service members were killed, among others",
                                Optional.of("among-others"),
                                Optional.empty(),
                                Attribution.theReport(),
                                words.spans("Nine U.S. service members were killed, among others")))
                        .figure(
                                Harm.KILLED,
                                "U.S. service members",
                                HeadCount.exactly(9),
                                "Nine U.S. service members"));
    }

    /// Fighters who rule take over an airport; nobody is hurt.
    static CodedReportBuilder takeover() {
        return aReport("takeover")
                .text(
                        "Taliban fighters moved into the airport of Jalalabad in July 2022 after foreign troops had left.")
                .published("2022-08-02")
                .with(anEvent()
                        .of(EventType.TAKEOVER)
                        .trigger("moved into")
                        .in(JALALABAD)
                        .at("airport")
                        .inMonth("2022-07")
                        .by("Taliban", "taliban"));
    }
}
