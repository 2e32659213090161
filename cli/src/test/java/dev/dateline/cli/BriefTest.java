package dev.dateline.cli;

import static dev.dateline.core.testing.CodedReportBuilder.aReport;
import static dev.dateline.core.testing.EventBuilder.anEvent;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.core.HeadCount;
import dev.dateline.core.Outcome;
import dev.dateline.core.TargetKind;
import dev.dateline.core.WeaponType;
import dev.dateline.core.finding.Certainty;
import dev.dateline.core.finding.DateBasis;
import dev.dateline.core.finding.EventType;
import dev.dateline.core.finding.Harm;
import dev.dateline.core.finding.Modality;
import dev.dateline.core.finding.PlacePrecision;
import dev.dateline.core.incident.Account;
import dev.dateline.core.incident.Incident;
import dev.dateline.core.testing.CodedReportBuilder;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BriefTest {
    private final Brief brief = new Brief(Ink.PLAIN, 88, false, false);

    private static CodedReportBuilder theBridgeAttack() {
        return aReport("bridge.txt")
                .outlet("Harbour Wire")
                .published("2020-05-05")
                .text("A suicide bomber and several gunmen struck the army post at the Nadir bridge in Herat on"
                        + " Monday, killing at least nine people, the governor said. Two of the dead were guards."
                        + " The Red Dawn group said over the radio that it was behind the attack."
                        + " \"I ran,\" said Omid Farzan, who sells bread by the bridge.")
                .with(anEvent()
                        .suicideBombing()
                        .also(EventType.ARMED_ASSAULT)
                        .on("2020-05-04")
                        .in("Herat", "AF", 34.35, 62.2)
                        .at("Nadir bridge")
                        .by("Red Dawn", "red-dawn", Certainty.CLAIMED)
                        .byUnknown("gunmen")
                        .against("army post", TargetKind.FACILITY, "military")
                        .with("suicide bomber", WeaponType.SUICIDE_VEST)
                        .killing(HeadCount.atLeast(9), "at least nine people")
                        .figure(Harm.KILLED, "guards", HeadCount.exactly(2), "Two of the dead were guards")
                        .claimedBy("Red Dawn", "red-dawn")
                        .saidBy("the governor", "official")
                        .evidence("A suicide bomber and several gunmen struck the army post at the Nadir bridge in"
                                + " Herat on Monday, killing at least nine people, the governor said.")
                        .evidence("\"I ran,\" said Omid Farzan, who sells bread by the bridge.")
                        .because("two patterns agree"))
                .person("Omid Farzan");
    }

    @Test
    void shows_who_did_what_to_whom_with_figures_in_the_reports_words() throws IOException {
        Golden.check("brief/bridge.txt", brief.report(theBridgeAttack().outcome()));
    }

    @Test
    void says_what_is_not_sure() throws IOException {
        Outcome vague = aReport("vague.txt")
                .text("Rebels are suspected of having burnt dozens of houses near Maram in the past month.")
                .with(anEvent()
                        .of(EventType.ARSON)
                        .inMonth("2019-03")
                        .dated(DateBasis.INFERRED, "the past month")
                        .in("Maram")
                        .placed(PlacePrecision.NEAR)
                        .by("Rebels", "rebels", Certainty.SUSPECTED)
                        .against("houses", TargetKind.FACILITY, "private")
                        .modality(Modality.ALLEGED)
                        .disputed())
                .with(anEvent().aside().bombing())
                .outcome();
        Golden.check("brief/vague.txt", brief.report(vague));
    }

    @Test
    void reads_well_where_the_report_shouts_and_says_nothing_twice() throws IOException {
        Outcome wire = aReport("wire.txt")
                .published("1988-03-09")
                .text(
                        "REBELS BLEW UP A POWER STATION NEAR USULUTAN TUESDAY WITH EXPLOSIVES. FIVE WORKERS WERE"
                                + " KILLED. TWO SOLDIERS AND A TEACHER WERE HURT WHILE NURSES LOOKED ON. FOUR CLERKS WERE TAKEN AWAY.")
                .with(anEvent()
                        .bombing()
                        .on("1988-03-08")
                        .in("USULUTAN", "SV", 13.35, -88.45)
                        .byUnknown("REBELS")
                        .against("POWER STATION", TargetKind.FACILITY, "utility")
                        .with("EXPLOSIVES", WeaponType.EXPLOSIVE)
                        .figure(Harm.KILLED, "workers", HeadCount.exactly(5), "FIVE WORKERS")
                        .injuring(HeadCount.exactly(3), "TWO SOLDIERS AND A TEACHER")
                        .harming("WORKERS", "civilian", HeadCount.exactly(5), Harm.KILLED)
                        .harming("SOLDIERS", "soldier", HeadCount.exactly(2), Harm.INJURED)
                        .harming("NURSES", "health", HeadCount.notStated(), Harm.NONE)
                        .harming("CLERKS", "civilian", HeadCount.exactly(4), Harm.ABDUCTED)
                        .evidence("FIVE WORKERS WERE KILLED.")
                        .because("two patterns agree")
                        .because("two patterns agree"))
                .outcome();
        Golden.check("brief/capitals.txt", new Brief(Ink.PLAIN, 88, true, false).report(wire));
    }

    @Test
    void shows_the_first_sentences_and_all_of_them_where_it_explains() {
        Outcome story = aReport("long.txt")
                .text("A bomb went off. It was loud. Glass broke. People ran. Police came.")
                .with(anEvent()
                        .bombing()
                        .evidence("A bomb went off.")
                        .evidence("It was loud.")
                        .evidence("Glass broke.")
                        .evidence("People ran.")
                        .evidence("Police came."))
                .outcome();
        assertThat(brief.report(story)).contains("and 2 more sentences").doesNotContain("Police came");
        assertThat(new Brief(Ink.PLAIN, 88, true, false).report(story))
                .contains("Police came.")
                .doesNotContain("more sentences");
    }

    @Test
    void a_rough_number_is_shown_as_one() {
        Outcome rough = aReport("rough.txt")
                .text("A bomb killed eight people. About 90 were hurt.")
                .with(anEvent()
                        .bombing()
                        .killing(HeadCount.exactly(8), "killed eight people")
                        .injuring(HeadCount.exactly(90), "About 90 were hurt"))
                .outcome();
        assertThat(brief.report(rough)).contains("injured   about 90 — “About 90", "killed    8 — “killed eight");
    }

    @Test
    void shows_an_incident_with_its_id_and_source() throws IOException {
        var coded = theBridgeAttack().build();
        Golden.check(
                "brief/incident.txt",
                brief.incident(
                        Incident.of(new Account(
                                "3f9a01bc22d4",
                                "%064x".formatted(1),
                                1,
                                coded,
                                coded.events().getFirst())),
                        false));
    }

    @Test
    void a_toll_that_all_reports_leave_open_is_shown_as_open() {
        Incident incident = Incident.of(
                "aaaa",
                List.of(toll("Post", 1, HeadCount.atLeast(25)), toll("Herald", 2, HeadCount.atLeast(25))),
                List.of());
        Incident rising = Incident.of(
                "bbbb",
                List.of(toll("Post", 1, HeadCount.exactly(15)), toll("Herald", 2, HeadCount.atLeast(25))),
                List.of());

        assertThat(brief.incident(incident, false)).contains("killed    at least 25 in all reports that give a number");
        assertThat(brief.incident(rising, false)).contains("killed    25 by most, 15 to 25 or more stated");
    }

    private static Account toll(String outlet, int arrival, HeadCount killed) {
        var coded = aReport(outlet)
                .outlet(outlet)
                .text(outlet + ": a bomb went off.")
                .with(anEvent().bombing().killing(killed))
                .build();
        return new Account(
                "%012x".formatted(arrival),
                "%064x".formatted(arrival),
                arrival,
                coded,
                coded.events().getFirst());
    }

    @Test
    void keeps_names_of_private_persons_back_unless_told_otherwise() {
        Outcome report = theBridgeAttack().outcome();
        assertThat(brief.report(report))
                .doesNotContain("Omid")
                .doesNotContain("Farzan")
                .contains("[person 1]");
        assertThat(new Brief(Ink.PLAIN, 88, false, true).report(report)).contains("Omid Farzan");
    }

    @Test
    void gives_reasons_when_asked() {
        Outcome report = theBridgeAttack().outcome();
        assertThat(brief.report(report)).doesNotContain("two patterns agree");
        assertThat(new Brief(Ink.PLAIN, 88, true, false).report(report)).contains("two patterns agree");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 48, 60, 88, 100, 400})
    void no_line_is_wider_than_the_terminal_or_a_readable_page(int columns) {
        String text = new Brief(Ink.PLAIN, columns, true, false)
                .report(theBridgeAttack().outcome());
        assertThat(text.lines())
                .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(Math.clamp(columns, 48, 100)));
        assertThat(text.lines()).noneMatch(line -> line.endsWith(" "));
    }

    @Test
    void says_why_a_report_was_skipped() {
        Outcome skipped = new Outcome.Skipped("page.html", Outcome.Reason.EMPTY, "there is no text in it");
        assertThat(brief.report(skipped)).isEqualTo("page.html: skipped, empty — there is no text in it\n\n");
        Outcome named = new Outcome.Skipped("a.csv:4", Outcome.Reason.EMPTY, "a.csv:4: the row has no text");
        assertThat(brief.report(named)).isEqualTo("a.csv:4: skipped, empty — the row has no text\n\n");
    }

    @Test
    void says_when_nothing_is_to_be_coded() {
        assertThat(brief.report(aReport("calm.txt").outcome())).contains("No event of conflict");
    }

    @Test
    void lets_no_report_steer_the_terminal() {
        Outcome hostile = aReport("a\u001b[2Jb.txt")
                .text("A \u001b[31mbomb\u0007 went\u202e off.")
                .with(anEvent().bombing().in("Ram\u001b]0;x\u0007la"))
                .outcome();
        assertThat(brief.report(hostile).chars().filter(c -> (Character.isISOControl(c) && c != '\n') || c == '\u202e'))
                .isEmpty();
    }

    @Test
    void colours_only_where_asked() {
        assertThat(brief.report(theBridgeAttack().outcome())).doesNotContain("\u001b");
        assertThat(new Brief(new Ink(true), 88, false, false)
                        .report(theBridgeAttack().outcome()))
                .contains("\u001b[1m");
    }
}
