package dev.dateline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.FactCheck.Row;
import dev.dateline.FactCheck.Verdict;
import java.util.List;
import org.assertj.core.api.SoftAssertions;
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
            int claimsRight) {}

    private static final Floors FLOORS = new Floors(31, 9, 22, 28, 8, 5, 17, 5, 26, 2, 19, 3);

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
        SoftAssertions.assertSoftly(softly -> {
            least(softly, "events found", CHECK.count(Row.EVENTS, Verdict.RIGHT), FLOORS.eventsFound());
            most(softly, "events invented", CHECK.count(Row.EVENTS, Verdict.INVENTED), FLOORS.eventsInvented());
            least(softly, "types right", CHECK.count(Row.TYPES, Verdict.RIGHT), FLOORS.typesRight());
            least(softly, "figures right", CHECK.count(FIGURES, Verdict.RIGHT), FLOORS.figuresRight());
            most(softly, "figures wrong", CHECK.count(FIGURES, Verdict.WRONG), FLOORS.figuresWrong());
            most(softly, "figures invented", CHECK.count(FIGURES, Verdict.INVENTED), FLOORS.figuresInvented());
            least(softly, "days right", CHECK.count(Row.DAYS, Verdict.RIGHT), FLOORS.daysRight());
            most(softly, "days wrong", CHECK.count(Row.DAYS, Verdict.WRONG), FLOORS.daysWrong());
            least(softly, "countries right", CHECK.count(Row.COUNTRIES, Verdict.RIGHT), FLOORS.countriesRight());
            most(softly, "countries wrong", CHECK.count(Row.COUNTRIES, Verdict.WRONG), FLOORS.countriesWrong());
            least(softly, "places right", CHECK.count(Row.PLACES, Verdict.RIGHT), FLOORS.placesRight());
            least(softly, "claims right", CHECK.count(Row.CLAIMS, Verdict.RIGHT), FLOORS.claimsRight());
        });
    }

    private static void least(SoftAssertions softly, String what, int count, int floor) {
        softly.assertThat(count)
                .as(() -> "%s, of all samples. Not right:%n%s".formatted(what, CHECK.faults()))
                .isGreaterThanOrEqualTo(floor);
    }

    private static void most(SoftAssertions softly, String what, int count, int ceiling) {
        softly.assertThat(count)
                .as(() -> "%s, of all samples. Not right:%n%s".formatted(what, CHECK.faults()))
                .isLessThanOrEqualTo(ceiling);
    }
}
