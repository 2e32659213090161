package dev.dateline.core.json;

import static dev.dateline.core.testing.CodedReportBuilder.aReport;
import static dev.dateline.core.testing.EventBuilder.anEvent;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dateline.core.Article;
import dev.dateline.core.DateRange;
import dev.dateline.core.HeadCount;
import dev.dateline.core.Outcome;
import dev.dateline.core.Section;
import dev.dateline.core.Span;
import dev.dateline.core.TargetKind;
import dev.dateline.core.WeaponType;
import dev.dateline.core.finding.Aggregate;
import dev.dateline.core.finding.Attribution;
import dev.dateline.core.finding.Casualties;
import dev.dateline.core.finding.Certainty;
import dev.dateline.core.finding.Claim;
import dev.dateline.core.finding.CodedReport;
import dev.dateline.core.finding.Codes;
import dev.dateline.core.finding.DateBasis;
import dev.dateline.core.finding.EventType;
import dev.dateline.core.finding.Harm;
import dev.dateline.core.finding.Indicator;
import dev.dateline.core.finding.IndicatorType;
import dev.dateline.core.finding.Modality;
import dev.dateline.core.finding.Quotation;
import dev.dateline.core.finding.Relation;
import dev.dateline.core.finding.RelationStatus;
import dev.dateline.core.finding.RelationType;
import dev.dateline.core.finding.Statement;
import dev.dateline.core.finding.StatementKind;
import dev.dateline.core.finding.Warning;
import dev.dateline.core.mention.Mention;
import dev.dateline.core.testing.CodedReportBuilder;
import dev.dateline.core.testing.ContractAssert;
import dev.dateline.core.testing.Places;
import dev.dateline.core.testing.RandomReports;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContractJsonTest {
    private static final String HEAD = """
            {"id":"r1","outcome":"coded","title":null,"published":null,"outlet":null,"language":"en",\
            "contract":"1.0","codebook":"1.0","model":"rules","version":"0.1.0",""";

    /// The line of a report without findings, up to one array that has something.
    private static String golden(String name, String content) {
        StringBuilder line = new StringBuilder(HEAD);
        String separator = "";
        for (String array : List.of(
                "events",
                "aggregates",
                "statements",
                "warnings",
                "relations",
                "indicators",
                "places",
                "times",
                "quotations",
                "actors")) {
            line.append(separator).append("\"%s\":[%s]".formatted(array, array.equals(name) ? content : ""));
            separator = ",";
        }
        return line.append('}').toString();
    }

    private static String line(CodedReportBuilder report) {
        String line = ContractJson.line(report.outcome(), false, false);
        ContractAssert.isValid(line);
        return line;
    }

    @Nested
    class Golden_lines {
        @Test
        void of_an_empty_report() {
            assertThat(line(aReport("r1"))).isEqualTo(golden("events", ""));
        }

        @Test
        void of_a_skipped_report() {
            Outcome skipped = new Outcome.Skipped("r2", Outcome.Reason.NOT_ENGLISH, "it looks like Dari");

            String line = ContractJson.line(skipped, true, true);

            assertThat(line).isEqualTo("""
                            {"id":"r2","outcome":"skipped","reason":"not-english","detail":"it looks like Dari"}""");
            ContractAssert.isValid(line);
            ContractAssert.isValid(ContractSchema.ARTICLE, line);
        }

        @Test
        void of_metadata_and_text() {
            CodedReportBuilder report = aReport("r1")
                    .title("Calm in Gao")
                    .text("Nothing \"new\".\r\n")
                    .published("2021-11-04")
                    .outlet("Niger Courier");

            String line = ContractJson.line(report.outcome(), true, false);

            assertThat(line).startsWith("""
                            {"id":"r1","outcome":"coded","title":"Calm in Gao","published":"2021-11-04",\
                            "outlet":"Niger Courier","language":"en","contract":"1.0","codebook":"1.0",\
                            "model":"rules","version":"0.1.0","text":"Nothing \\"new\\".\\r\\n","events":[],""");
            ContractAssert.isValid(line);
        }

        @Test
        void of_a_violent_event() {
            CodedReportBuilder report = aReport("r1")
                    .text("Two bombers of Northern Front hit a police post in Herat on Friday. 9 people died.")
                    .with(anEvent()
                            .suicideBombing()
                            .also(EventType.ARMED_ASSAULT)
                            .codes(new Codes(
                                    Optional.of("Suicide bomb"), Optional.empty(), Optional.empty(), Optional.of("3")))
                            .trigger("bombers")
                            .on("2021-11-05")
                            .dated(DateBasis.STATED, "Friday")
                            .in(Places.known(
                                    Places.settlement("Herat", "AF", 34.35, 62.2), "1140026", "Herat Province"))
                            .at("police post")
                            .by("Northern Front", "northern-front", Certainty.SUSPECTED)
                            .against("police post", TargetKind.FACILITY, "police")
                            .harming("9 people", "civilian", HeadCount.exactly(9), Harm.KILLED)
                            .with("bombers", WeaponType.SUICIDE_VEST)
                            .killing(HeadCount.exactly(9), "9 people died")
                            .claimedBy("Northern Front", "northern-front")
                            .confidence(0.87654));

            assertThat(line(report)).isEqualTo(golden("events", """
                            {"id":"e1","main":true,"trigger":{"text":"bombers","spans":[[4,11]]},\
                            "codes":{"acled":"Suicide bomb","gtd":"3"},"category":"violence",\
                            "type":"suicide-bombing","also":["armed-assault"],"stage":"accomplished",\
                            "modality":"asserted","disputed":false,\
                            "date":{"earliest":"2021-11-05","latest":"2021-11-05","precision":"day",\
                            "basis":"stated","spans":[[60,66]]},\
                            "place":{"name":"Herat","names":["Herat"],"site":"police post","id":"1140026",\
                            "latitude":34.35,"longitude":62.2,"admin1":"Herat Province","country":"AF",\
                            "precision":"site","spans":[[36,47],[51,56]]},\
                            "perpetrators":[{"names":["Northern Front"],"actor":"northern-front",\
                            "kind":"organization","certainty":"suspected","attribution":null,"spans":[[15,29]]}],\
                            "targets":[{"names":["police post"],"kind":"facility","type":"police","named":false,\
                            "spans":[[36,47]]}],\
                            "victims":[{"names":["9 people"],"kind":"people","named":false,"type":"civilian",\
                            "count":{"low":9,"high":9},"harm":"killed","spans":[[68,76]]}],\
                            "weapons":[{"names":["bombers"],"type":"suicide-vest","spans":[[4,11]]}],\
                            "casualties":[{"harm":"killed","who":"all","low":9,"high":9,"wording":"9 people died",\
                            "perpetratorsIncluded":null,"attribution":null,"spans":[[68,81]]}],\
                            "claims":[{"by":"Northern Front","actor":"northern-front","stance":"claimed",\
                            "attribution":null,"spans":[[15,29]]}],\
                            "attribution":null,"evidence":[[0,82]],"confidence":0.877}"""));
        }

        @Test
        void of_an_event_without_violence_and_without_date_or_place() {
            CodedReportBuilder report = aReport("r1")
                    .text("Envoys say the army is leaving the camp.")
                    .with(anEvent()
                            .withdrawal()
                            .trigger("leaving")
                            .modality(Modality.REPORTED)
                            .byUnknown("army")
                            .against("camp", TargetKind.PLACE, "military")
                            .saidBy("Envoys", "official"));

            assertThat(line(report)).isEqualTo(golden("events", """
                            {"id":"e1","main":true,"trigger":{"text":"leaving","spans":[[23,30]]},"codes":{},\
                            "category":"movement","type":"withdrawal","also":[],"stage":"accomplished",\
                            "modality":"reported","disputed":false,"date":null,"place":null,\
                            "actors":[{"names":["army"],"kind":"unknown-group","certainty":"asserted",\
                            "attribution":null,"spans":[[15,19]]}],\
                            "recipients":[{"names":["camp"],"kind":"place","type":"military","named":false,\
                            "spans":[[35,39]]}],\
                            "victims":[],"weapons":[],"casualties":[],"claims":[],\
                            "attribution":{"name":"Envoys","kind":"official","spans":[[0,6]]},\
                            "evidence":[[0,40]],"confidence":0.9}"""));
        }

        @Test
        void of_open_figures_and_a_claimed_toll() {
            CodedReportBuilder report = aReport("r1")
                    .text("Over 30 hurt.")
                    .with(anEvent()
                            .figure(words -> new Casualties(
                                    Harm.INJURED,
                                    "all",
                                    Optional.of("hurt"),
                                    HeadCount.atLeast(30),
                                    "Over 30 hurt",
                                    Optional.of("plain"),
                                    Optional.of(true),
                                    Attribution.theReport(),
                                    words.spans("Over 30 hurt")))
                            .claim(words -> new Claim(
                                    "the rebels",
                                    Optional.empty(),
                                    Claim.Stance.DENIED,
                                    Optional.of("telegram"),
                                    Attribution.theReport(),
                                    HeadCount.between(40, 50),
                                    Optional.of("40 to 50 soldiers"),
                                    List.of())));

            assertThat(line(report)).contains("""
                            "casualties":[{"harm":"injured","who":"all","words":"hurt","low":30,"high":null,\
                            "wording":"Over 30 hurt","rule":"plain","perpetratorsIncluded":true,\
                            "attribution":null,"spans":[[0,12]]}],\
                            "claims":[{"by":"the rebels","stance":"denied","via":"telegram","attribution":null,\
                            "killed":{"low":40,"high":50,"wording":"40 to 50 soldiers"},"spans":[]}]""");
        }

        @Test
        void of_an_aggregate() {
            CodedReportBuilder report = aReport("r1")
                    .text("Dozens of raids hit Sahel villages this year.")
                    .aggregate(words -> new Aggregate(
                            "raids",
                            Optional.empty(),
                            Optional.of("Sahel"),
                            Optional.of(new DateRange(
                                    Optional.of(LocalDate.of(2021, 1, 1)), Optional.empty(), DateRange.Precision.YEAR)),
                            HeadCount.atLeast(24),
                            "Dozens of raids",
                            Modality.ASSERTED,
                            Attribution.theReport(),
                            words.spans("Dozens of raids hit Sahel villages this year.")));

            assertThat(line(report)).isEqualTo(golden("aggregates", """
                            {"what":"raids","place":"Sahel",\
                            "date":{"earliest":"2021-01-01","latest":null,"precision":"year"},\
                            "low":24,"high":null,"wording":"Dozens of raids","modality":"asserted",\
                            "attribution":null,"evidence":[[0,45]]}"""));
        }

        @Test
        void of_a_statement() {
            CodedReportBuilder report = aReport("r1")
                    .text("The mayor condemned the raid.")
                    .statement(words -> new Statement(
                            "The mayor",
                            Optional.of("Gao"),
                            StatementKind.CONDEMNATION,
                            Optional.of("the raid"),
                            words.span("condemned the raid"),
                            Modality.REPORTED,
                            Attribution.theReport(),
                            words.spans("The mayor condemned the raid.")));

            assertThat(line(report)).isEqualTo(golden("statements", """
                            {"speaker":"The mayor","affiliation":"Gao","kind":"condemnation","about":"the raid",\
                            "content":[10,28],"modality":"reported","attribution":null,"evidence":[[0,29]]}"""));
        }

        @Test
        void of_a_warning() {
            CodedReportBuilder report = aReport("r1")
                    .text("Analysts fear strikes by May.")
                    .warning(words -> new Warning(
                            "Analysts",
                            Optional.of("the group"),
                            "strikes",
                            Optional.empty(),
                            Warning.Modal.COULD,
                            Optional.empty(),
                            Optional.of(new Warning.Horizon(
                                    Optional.empty(), Optional.of(LocalDate.of(2022, 5, 31)), "by May", false)),
                            Optional.of(LocalDate.of(2022, 5, 31)),
                            new Attribution.Speaker("Analysts", "person", words.spans("Analysts")),
                            words.spans("Analysts fear strikes by May.")));

            assertThat(line(report)).isEqualTo(golden("warnings", """
                            {"issuer":"Analysts","subject":"the group","threat":"strikes","modality":"could",\
                            "horizon":{"from":null,"to":"2022-05-31","wording":"by May","open":false},\
                            "due":"2022-05-31",\
                            "attribution":{"name":"Analysts","kind":"person","spans":[[0,8]]},\
                            "evidence":[[0,29]]}"""));
        }

        @Test
        void of_a_relation() {
            CodedReportBuilder report = aReport("r1")
                    .text("The Desert Wing split from the League.")
                    .relation(words -> new Relation(
                            new Relation.Party(
                                    "Desert Wing",
                                    Optional.of("desert-wing"),
                                    "armed-group",
                                    words.spans("Desert Wing")),
                            RelationType.OFFSHOOT_OF,
                            new Relation.Party("League", Optional.empty(), "armed-group", words.spans("League")),
                            RelationStatus.BEGAN,
                            Optional.empty(),
                            Modality.ASSERTED,
                            Attribution.theReport(),
                            words.spans("The Desert Wing split from the League.")));

            assertThat(line(report)).isEqualTo(golden("relations", """
                            {"subject":{"name":"Desert Wing","actor":"desert-wing","kind":"armed-group",\
                            "spans":[[4,15]]},"relation":"offshoot-of",\
                            "object":{"name":"League","kind":"armed-group","spans":[[31,37]]},\
                            "status":"began","modality":"asserted","attribution":null,"evidence":[[0,38]]}"""));
        }

        @Test
        void of_an_indicator() {
            CodedReportBuilder report = aReport("r1")
                    .text("Some 400,000 people will go hungry.")
                    .indicator(words -> new Indicator(
                            IndicatorType.FOOD_INSECURITY,
                            Optional.of("people"),
                            Optional.empty(),
                            HeadCount.exactly(400_000),
                            "people",
                            Optional.empty(),
                            "Some 400,000 people",
                            Indicator.Status.FORECAST,
                            Optional.empty(),
                            Optional.of("UN"),
                            Modality.ASSERTED,
                            Attribution.theReport(),
                            words.spans("Some 400,000 people will go hungry.")));

            assertThat(line(report)).isEqualTo(golden("indicators", """
                            {"indicator":"food-insecurity","population":"people","low":400000,"high":400000,\
                            "unit":"people","wording":"Some 400,000 people","status":"forecast","source":"UN",\
                            "modality":"asserted","attribution":null,"evidence":[[0,35]]}"""));
        }

        @Test
        void of_places_known_and_unknown() {
            CodedReportBuilder report = aReport("r1")
                    .text("From Gao to Tinzaouaten-Sud.")
                    .naming(Places.settlement("Gao", "ML", 16.25, -0.05))
                    .place(words -> new Mention.OfPlace(
                            words.span("Tinzaouaten-Sud"), "Tinzaouaten-Sud", false, true, Optional.empty()));

            assertThat(line(report)).isEqualTo(golden("places", """
                            {"start":5,"end":8,"text":"Gao","kind":"literal","demonym":false,"name":"Gao",\
                            "latitude":16.25,"longitude":-0.05,"country":"ML","feature":"settlement"},\
                            {"start":12,"end":27,"text":"Tinzaouaten-Sud","kind":"associative","demonym":true}"""));
        }

        @Test
        void of_times() {
            CodedReportBuilder report = aReport("r1")
                    .text("On 5 May, for two weeks.")
                    .time(words -> new Mention.OfTime(
                            words.span("5 May"),
                            Mention.OfTime.Type.DATE,
                            "2022-05-05",
                            Optional.of(DateRange.day(LocalDate.of(2022, 5, 5)))))
                    .time(words -> new Mention.OfTime(
                            words.span("two weeks"), Mention.OfTime.Type.DURATION, "P2W", Optional.empty()));

            assertThat(line(report)).isEqualTo(golden("times", """
                            {"start":3,"end":8,"text":"5 May","type":"DATE","value":"2022-05-05",\
                            "earliest":"2022-05-05","latest":"2022-05-05"},\
                            {"start":14,"end":23,"text":"two weeks","type":"DURATION","value":"P2W",\
                            "earliest":null,"latest":null}"""));
        }

        @Test
        void of_a_quotation() {
            CodedReportBuilder report = aReport("r1")
                    .text("\"We hold,\" Col. Idris Bako said, \"the bridge.\"")
                    .quotation(words -> new Quotation(
                            words.spans("Col. Idris Bako"),
                            words.spans("said"),
                            List.of(words.span("\"We hold,\""), words.span("\"the bridge.\"")),
                            Quotation.Kind.DIRECT,
                            Optional.of("Idris Bako")));

            assertThat(line(report)).isEqualTo(golden("quotations", """
                            {"source":[[11,26]],"cue":[[27,31]],"content":[[0,10],[33,46]],"kind":"direct",\
                            "speaker":"Idris Bako"}"""));
        }

        @Test
        void of_an_actor() {
            assertThat(line(aReport("r1")
                            .text("Troops of the Dune Brigade.")
                            .naming("Dune Brigade", "dune-brigade", "armed-group")))
                    .isEqualTo(golden("actors", """
                            {"id":"dune-brigade","name":"Dune Brigade","names":["Dune Brigade"],\
                            "kind":"armed-group","mentions":[[14,26]]}"""));
        }

        @Test
        void of_an_article() {
            String text = "Rain fell.\nA bridge in Gao. PHOTO: T. Sow";
            Article article = new Article(
                    "p1",
                    Optional.of("Rain in Gao"),
                    text,
                    0,
                    List.of(
                            new Section(Span.of(0, 10), Section.Kind.BODY),
                            new Section(Span.of(11, 27), Section.Kind.CAPTION)),
                    Optional.empty(),
                    Optional.of("A. Keita"),
                    Optional.empty(),
                    Optional.of("https://example.org/rain"),
                    "en");

            String line = ContractJson.articleLine(article);

            assertThat(line).isEqualTo("""
                            {"id":"p1","title":"Rain in Gao","published":null,"author":"A. Keita","outlet":null,\
                            "language":"en","text":"Rain fell.\\nA bridge in Gao. PHOTO: T. Sow",\
                            "captions":["A bridge in Gao."],"url":"https://example.org/rain"}""");
            ContractAssert.isValid(ContractSchema.ARTICLE, line);
        }
    }

    @Nested
    class Offsets_count {
        @Test
        void code_points_of_the_text() {
            CodedReportBuilder report = aReport("r1")
                    .text("💥💥 A bomb hit 𠀀𠀁 gate.")
                    .with(anEvent().bombing().trigger("bomb").at("𠀀𠀁 gate"));

            assertThat(line(report))
                    .contains("\"trigger\":{\"text\":\"bomb\",\"spans\":[[5,9]]}")
                    .contains("\"precision\":\"site\",\"spans\":[[14,21]]}")
                    .contains("\"evidence\":[[0,22]]");
        }

        @Test
        void code_points_of_a_separate_title_apart() {
            CodedReportBuilder report = aReport("r1")
                    .title("🔥 Blast in Gao")
                    .text("A 💥 bomb went off.")
                    .with(anEvent()
                            .bombing()
                            .trigger("bomb")
                            .in("Gao")
                            .evidence("Blast in Gao")
                            .evidence("A 💥 bomb went off."));

            assertThat(line(report))
                    .contains("\"title\":\"🔥 Blast in Gao\"")
                    .contains("\"trigger\":{\"text\":\"bomb\",\"spans\":[[4,8]]}")
                    .contains("\"spans\":[],\"titleSpans\":[[11,14]]}")
                    .contains("\"evidence\":[[0,18]],\"titleSpans\":[[2,14]],\"confidence\"");
        }

        @Test
        void both_parts_of_a_span_across_title_and_text() {
            CodedReport report = aReport("r1")
                    .title("Blast")
                    .text("It hit.")
                    .with(anEvent().evidence(Span.of(0, 14)))
                    .build();

            assertThat(ContractJson.line(new Outcome.Coded(report), false, false))
                    .contains("\"evidence\":[[0,7]],\"titleSpans\":[[0,5]]");
        }

        @Test
        void nothing_in_the_title_for_places_and_times() {
            CodedReportBuilder report = aReport("r1")
                    .title("Gao on Friday: Dune Brigade")
                    .text("It was calm.")
                    .naming(Places.settlement("Gao", "ML", 16.25, -0.05))
                    .time(words -> new Mention.OfTime(
                            words.span("Friday"), Mention.OfTime.Type.DATE, "2021-11-05", Optional.empty()))
                    .naming("Dune Brigade", "dune-brigade", "armed-group");

            assertThat(line(report))
                    .contains("\"places\":[],\"times\":[]")
                    .contains("\"mentions\":[],\"titleSpans\":[[15,27]]");
        }

        @Test
        void no_span_outside_the_text() {
            Outcome outcome = aReport("r1")
                    .text("Short.")
                    .with(anEvent().evidence(Span.of(2, 9)))
                    .outcome();

            assertThatThrownBy(() -> ContractJson.line(outcome, false, false))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("leaves a text of 6 characters");
        }
    }

    @Test
    void reasons_come_only_when_explained() {
        Outcome outcome =
                aReport("r1").with(anEvent().because("'attack' is a trigger")).outcome();

        assertThat(ContractJson.line(outcome, false, false)).doesNotContain("reasons");
        String explained = ContractJson.line(outcome, false, true);
        assertThat(explained).contains(",\"confidence\":0.9,\"reasons\":[\"'attack' is a trigger\"]}");
        ContractAssert.isValid(explained);
    }

    @Test
    void persons_stand_in_the_stored_line_only() {
        CodedReport report =
                aReport("r1").text("Amina Toure saw it.").person("Amina Toure").build();

        assertThat(ContractJson.line(new Outcome.Coded(report), true, true)).doesNotContain("persons");
        assertThat(ContractJson.storedLine(report))
                .endsWith("\"persons\":[{\"start\":0,\"end\":11,\"name\":\"Amina Toure\",\"inOffice\":false}]}");
    }

    @Test
    void writes_a_line_in_utf_8_with_its_line_feed() throws IOException {
        Outcome outcome = new Outcome.Skipped("Kyïv 💥", Outcome.Reason.EMPTY, "no text");
        ByteArrayOutputStream target = new ByteArrayOutputStream();

        ContractJson.write(outcome, false, false, target);

        assertThat(target.toString(StandardCharsets.UTF_8))
                .isEqualTo(
                        "{\"id\":\"Kyïv 💥\",\"outcome\":\"skipped\",\"reason\":\"empty\",\"detail\":\"no text\"}\n");
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34, 55, 89})
    void random_reports_are_valid_and_come_back(long seed) {
        RandomReports reports = new RandomReports(seed);
        for (int round = 0; round < 40; round++) {
            CodedReport report = reports.next();
            Outcome outcome = new Outcome.Coded(report);
            String line = ContractJson.line(outcome, true, true);
            String context = "seed %d, round %d".formatted(seed, round);

            assertThat(ContractAssert.problems(ContractSchema.READ, line))
                    .as(context)
                    .isEmpty();
            assertThat(ContractAssert.problems(ContractSchema.ARTICLE, ContractJson.articleLine(report.article())))
                    .as(context)
                    .isEmpty();
            assertThat(line).as(context).doesNotContain("\n", "\r");
            CodedReport publicly = ContractJson.parse(line, report.article());
            assertThat(ContractJson.line(new Outcome.Coded(publicly), true, true))
                    .as(context)
                    .isEqualTo(line);
            assertThat(ContractJson.parse(ContractJson.storedLine(report), report.article()))
                    .as(context)
                    .isEqualTo(report);
        }
    }

    @Nested
    class Parsing_refuses {
        private final CodedReport report = aReport("r1")
                .text("A bomb hit Gao.")
                .with(anEvent().bombing().trigger("bomb").on("2021-11-05").in("Gao"))
                .build();
        private final String line = ContractJson.line(new Outcome.Coded(report), false, false);

        @ParameterizedTest(name = "{2}")
        @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "id":"r1"                    | "id":"r9"                    | $.id: 'r9' is not the report 'r1'
            "outcome":"coded"            | "outcome":"skipped"          | $.outcome: 'skipped' has no findings
            "contract":"1.0"             | "contract":"2.0"             | $.contract: '2.0' cannot be read here
            "version":"0.1.0",           | ``                           | $.version: is missing
            "type":"bombing"             | "type":"bomb"                | $.events[0].type: 'bomb' is no type of event
            "category":"violence"        | "category":"protest"         | $.events[0].category: 'protest' is not
            "main":true                  | "main":"yes"                 | $.events[0].main: is neither true nor false
            "stage":"accomplished"       | "stage":"done"               | $.events[0].stage: 'done'
            "earliest":"2021-11-05"      | "earliest":"5 November"      | $.events[0].date.earliest: Text '5 November'
            "earliest":"2021-11-05"      | "earliest":"2021-12-05"      | $.events[0].date: a date range cannot run
            "precision":"day"            | "precision":"hour"           | $.events[0].date.precision: 'hour' is none of day
            "spans":[[2,6]]              | "spans":[[2,16]]             | $.events[0].trigger.spans[0]: [2, 16) leaves
            "spans":[[2,6]]              | "spans":[[6,2]]              | $.events[0].trigger.spans[0]: span [6, 2)
            "spans":[[2,6]]              | "spans":[[2]]                | $.events[0].trigger.spans[0]: is no pair
            "spans":[[2,6]]              | "spans":[[2,6.5]]            | $.events[0].trigger.spans[0]: is no whole number
            "spans":[[2,6]]              | "titleSpans":[[2,6]]         | $.events[0].trigger.titleSpans[0]: [2, 6) leaves
            "evidence":[[0,15]]          | "evidence":[]                | $.events[0]: an event needs evidence
            "evidence":[[0,15]]          | "evidence":{}                | $.events[0].evidence: is no array
            "confidence":0.9             | "confidence":9               | $.events[0]: confidence 9.0
            "confidence":0.9             | "confidence":"high"          | $.events[0].confidence: is no number
            "trigger":{                  | "trigger":null,"x":{         | $.events[0].trigger: is missing
            "also":[]                    | "also":[1]                   | $.events[0].also: holds something
            "weapons":[]                 | "weapons":["gun"]            | $.events[0].weapons[0]: is no object
            "victims":[]                 | "victims":[{"kind":"men"}]   | $.events[0].victims[0].kind: 'men'
            "times":[]                   | "times":[{"text":"x"}]       | $.times[0].start: is missing
            """)
        void with_the_place_in_the_line(String written, String broken, String message) {
            assertThat(line).contains(written);

            assertThatThrownBy(() -> ContractJson.parse(
                            line.replaceFirst(Pattern.quote(written), Matcher.quoteReplacement(broken)),
                            report.article()))
                    .isInstanceOf(ContractException.class)
                    .hasMessageStartingWith(message);
        }

        @ParameterizedTest(name = "[{0}]")
        @ValueSource(strings = {"", "  ", "{", "[]", "null", "12", "{\"id\":\"r1\"} {}", "not json"})
        void what_is_no_line(String text) {
            assertThatThrownBy(() -> ContractJson.parse(text, report.article()))
                    .isInstanceOf(ContractException.class)
                    .hasMessageStartingWith("$");
        }

        @Test
        void nothing_for_fields_of_later_versions() {
            String later = line.replace("\"contract\":\"1.0\"", "\"contract\":\"1.7\",\"mood\":{\"calm\":[1,2]}");

            assertThat(ContractJson.parse(later, report.article()).events()).isEqualTo(report.events());
        }
    }

    @Nested
    class The_schema_refuses {
        private final String line = line(aReport("r1")
                .text("A bomb hit Gao.")
                .with(anEvent().bombing().trigger("bomb").on("2021-11-05").in("Gao")));

        @ParameterizedTest(name = "{1}")
        @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "outcome":"coded"       | "outcome":"fine"
            "published":null        | "published":"yesterday"
            "type":"bombing"        | "type":"arrest"
            "type":"bombing"        | "type":"bomb"
            "perpetrators":[]       | "actors":[]
            "place":{               | "place":{"latitude":1,
            "spans":[[2,6]]         | "spans":[[2,6,7]]
            "spans":[[2,6]]         | "spans":[2,6]
            "disputed":false        | "disputed":"no"
            "confidence":0.9        | "confidence":1.1
            "confidence":0.9        | "confidence":0.9,"mood":"calm"
            "victims":[]            | "victims":[{"names":[]}]
            "weapons":[],           | ``
            "name":"Gao"            | "name":""
            """)
        void what_breaks_the_contract(String written, String broken) {
            String wrong = line.replaceFirst(Pattern.quote(written), Matcher.quoteReplacement(broken));

            assertThat(wrong).isNotEqualTo(line);
            assertThat(ContractAssert.problems(ContractSchema.READ, wrong)).isNotEmpty();
        }
    }
}
