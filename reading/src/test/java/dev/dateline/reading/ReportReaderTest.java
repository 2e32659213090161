package dev.dateline.reading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.core.Article;
import dev.dateline.core.Outcome.Reason;
import dev.dateline.core.Report;
import dev.dateline.core.Section;
import dev.dateline.core.Section.Kind;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReportReaderTest {
    private static final String PROSE =
            "The patrol was crossing the old bridge when the mine went off, and the driver was hurt in both legs.";

    private final ReportReader reader = new ReportReader();

    private Article read(Report report) {
        Reading reading = reader.read(report);
        assertThat(reading).isInstanceOf(Reading.Read.class);
        return ((Reading.Read) reading).article();
    }

    private Article readText(String text) {
        return read(Report.ofText("r1", text));
    }

    private static List<String> parts(Article article, Kind kind) {
        return article.sections().stream()
                .filter(section -> section.kind() == kind)
                .map(section -> section.span().of(article.text()))
                .toList();
    }

    @Test
    void keeps_the_text_to_the_letter() {
        String text = "\n  Two shells hit the harbour.  \r\n\r\n\tNobody was hurt, the mayor said. \n";

        Article article = readText(text);

        assertThat(article.text()).isEqualTo(text);
        assertThat(article.bodyStart()).isZero();
        assertThat(parts(article, Kind.BODY))
                .containsExactly("Two shells hit the harbour.", "Nobody was hurt, the mayor said.");
    }

    @Test
    void puts_a_separate_title_before_the_text() {
        Article article = read(Report.ofText("r1", PROSE).withTitle("Mine injures driver"));

        assertThat(article.text()).isEqualTo("Mine injures driver\n\n" + PROSE);
        assertThat(article.body()).isEqualTo(PROSE);
        assertThat(article.title()).contains("Mine injures driver");
        assertThat(parts(article, Kind.HEADLINE)).containsExactly("Mine injures driver");
    }

    @Test
    void counts_a_repeated_headline_once() {
        Article article = readText("Home » World » Mine injures driver near Lasko\n\nMine injures driver near Lasko\n\n"
                + "Mine injures driver near Lasko\n\n• by\n\n" + PROSE);

        assertThat(parts(article, Kind.HEADLINE)).containsExactly("Mine injures driver near Lasko");
        assertThat(parts(article, Kind.BREADCRUMB)).containsExactly("Home » World » Mine injures driver near Lasko");
        assertThat(parts(article, Kind.FURNITURE)).containsExactly("Mine injures driver near Lasko");
        assertThat(parts(article, Kind.BYLINE)).containsExactly("• by");
        assertThat(parts(article, Kind.BODY)).containsExactly(PROSE);
    }

    @Test
    void counts_a_title_that_the_text_repeats_once() {
        Article article =
                read(Report.ofText("r1", "Mine injures driver\n" + PROSE).withTitle("Mine injures driver"));

        assertThat(article.sections())
                .extracting(Section::kind)
                .containsExactly(Kind.FURNITURE, Kind.HEADLINE, Kind.BODY);
    }

    @Test
    void parts_a_title_from_the_prose_it_is_glued_to() {
        Article article =
                read(Report.ofText("r1", "Mine injures bus driver" + PROSE).withTitle("Mine injures bus driver"));

        assertThat(parts(article, Kind.HEADLINE)).containsExactly("Mine injures bus driver");
        assertThat(parts(article, Kind.BODY)).containsExactly(PROSE);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
                    THE LASKO LEDGER;;Mine injures driver near Lasko;;                           | Mine injures driver near Lasko
                    THE LASKO LEDGER;Mines, mills and more;;Mine injures driver;3 May 2019;;     | Mine injures driver
                    Lasko Valley Sentinel;Friday, May 3, 2019;;Mine injures driver;;             | Mine injures driver
                    LASKO VALLEY ECHO;;MINE INJURES DRIVER NEAR LASKO;;                          | MINE INJURES DRIVER NEAR LASKO
                    The Lasko Press;;Mine injures driver;Hospital is treating him;;              | Mine injures driver
                    Mine injures driver;;Hospital is treating the Lasko man;;                    | Mine injures driver
                    Ceasefire Under Review;;Both sides doubt the other;;                         | Ceasefire Under Review
                    MINE STOPS TRAFFIC;;Driver is in hospital;;                                  | MINE STOPS TRAFFIC
                    LASKO VALLEY ECHO;;Key figures;;                                             | LASKO VALLEY ECHO
                    LASKO VALLEY ECHO;;                                                          | LASKO VALLEY ECHO
                    """)
    void takes_the_name_of_a_publication_for_no_headline_where_one_follows(String lines, String title) {
        Article article = readText(lines.replace(';', '\n') + PROSE);

        assertThat(article.title()).contains(title);
        assertThat(parts(article, Kind.BODY)).contains(PROSE);
    }

    @Test
    void takes_no_first_sentence_for_a_headline() {
        assertThat(readText("Rebels shelled the town.\nTwo people died.").title())
                .isEmpty();
        assertThat(readText("Rebels shelled the town").title()).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
                    GOMA, Mar. 9 (Wire) — Shells fell on the camp.          | GOMA, Mar. 9 (Wire) —
                    TARIN KOT, Afghanistan (News Wire) - Shells fell there. | TARIN KOT, Afghanistan (News Wire) -
                    CUZCO, 16 Jul 92 (NOTICIAS) -- Shells fell on a camp.   | CUZCO, 16 Jul 92 (NOTICIAS) --
                    Tikrit (Wire) - Shells fell on the camp at noon.        | Tikrit (Wire) -
                    MOSUL – Shells fell on the camp at noon, police said.   | MOSUL –
                    JOS, Nigeria: Shells fell on the camp at noon today.    | JOS, Nigeria:
                    ADEN/SANAA, June 3, 2015 (Wire) — Shells fell at noon.  | ADEN/SANAA, June 3, 2015 (Wire) —
                    ADEN, Wednesday, June 3, 2015. Shells fell on the camp at noon, police said. | ADEN, Wednesday, June 3, 2015.
                    """)
    void ends_the_dateline_before_the_prose(String text, String dateline) {
        Article article = readText(text);

        assertThat(parts(article, Kind.DATELINE)).containsExactly(dateline);
        assertThat(parts(article, Kind.BODY)).singleElement().asString().startsWith("Shells fell");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "NATO said on Monday - after a long silence - that the convoy was safe.",
                "The minister — a former general — said the road was open again.",
                "BREAKING: the convoy was hit near the bridge, the army said.",
                "NATO, on June 3, 2015. Ever since it has said nothing of the convoy.",
                "UN-backed troops - some 200 of them - entered the town at dawn.",
                "Police said: the man was armed and had been hiding in the barn.",
                "Gunmen killed 3 people in Goma (north) - the second attack in a week."
            })
    void takes_no_prose_for_a_dateline(String text) {
        assertThat(parts(readText(text), Kind.DATELINE)).isEmpty();
    }

    @Test
    void recognises_a_dateline_in_a_text_in_capitals_by_its_date_or_agency_only() {
        String prose = "THE REBELS ATTACKED THE BARRACKS WITH MORTARS AND THE ARMY REPLIED WITH GUNFIRE.";

        assertThat(parts(readText("CUZCO, 4 MAY (NOTICIAS) -- " + prose), Kind.DATELINE))
                .containsExactly("CUZCO, 4 MAY (NOTICIAS) --");
        assertThat(parts(readText("REBEL RADIO -- " + prose), Kind.DATELINE)).isEmpty();
        assertThat(parts(readText("THE ATTACK BEGAN AT 0900 (1500 GMT) -- " + prose), Kind.DATELINE))
                .isEmpty();
    }

    @Test
    void parts_a_caption_from_its_credit() {
        Article article = readText(PROSE
                + "\n\nVillagers look at the crater beside the bridge on Tuesday. (JANE ROE/AFP via Example Images)\n\n"
                + "A soldier guards the bridge. (Photo: Ministry of Roads)\n\n" + PROSE);

        assertThat(article.captions())
                .containsExactly(
                        "Villagers look at the crater beside the bridge on Tuesday.", "A soldier guards the bridge.");
        assertThat(parts(article, Kind.CREDIT))
                .containsExactly("(JANE ROE/AFP via Example Images)", "(Photo: Ministry of Roads)");
        assertThat(parts(article, Kind.BODY)).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Photo: the bridge after the blast",
                "Pictured: villagers beside the crater",
                "File photo of the bridge",
                "FILE - Villagers walk beside the crater, June 3, 2014.",
                "In this June 3, 2014 file photo, villagers walk beside the crater."
            })
    void knows_a_caption_by_its_first_words(String caption) {
        assertThat(parts(readText(PROSE + "\n\n" + caption), Kind.CAPTION)).containsExactly(caption);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The rebels (FARC/EP) denied it.",
                "The pipeline was closed for a day (and/or longer).",
                "He spoke to the Joint Force (G5/Sahel)",
                "The front has moved little since then (see the map)."
            })
    void takes_no_brackets_of_the_prose_for_a_credit(String sentence) {
        Article article = readText(PROSE + "\n\n" + sentence);

        assertThat(parts(article, Kind.CAPTION)).isEmpty();
        assertThat(parts(article, Kind.BODY)).containsExactly(PROSE, sentence);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    By Jane Roe                          | BYLINE
                    By Jane Roe and Ali al-Khalidi, Example Times | BYLINE
                    Published 3 March 2019               | BYLINE
                    Updated: March 3, 2019 10:15 GMT     | BYLINE
                    Mar 3, 2019 10:15 am                 | BYLINE
                    4 min read                           | BYLINE
                    Read more: The bridge over the river | FURNITURE
                    Advertisement                        | FURNITURE
                    Facebook Twitter WhatsApp Email      | FURNITURE
                    Sign up for our morning briefing     | FURNITURE
                    Copyright 2019 Example Times. All rights reserved. | FURNITURE
                    World > Africa > Security            | BREADCRUMB
                    By noon the rebels held the bridge.  | BODY
                    By Monday evening all was quiet again and the road was open | BODY
                    Share prices fell after the attack.  | BODY
                    """)
    void tells_lines_apart(String line, Kind kind) {
        Article article = readText(PROSE + "\n\n" + line + "\n\n" + PROSE);

        assertThat(article.sections().get(1).kind()).isEqualTo(kind);
    }

    @Test
    void leaves_out_the_links_below_an_announcement() {
        Article article = readText(PROSE + "\n\nRelated:\nWho holds the bridge now\nThe river war in maps\n" + PROSE);

        assertThat(parts(article, Kind.FURNITURE))
                .containsExactly("Related:", "Who holds the bridge now", "The river war in maps");
        assertThat(parts(article, Kind.BODY)).containsExactly(PROSE, PROSE);
    }

    @Test
    void joins_the_lines_of_a_wrapped_paragraph() {
        String wrapped = """
                The patrol was crossing the old bridge when the mine went
                off, and the driver was hurt in both legs. The others were
                unharmed.

                The army said that it had cleared the road only a week ago
                and that the mine must have been laid since then.
                """;

        assertThat(parts(readText(wrapped), Kind.BODY)).hasSize(2);
    }

    @Test
    void learns_day_author_and_outlet_from_the_byline() {
        Article article =
                readText("Mine injures driver\n\nBy Jane Roe, Example Times\nPublished 3 March 2019\n\n" + PROSE);

        assertThat(article.published()).contains(LocalDate.of(2019, 3, 3));
        assertThat(article.author()).contains("Jane Roe");
        assertThat(article.outlet()).contains("Example Times");
        assertThat(article.title()).contains("Mine injures driver");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    CUZCO, 16 Jul 92 (NOTICIAS) -- | 1992-07-16
                    GOMA, March 9, 2017 (Wire) —   | 2017-03-09
                    GOMA, March 9, 2017.           | 2017-03-09
                    GOMA, March 9 (Wire) —         |
                    """)
    void learns_the_day_from_a_dateline_with_a_year(String dateline, LocalDate day) {
        assertThat(readText(dateline + " " + PROSE).published().orElse(null)).isEqualTo(day);
    }

    @Test
    void lets_the_carriers_day_and_outlet_win() {
        Article article = read(Report.ofText("r1", "By Jane Roe, Example Times\nPublished 3 March 2019\n\n" + PROSE)
                .withPublished(LocalDate.of(2019, 3, 5))
                .withOutlet("Example Wire"));

        assertThat(article.published()).contains(LocalDate.of(2019, 3, 5));
        assertThat(article.outlet()).contains("Example Wire");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  \n\t ", "\ufeff", "\u200b \u00a0"})
    void says_that_there_is_no_text(String text) {
        assertThat(reader.read(Report.ofText("r1", text)))
                .isInstanceOfSatisfying(
                        Reading.Unreadable.class, no -> assertThat(no.reason()).isEqualTo(Reason.EMPTY));
    }

    @Test
    void refuses_what_is_too_long() {
        assertThat(reader.read(Report.ofText("r1", "a b ".repeat(1_300_000))))
                .isInstanceOfSatisfying(Reading.Unreadable.class, no -> {
                    assertThat(no.reason()).isEqualTo(Reason.TOO_LONG);
                    assertThat(no.detail()).contains("5,200,000").contains("5,000,000");
                });
    }

    @Test
    void refuses_what_is_no_text() {
        assertThat(reader.read(Report.ofText("r1", "PK\u0003\u0004\u0000\u0000\u0001\u0002 abc")))
                .isInstanceOfSatisfying(
                        Reading.Unreadable.class, no -> assertThat(no.reason()).isEqualTo(Reason.BINARY));
    }

    @Test
    void refuses_other_languages_by_name_but_gives_their_article() {
        Report report = Report.ofText(
                "r1",
                "Die Soldaten wurden in der Nacht von einer Mine getroffen, und der Fahrer ist nach Angaben der Polizei "
                        + "nicht mehr am Leben.");

        assertThat(reader.read(report)).isInstanceOfSatisfying(Reading.Unreadable.class, no -> {
            assertThat(no.reason()).isEqualTo(Reason.NOT_ENGLISH);
            assertThat(no.detail()).contains("German");
        });
        assertThat(reader.article(report))
                .isInstanceOfSatisfying(
                        Reading.Read.class,
                        read -> assertThat(read.article().language()).isEqualTo("de"));
    }

    @Test
    void keeps_every_section_trimmed_inside_the_text_and_within_its_paragraph() {
        Article article = readText("  Mine injures driver \r\n\r\n By Jane Roe\r\n\r\nGOMA (Wire) -  " + PROSE
                + " \r\n\r\n A crater. (Photo: Ministry)  \r\n\r\n\r\n" + PROSE);

        for (Section section : article.sections()) {
            String words = section.span().of(article.text());
            assertThat(words).isEqualTo(words.strip()).doesNotContain("\n\n", "\r\n\r\n");
        }
        assertThat(article.sections())
                .extracting(Section::kind)
                .containsExactly(
                        Kind.HEADLINE, Kind.BYLINE, Kind.DATELINE, Kind.BODY, Kind.CAPTION, Kind.CREDIT, Kind.BODY);
    }
}
