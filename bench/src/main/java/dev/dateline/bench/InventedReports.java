package dev.dateline.bench;

import dev.dateline.core.Article;
import dev.dateline.core.DateRange;
import dev.dateline.core.HeadCount;
import dev.dateline.core.Place;
import dev.dateline.core.Span;
import dev.dateline.core.finding.Attribution;
import dev.dateline.core.finding.Casualties;
import dev.dateline.core.finding.Certainty;
import dev.dateline.core.finding.CodedReport;
import dev.dateline.core.finding.Codes;
import dev.dateline.core.finding.DateBasis;
import dev.dateline.core.finding.Doer;
import dev.dateline.core.finding.DoerKind;
import dev.dateline.core.finding.Event;
import dev.dateline.core.finding.EventDate;
import dev.dateline.core.finding.EventPlace;
import dev.dateline.core.finding.EventType;
import dev.dateline.core.finding.Harm;
import dev.dateline.core.finding.Modality;
import dev.dateline.core.finding.PlacePrecision;
import dev.dateline.core.finding.Stage;
import dev.dateline.core.finding.Trigger;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;

/// Reports of invented events over ten years and 40 countries with 50 towns each. The same numbers give
/// the same report.
final class InventedReports {
    private static final LocalDate FIRST = LocalDate.parse("2010-01-01");
    private static final int DAYS = 3650;
    private static final int COUNTRIES = 40;
    private static final int TOWNS = 50;
    private static final int GROUPS = 60;
    private static final List<EventType> TYPES = List.of(
            EventType.BOMBING, EventType.ARMED_ASSAULT, EventType.SHELLING, EventType.KIDNAPPING, EventType.AIR_STRIKE);

    private InventedReports() {}

    /// A report of one event: who did it is not known.
    static CodedReport anonymous(int report, int incident, Random telling) {
        return coded(report, incident, telling, List.of());
    }

    /// A report of one event, done by one of some invented groups.
    static CodedReport byGroup(int report, int incident, Random telling) {
        Doer group = new Doer(
                List.of("Front " + (char) ('A' + incident % 26) + incident % GROUPS),
                Optional.empty(),
                DoerKind.ORGANIZATION,
                Certainty.ASSERTED,
                Attribution.theReport(),
                Optional.empty(),
                List.of());
        return coded(report, incident, telling, List.of(group));
    }

    /// What happened depends on the incident alone, how it is told on the report too.
    private static CodedReport coded(int report, int incident, Random telling, List<Doer> doers) {
        // Neighbouring seeds would give neighbouring days.
        Random facts = new Random((incident + 1) * 0x9E3779B97F4A7C15L);
        LocalDate day = FIRST.plusDays(facts.nextInt(DAYS));
        int country = facts.nextInt(COUNTRIES);
        int town = facts.nextInt(TOWNS);
        EventType type = TYPES.get(facts.nextInt(TYPES.size()));
        int killed = 1 + facts.nextInt(30);
        String name = "Town" + (char) ('a' + country % 26) + (char) ('a' + town % 26) + country + town;
        String site = name(facts) + " market";
        String text = "%s told reporters that %d people died in %s near the %s on %s. %s %s %s of %s said %s."
                .formatted(
                        name(telling),
                        killed + telling.nextInt(2),
                        name,
                        site,
                        day,
                        words(telling),
                        name(facts),
                        name(facts),
                        name,
                        words(telling));
        Span whole = new Span(0, text.length());
        Event event = new Event(
                "e1",
                true,
                new Trigger("died", List.of(whole)),
                type,
                List.of(),
                Codes.NONE,
                Stage.ACCOMPLISHED,
                Modality.ASSERTED,
                false,
                Optional.of(new EventDate(DateRange.day(day), DateBasis.STATED, List.of())),
                Optional.of(new EventPlace(
                        Optional.of(name),
                        Optional.of(site),
                        Optional.of(new Place(
                                name,
                                List.of(),
                                Optional.of("t" + country + "-" + town),
                                OptionalDouble.of(country * 3 - 60 + town % 7 * 0.4),
                                OptionalDouble.of(town * 0.5 + country),
                                Optional.of("Province " + country + "-" + town % 5),
                                Optional.empty(),
                                Optional.of("" + (char) ('A' + country % 26) + (char) ('A' + country / 26)),
                                Place.Feature.SETTLEMENT,
                                1000)),
                        PlacePrecision.SITE,
                        Optional.empty(),
                        List.of())),
                doers,
                List.of(),
                List.of(),
                List.of(),
                List.of(new Casualties(
                        Harm.KILLED,
                        Casualties.ALL,
                        Optional.empty(),
                        HeadCount.exactly(killed),
                        killed + " people",
                        Optional.empty(),
                        Optional.empty(),
                        Attribution.theReport(),
                        List.of(whole))),
                List.of(),
                List.of(),
                Optional.empty(),
                Attribution.theReport(),
                List.of(whole),
                1,
                List.of());
        Article article = new Article(
                "r" + report,
                Optional.empty(),
                text,
                0,
                List.of(),
                Optional.of(day.plusDays(1 + telling.nextInt(3))),
                Optional.empty(),
                Optional.of("Outlet " + report % 90),
                Optional.empty(),
                "en");
        return CodedReport.ofEvents(article, List.of(event), new CodedReport.Versions("1.0", "1.0", "", "bench"));
    }

    private static String name(Random random) {
        StringBuilder name = new StringBuilder();
        name.append((char) ('A' + random.nextInt(26)));
        for (int i = 0; i < 6; i++) {
            name.append((char) ('a' + random.nextInt(26)));
        }
        return name.toString();
    }

    private static String words(Random random) {
        List<String> all = List.of(
                "witnesses",
                "smoke",
                "soldiers",
                "traders",
                "police",
                "hospital",
                "children",
                "road",
                "vehicles",
                "night");
        return all.get(random.nextInt(all.size())) + " " + all.get(random.nextInt(all.size()));
    }
}
