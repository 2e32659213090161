package dev.dateline.matching;

import static dev.dateline.core.testing.CodedReportBuilder.aReport;
import static dev.dateline.core.testing.EventBuilder.anEvent;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.core.HeadCount;
import dev.dateline.core.finding.CodedReport;
import dev.dateline.core.incident.Account;
import dev.dateline.core.incident.AccountMatcher.Groups;
import dev.dateline.core.incident.AccountMatcher.Profiled;
import dev.dateline.core.incident.Decision;
import dev.dateline.core.testing.EventBuilder;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.NavigableSet;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class IncidentMatcherTest {
    private static final List<String> TOWNS = List.of("Aldra", "Bexley", "Corvane", "Dunmere");
    private static final List<String> SITES = List.of("ferry landing", "cattle market", "courthouse", "bus depot");

    private final IncidentMatcher matcher = IncidentMatcher.standard(actor -> List.of());

    private Profiled profiled(int report, String day, String text, EventBuilder... events) {
        return all(report, day, text, events).getFirst();
    }

    private List<Profiled> all(int report, String day, String text, EventBuilder... events) {
        var builder = aReport("r" + report).published(day).text(text);
        for (EventBuilder event : events) {
            builder.with(event);
        }
        CodedReport coded = builder.build();
        List<Profiled> profiled = new ArrayList<>();
        for (int i = 0; i < coded.events().size(); i++) {
            String id = "%04d-%d".formatted(report, i);
            profiled.add(new Profiled(
                    id,
                    matcher.profile(new Account(
                            id,
                            "%016x".formatted(report + 1),
                            report,
                            coded,
                            coded.events().get(i)))));
        }
        return profiled;
    }

    private static EventBuilder blast(int town, String day) {
        return anEvent()
                .bombing()
                .trigger("blast")
                .in(TOWNS.get(town), "XX", 10.5 + 3 * town, -20.25)
                .on(day);
    }

    /// Accounts of happenings in four towns on six days, told by several reports each.
    private List<Profiled> accounts(long seed) {
        Random random = new Random(seed);
        List<Profiled> accounts = new ArrayList<>();
        for (int report = 0; report < 60; report++) {
            int town = random.nextInt(TOWNS.size());
            int day = 1 + random.nextInt(6);
            int killed = 3 + town * 4 + day;
            String date = "2022-05-0" + day;
            accounts.add(profiled(
                    report,
                    "2022-05-0" + (day + 1),
                    "A blast at the %s of %s killed %d people, %s. Colonel Ostrander of the %s police spoke of %s."
                            .formatted(
                                    SITES.get((town + day) % 4),
                                    TOWNS.get(town),
                                    killed,
                                    random.nextBoolean() ? "officials said" : "residents told reporters",
                                    TOWNS.get(town),
                                    random.nextBoolean() ? "a parcel bomb" : "a device left in a bag"),
                    blast(town, date).killing(HeadCount.exactly(killed))));
        }
        return accounts;
    }

    private Set<NavigableSet<String>> grouped(List<Profiled> accounts) {
        Groups groups = matcher.groups();
        groups.add(accounts);
        return Set.copyOf(groups.changed());
    }

    @Test
    void the_same_blast_told_by_two_is_one_and_the_next_day_another() {
        Set<NavigableSet<String>> groups = grouped(List.of(
                profiled(
                        1,
                        "2022-05-02",
                        "A blast at the ferry landing of Aldra killed 11 people on Sunday, Colonel Ostrander said.",
                        blast(0, "2022-05-01").killing(HeadCount.exactly(11))),
                profiled(
                        2,
                        "2022-05-02",
                        "The blast at the ferry landing in Aldra left 11 dead, according to Colonel Ostrander.",
                        blast(0, "2022-05-01").killing(HeadCount.exactly(11))),
                profiled(
                        3,
                        "2022-05-20",
                        "A blast in a school kitchen in Dunmere hurt two cooks, the headmaster told the radio.",
                        blast(3, "2022-05-19"))));

        assertThat(groups)
                .containsExactlyInAnyOrder(new TreeSet<>(Set.of("0001-0", "0002-0")), new TreeSet<>(Set.of("0003-0")));
    }

    @Test
    void another_kind_of_attack_on_the_next_day_in_the_same_town_is_another() {
        assertThat(grouped(List.of(
                        profiled(
                                1,
                                "2022-05-02",
                                "A blast at the ferry landing of Aldra killed 11 people on Sunday, Colonel Ostrander said.",
                                blast(0, "2022-05-01").killing(HeadCount.exactly(11))),
                        profiled(
                                2,
                                "2022-05-03",
                                "Riders shot at herders outside Aldra on Monday, Colonel Ostrander said; 11 died at the ferry.",
                                anEvent()
                                        .armedAssault()
                                        .trigger("shot")
                                        .in("Aldra", "XX", 10.5, -20.25)
                                        .on("2022-05-02")))))
                .hasSize(2);
    }

    @Test
    void the_same_day_in_another_country_or_a_far_town_is_another() {
        String text = "A blast at the ferry landing killed 11 people on Sunday, %s said.";

        assertThat(grouped(List.of(
                        profiled(
                                1,
                                "2022-05-02",
                                text.formatted("Colonel Ostrander of Aldra"),
                                blast(0, "2022-05-01").killing(HeadCount.exactly(11))),
                        profiled(
                                2,
                                "2022-05-02",
                                text.formatted("the governor of Dunmere, Pell"),
                                blast(3, "2022-05-01").killing(HeadCount.exactly(11))),
                        profiled(
                                3,
                                "2022-05-02",
                                text.formatted("Inspector Quilter in Zarna"),
                                anEvent()
                                        .bombing()
                                        .trigger("blast")
                                        .in("Zarna", "YY", 10.5, -20.25)
                                        .on("2022-05-01")
                                        .killing(HeadCount.exactly(11))))))
                .hasSize(3);
    }

    @Test
    void a_place_read_wrongly_does_not_part_reports_with_the_same_names() {
        String text = "A blast at the ferry landing of Aldra killed 11 people on Sunday, Colonel Ostrander said.";

        assertThat(grouped(List.of(
                        profiled(1, "2022-05-02", text, blast(0, "2022-05-01").killing(HeadCount.exactly(11))),
                        profiled(2, "2022-05-02", text, blast(3, "2022-05-01").killing(HeadCount.exactly(11))))))
                .hasSize(1);
    }

    @Test
    void groups_do_not_depend_on_the_order_of_accounts_nor_on_batches() {
        for (int seed = 0; seed < 5; seed++) {
            List<Profiled> accounts = accounts(seed);
            Set<NavigableSet<String>> expected = grouped(accounts);
            assertThat(expected).hasSizeLessThan(accounts.size());

            Collections.shuffle(accounts, new Random(seed));
            assertThat(grouped(accounts)).as("seed %d", seed).isEqualTo(expected);

            Groups oneByOne = matcher.groups();
            List<NavigableSet<String>> held = new ArrayList<>();
            for (Profiled account : accounts) {
                oneByOne.add(List.of(account));
                replace(held, oneByOne.changed());
            }
            assertThat(Set.copyOf(held)).as("one by one, seed %d", seed).isEqualTo(expected);
        }
    }

    @Test
    void what_was_grouped_before_is_grouped_anew_only_where_it_is_touched() {
        for (int seed = 0; seed < 5; seed++) {
            List<Profiled> accounts = accounts(seed);
            Collections.shuffle(accounts, new Random(seed));
            List<Profiled> before = accounts.subList(0, 40);
            List<NavigableSet<String>> held = new ArrayList<>(grouped(before));

            Groups groups = matcher.groups();
            groups.know(before);
            assertThat(groups.changed()).as("nothing touched, seed %d", seed).isEmpty();
            for (Profiled account : accounts.subList(40, 60)) {
                groups.add(List.of(account));
                replace(held, groups.changed());
            }
            assertThat(Set.copyOf(held)).as("added, seed %d", seed).isEqualTo(grouped(accounts));

            List<String> gone = before.subList(0, 20).stream().map(Profiled::id).toList();
            groups.remove(gone);
            held.forEach(group -> group.removeAll(gone));
            held.removeIf(NavigableSet::isEmpty);
            replace(held, groups.changed());
            assertThat(Set.copyOf(held)).as("removed, seed %d", seed).isEqualTo(grouped(accounts.subList(20, 60)));
        }
    }

    @Test
    void rows_of_a_table_coded_by_hand_are_apart_however_alike_and_one_row_is_one() {
        Profiled first = row(1, "gtd", "Row 17");
        Profiled second = row(2, "gtd", "Row 18");
        Profiled again = row(3, "gtd", "Row 17");
        Profiled elsewhere = row(4, "acled", "Row 17");

        assertThat(grouped(List.of(first, second))).hasSize(2);
        assertThat(grouped(List.of(first, second, again)))
                .contains(new TreeSet<>(Set.of(first.id(), again.id())))
                .hasSize(2);
        assertThat(grouped(List.of(first, elsewhere))).hasSize(1);
    }

    private Profiled row(int report, String table, String row) {
        CodedReport coded = aReport("r" + report)
                .published("2022-05-02")
                .text(
                        "A blast at the ferry landing of Aldra killed 11 people, Colonel Ostrander of the police said.\n\n"
                                + row)
                .versions(CodedReport.Versions.handCoded(table))
                .with(blast(0, "2022-05-01").killing(HeadCount.exactly(11)))
                .build();
        String id = "%04d".formatted(report);
        return new Profiled(
                id,
                matcher.profile(new Account(
                        id,
                        "%016x".formatted(report),
                        report,
                        coded,
                        coded.events().getFirst())));
    }

    @Test
    void taking_accounts_out_leaves_what_would_be_there_without_them() {
        for (int seed = 0; seed < 5; seed++) {
            List<Profiled> accounts = accounts(seed);
            Collections.shuffle(accounts, new Random(seed));
            List<Profiled> kept = accounts.subList(0, 40);
            List<String> gone =
                    accounts.subList(40, 60).stream().map(Profiled::id).toList();

            Groups groups = matcher.groups();
            groups.add(accounts);
            List<NavigableSet<String>> held = new ArrayList<>(groups.changed());
            groups.remove(gone);
            held.forEach(group -> group.removeAll(gone));
            held.removeIf(Set::isEmpty);
            replace(held, groups.changed());

            assertThat(Set.copyOf(held)).as("seed %d", seed).isEqualTo(grouped(kept));
        }
    }

    private static void replace(List<NavigableSet<String>> held, List<NavigableSet<String>> changed) {
        for (NavigableSet<String> group : changed) {
            held.removeIf(before -> before.stream().anyMatch(group::contains));
        }
        held.addAll(changed);
    }

    @Test
    void a_reviewer_wins_over_the_odds() {
        List<Profiled> accounts = accounts(1);
        Set<NavigableSet<String>> before = grouped(accounts);
        NavigableSet<String> joined =
                before.stream().filter(group -> group.size() > 1).findFirst().orElseThrow();
        NavigableSet<String> apart = before.stream()
                .filter(group -> !group.equals(joined))
                .findFirst()
                .orElseThrow();
        Decision.Content split = new Decision.Different(joined.first(), joined.last());
        Decision.Content join = new Decision.Same(joined.first(), apart.first());

        Groups groups = matcher.groups();
        groups.add(accounts);
        groups.changed();
        groups.decide(List.of(split, join));
        List<NavigableSet<String>> changed = groups.changed();

        assertThat(changed)
                .noneMatch(group -> group.contains(joined.first()) && group.contains(joined.last()))
                .anyMatch(group -> group.contains(joined.first()) && group.contains(apart.first()));
        groups.decide(List.of());
        groups.changed();
        assertThat(grouped(accounts)).isEqualTo(before);
        assertThat(groups.explain(joined.first(), joined.last())).anyMatch(line -> line.contains("% likely"));
    }

    @Test
    void two_accounts_that_one_report_tells_apart_never_meet() {
        List<Profiled> two = all(
                1,
                "2022-05-02",
                "One blast in Aldra killed 4 people, a second blast in Corvane killed 9 on the same Sunday.",
                blast(0, "2022-05-01").killing(HeadCount.exactly(4)),
                blast(2, "2022-05-01").killing(HeadCount.exactly(9)));

        assertThat(grouped(two)).hasSize(2);
        Groups groups = matcher.groups();
        groups.add(two);
        assertThat(groups.explain(two.getFirst().id(), two.getLast().id()))
                .containsExactly("the same report tells them apart");
    }

    @Test
    void a_profile_is_read_back_as_it_was() {
        byte[] bytes = accounts(3).getFirst().profile();

        assertThat(Profile.of(bytes).toBytes()).isEqualTo(bytes);
    }
}
