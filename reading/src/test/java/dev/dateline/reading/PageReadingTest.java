package dev.dateline.reading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.core.Article;
import dev.dateline.core.Outcome.Reason;
import dev.dateline.core.Report;
import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageReadingTest {
    private static final String FIRST =
            "The patrol was crossing the old bridge when the mine went off, the army said, and the "
                    + "driver was hurt in both legs.";
    private static final String SECOND =
            "Engineers had cleared the road a week ago, so the mine must have been laid since "
                    + "then, an officer told the radio.";
    private static final String PAGE = """
            <html lang="en"><head><title>Mine injures driver | Example Times</title>
            <meta property="og:site_name" content="Example Times">
            <script type="application/ld+json">{"@type":"NewsArticle","headline":"Mine injures driver",
             "datePublished":"2019-03-03T10:15:00Z","author":[{"@type":"Person","name":"Jane Roe"}]}</script></head>
            <body><nav><a href="/">Home</a> <a href="/world">World</a></nav>
            <article><h1>Mine injures driver</h1><p class="byline">By Jane Roe</p>
            <figure><img src="a.jpg"><figcaption>Villagers beside the crater. Ali Roe/Example</figcaption></figure>
            <p>%s</p>
            <div class="related-links"><h3>Related</h3><ul><li><a href="/1">Another mine found in the river valley</a></li></ul></div>
            <p>%s</p><ul><li>One lorry burnt out.</li><li>Two houses lost their roofs.</li></ul>
            <p>Sign up for our newsletter</p></article>
            <div class="comments"><p>I was there and saw it all, it was a terrible thing to see that day.</p></div>
            <footer><p>Copyright 2019 Example Times. All rights reserved.</p></footer></body></html>
            """.formatted(FIRST, SECOND);

    private final ReportReader reader = new ReportReader();

    private Article article(String html) {
        Reading reading = reader.article(Report.ofHtml("p1", html));
        assertThat(reading).isInstanceOf(Reading.Read.class);
        return ((Reading.Read) reading).article();
    }

    @Test
    void takes_the_running_text_alone() {
        Article article = article(PAGE);

        assertThat(article.body())
                .isEqualTo(FIRST + "\n\n" + SECOND + "\n\nOne lorry burnt out.\n\nTwo houses lost their roofs.");
        assertThat(article.separateTitle()).contains("Mine injures driver");
        assertThat(article.captions()).containsExactly("Villagers beside the crater. Ali Roe/Example");
        assertThat(article.pageCaptions()).hasSize(1);
    }

    @Test
    void takes_what_the_page_says_of_itself() {
        Article article = article(PAGE);

        assertThat(article.published()).contains(LocalDate.of(2019, 3, 3));
        assertThat(article.author()).contains("Jane Roe");
        assertThat(article.outlet()).contains("Example Times");
        assertThat(article.language()).isEqualTo("en");
    }

    @Test
    void keeps_tables_quotes_and_subheadings_of_the_body() {
        Article article = article("<body><article><p>%s</p><h2>What is known</h2><blockquote>%s</blockquote>"
                        .formatted(FIRST, SECOND)
                + "<table><tr><td>Lasko</td><td>3 killed</td></tr></table><p>" + FIRST.replace("patrol", "convoy")
                + "</p></article></body>");

        assertThat(article.body()).contains("What is known", SECOND, "Lasko", "3 killed");
    }

    @Test
    void does_not_tear_a_sentence_at_its_links() {
        Article article = article("<body><div><p>The <a class='tag' href='/t'>patrol</a> was crossing the "
                + "<span class='related'>old bridge</span> when the mine went off, the army said on Monday.</p><p>"
                + SECOND
                + "</p></div></body>");

        assertThat(article.body()).startsWith("The patrol was crossing the old bridge when the mine went off");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
                    <meta property="article:published_time" content="2018-04-05T23:10:00+02:00">          | 2018-04-05
                    <meta name="parsely-pub-date" content="2018-04-05T23:10:00Z">                         | 2018-04-05
                    <meta name="dc.date.issued" content="20180405">                                       | 2018-04-05
                    <time datetime="2018-04-05T10:00">today</time>                                        | 2018-04-05
                    <p class="date">5. April 2018, 10:12 Uhr</p>                                          | 2018-04-05
                    <p class="fecha">5 de abril de 2018</p>                                               | 2018-04-05
                    <p class="date">Le 5 avril 2018 à 10h</p>                                             | 2018-04-05
                    <p class="date">5 апреля 2018, 10:12</p>                                              | 2018-04-05
                    <p class="date">5 Nisan 2018</p>                                                      | 2018-04-05
                    <p class="date">5 kwietnia 2018</p>                                                   | 2018-04-05
                    <p class="date">5 aprile 2018</p>                                                     | 2018-04-05
                    <p class="date">5 de abril de 2018 às 10h</p>                                         | 2018-04-05
                    <p class="date">2018年4月5日</p>                                                       | 2018-04-05
                    <p class="date">Updated 7 April 2018</p><p class="date">Published 5 April 2018</p>    | 2018-04-05
                    <footer><p class="date">9 May 2018</p></footer><p>5 April 2018</p>                    | 2018-04-05
                    <p>no day at all</p>                                                                  |
                    """)
    void finds_the_day_of_publication(String markup, LocalDate day) {
        Article article = article("<html lang='en-GB'><body><h1>Mine injures driver</h1>" + markup + "<p>" + FIRST
                + "</p><p>" + SECOND + "</p></body></html>");

        assertThat(article.published().orElse(null)).isEqualTo(day);
    }

    @Test
    void finds_the_day_in_the_address() {
        Report report = Report.ofHtml("p1", "<body><p>" + FIRST + "</p></body>")
                .withUrl("https://news.example/world/2018/04/05/mine-injures-driver");

        assertThat(((Reading.Read) reader.read(report)).article().published()).contains(LocalDate.of(2018, 4, 5));
    }

    @Test
    void gives_the_text_of_a_page_in_another_language_but_does_not_read_it() {
        Report page = Report.ofHtml(
                "p1",
                "<body><article><p>Los soldados cruzaban el puente cuando la mina explotó, según dijo el ejército, y el "
                        + "conductor fue herido en las dos piernas por la explosión.</p></article></body>");

        assertThat(reader.article(page)).isInstanceOf(Reading.Read.class);
        assertThat(reader.read(page)).isInstanceOfSatisfying(Reading.Unreadable.class, no -> {
            assertThat(no.reason()).isEqualTo(Reason.NOT_ENGLISH);
            assertThat(no.detail()).contains("Spanish");
        });
    }

    @Test
    void says_that_a_page_has_no_article() {
        assertThat(reader.read(Report.ofHtml("p1", "<html><body><script>1</script></body></html>")))
                .isInstanceOfSatisfying(
                        Reading.Unreadable.class, no -> assertThat(no.reason()).isEqualTo(Reason.NO_ARTICLE));
    }

    @Test
    void survives_pages_made_to_break_it() {
        String deep = "<div class='a b'>".repeat(100_000) + FIRST;
        String spans = "<p>" + "<span>".repeat(100_000) + FIRST;
        String attribute = "<p class='" + "x ".repeat(1_000_000) + "'>" + FIRST + "</p>";
        String lists = "<ul><li>".repeat(50_000) + FIRST;
        String data = "<script type='application/ld+json'>{\"headline\":" + "[".repeat(50_000) + "</script><p>" + FIRST;

        for (String html : new String[] {deep, spans, attribute, lists, data}) {
            Assertions.assertTimeout(
                    Duration.ofSeconds(20),
                    () -> assertThat(article(html).body()).contains("old bridge"));
        }
    }

    @Test
    void refuses_a_page_that_is_too_long() {
        assertThat(reader.read(Report.ofHtml("p1", "<p>" + "word ".repeat(4_100_000))))
                .isInstanceOfSatisfying(
                        Reading.Unreadable.class, no -> assertThat(no.reason()).isEqualTo(Reason.TOO_LONG));
    }
}
