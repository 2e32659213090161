package dev.dateline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.FactCheck.Row;
import dev.dateline.FactCheck.Verdict;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// All sample reports against `samples/facts.yaml`. Prints the table of counts; `-Dfacts.show=true` lists every
/// fault. Raise a floor when coding gets better; lowering one needs a reason in the commit.
class SampleFactsTest {
    private static final List<Row> FIGURES = List.of(Row.KILLED, Row.INJURED, Row.ABDUCTED);

    /// Least numbers of right values, and most numbers of wrong and invented ones.
    private record Floors(
            int eventsFound,
            int eventsInvented,
            int typesRight,
            int figuresRight,
            int figuresWrong,
            int figuresInvented,
            int daysRight,
            int daysWrong,
            int countriesRight,
            int countriesWrong,
            int placesRight,
            int placesWrong,
            int claimsRight) {}

    private static final Floors FLOORS = new Floors(40, 3, 30, 40, 6, 3, 32, 1, 40, 0, 34, 3, 16);

    private static final FactCheck CHECK = new FactCheck();

    @BeforeAll
    static void code_all_samples() {
        for (Facts facts : Facts.all()) {
            CHECK.add(facts, Samples.code(Samples.report(facts.report())));
        }
        System.out.println(CHECK.table());
        if (Boolean.getBoolean("facts.show")) {
            System.out.println(CHECK.faults());
        }
    }

    @Test
    void every_sample_has_its_facts() {
        assertThat(Facts.all())
                .extracting(Facts::report)
                .containsExactlyInAnyOrderElementsOf(Samples.reports().keySet());
    }

    @Test
    void no_count_falls_below_its_floor() {
        Check check = new Check(new ArrayList<>());
        check.least("events found", CHECK.count(Row.EVENTS, Verdict.RIGHT), FLOORS.eventsFound());
        check.most("events invented", CHECK.count(Row.EVENTS, Verdict.INVENTED), FLOORS.eventsInvented());
        check.least("types right", CHECK.count(Row.TYPES, Verdict.RIGHT), FLOORS.typesRight());
        check.least("figures right", CHECK.count(FIGURES, Verdict.RIGHT), FLOORS.figuresRight());
        check.most("figures wrong", CHECK.count(FIGURES, Verdict.WRONG), FLOORS.figuresWrong());
        check.most("figures invented", CHECK.count(FIGURES, Verdict.INVENTED), FLOORS.figuresInvented());
        check.least("days right", CHECK.count(Row.DAYS, Verdict.RIGHT), FLOORS.daysRight());
        check.most("days wrong", CHECK.count(Row.DAYS, Verdict.WRONG), FLOORS.daysWrong());
        check.least("countries right", CHECK.count(Row.COUNTRIES, Verdict.RIGHT), FLOORS.countriesRight());
        check.most("countries wrong", CHECK.count(Row.COUNTRIES, Verdict.WRONG), FLOORS.countriesWrong());
        check.least("places right", CHECK.count(Row.PLACES, Verdict.RIGHT), FLOORS.placesRight());
        check.most("places wrong", CHECK.count(Row.PLACES, Verdict.WRONG), FLOORS.placesWrong());
        check.least("claims right", CHECK.count(Row.CLAIMS, Verdict.RIGHT), FLOORS.claimsRight());
        assertThat(check.broken())
                .as(() -> "counts over all samples. Not right:%n%s%n%s".formatted(CHECK.faults(), CHECK.table()))
                .isEmpty();
    }

    private record Check(List<String> broken) {
        void least(String what, int count, int floor) {
            if (count < floor) {
                broken.add("%s: %d, at least %d were".formatted(what, count, floor));
            }
        }

        void most(String what, int count, int ceiling) {
            if (count > ceiling) {
                broken.add("%s: %d, at most %d were".formatted(what, count, ceiling));
            }
        }
    }
}
