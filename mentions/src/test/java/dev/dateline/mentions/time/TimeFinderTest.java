package dev.dateline.mentions.time;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.core.DateRange;
import dev.dateline.core.mention.Mention;
import dev.dateline.core.text.AnnotatedText;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimeFinderTest {
    /// A Thursday.
    private static final LocalDate PUBLISHED = LocalDate.of(2021, 11, 4);

    private static final TimeFinder FINDER = new TimeFinder();

    @ParameterizedTest(name = "{0}: {1} = {2}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            Rebels took the bridge on 2 November 2021.            | 2 November 2021          | 2021-11-02
            The bridge fell on November 2, 2021, after a siege.   | November 2, 2021         | 2021-11-02
            A mine went off on Nov. 2 near the mill.              | Nov. 2                   | 2021-11-02
            A mine went off on Nov 2 near the mill.               | Nov 2                    | 2021-11-02
            The log for 2 Nov 89, now lost, names no one.         | 2 Nov 89                 | 1989-11-02
            The note, dated 16 Jul 92, was found.                 | 16 Jul 92                | 1992-07-16
            The file is dated 2021-10-30 in the log.              | 2021-10-30               | 2021-10-30
            It was signed on 25/12/2010 at the port.              | 25/12/2010               | 2010-12-25
            It was signed on 12/25/2010 at the port.              | 12/25/2010               | 2010-12-25
            It was signed on 25.12.2010 at the port.              | 25.12.2010               | 2010-12-25
            It was signed on 5/5/2010 at the port.                | 5/5/2010                 | 2010-05-05
            They met on the 5th of May 2019 in a barn.            | the 5th of May 2019      | 2019-05-05
            They met on May 5th in a barn.                        | May 5th                  | 2021-05-05
            They met on the fifth of May in a barn.               | the fifth of May         | 2021-05-05
            He was seized on 12 December in the hills.            | 12 December              | 2020-12-12
            Soldiers fired on Nov. 28 at a bus.                   | Nov. 28                  | 2020-11-28
            The court will sit on Nov. 28 in the capital.         | Nov. 28                  | 2021-11-28
            The truce is due to start; it will begin 12 November. | 12 November              | 2021-11-12
            The raid of 29 February killed a guard.               | 29 February              | 2020-02-29
            On Monday, Dec. 26, a shell hit the mill.             | Monday, Dec. 26          | 2022-12-26
            On Friday, March 13, a shell hit the mill.            | Friday, March 13         | 2020-03-13
            A shell hit the mill on Tuesday, 2 November 2021.     | Tuesday, 2 November 2021 | 2021-11-02
            Gunmen struck a convoy on Tuesday.                    | Tuesday                  | 2021-11-02
            Gunmen struck a convoy on Thursday.                   | Thursday                 | 2021-11-04
            Gunmen struck a convoy Friday near the pass.          | Friday                   | 2021-10-29
            Gunmen struck a convoy last Friday.                   | last Friday              | 2021-10-29
            Gunmen struck a convoy last Thursday.                 | last Thursday            | 2021-10-28
            The envoy will visit the camp on Saturday.            | Saturday                 | 2021-11-06
            The envoy visits next Thursday.                       | next Thursday            | 2021-11-11
            The camp shuts this Friday.                           | this Friday              | 2021-11-05
            The depot burned on Monday of last week.              | Monday of last week      | 2021-10-25
            A bomb killed a clerk today.                          | today                    | 2021-11-04
            Two men died two days before Christmas.               | two days before Christmas | 2020-12-23
            A clerk was shot here eight years ago today.          | eight years ago today    | 2013-11-04
            A mine went off on the last Sunday of March.          | the last Sunday of March | 2021-03-28
            A mine went off on the last day of March.             | the last day of March    | 2021-03-31
            A mine went off on the 24th near a mill.              | 24th                     | 2021-10-24
            The camp burned in the night of the 2nd.              | 2nd                      | 2021-11-02
            A mine went off on 02/11/2021 near a mill.            | 02/11/2021               | 2021-11-02
            A mine went off on Easter Sunday.                     | Easter Sunday            | 2021-04-04
            A mine went off on 25/05 near the mill.               | 25/05                    | 2021-05-25
            Tues 12, Ippy: the camp burned.                       | Tues 12                  | 2021-10-12
            A bomb killed a clerk yesterday.                      | yesterday                | 2021-11-03
            Talks resume tomorrow.                                | tomorrow                 | 2021-11-05
            The guard died three days ago.                        | three days ago           | 2021-11-01
            The guard died 10 days ago.                           | 10 days ago              | 2021-10-25
            The guard died twenty-one days ago.                   | twenty-one days ago      | 2021-10-14
            Prices rose after 9/11 across the region.             | 9/11                     | 2001-09-11
            The laws followed the Sept. 11 attacks.               | Sept. 11                 | 2001-09-11
            Shops closed on Christmas Day.                        | Christmas Day            | 2020-12-25
            The post was shelled on New Year's Eve 2019.          | New Year's Eve 2019      | 2019-12-31
            Early on he slept; the bus left early Tuesday.        | early Tuesday            | 2021-11-02
            """)
    void reads_days(String sentence, String words, LocalDate day) {
        Mention.OfTime time = the(sentence, PUBLISHED, words);

        assertThat(time.type()).isEqualTo(Mention.OfTime.Type.DATE);
        assertThat(time.value()).isEqualTo(day.toString());
        assertThat(time.range()).contains(DateRange.day(day));
    }

    @ParameterizedTest(name = "{0}: {1} = {2}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            Fighting flared in August.                  | August             | 2021-08         | 2021-08-01 | 2021-08-31 | month
            Fighting flared in November.                | November           | 2021-11         | 2021-11-01 | 2021-11-30 | month
            Fighting flared in December.                | December           | 2020-12         | 2020-12-01 | 2020-12-31 | month
            The vote will be held in February.          | February           | 2022-02         | 2022-02-01 | 2022-02-28 | month
            In July 2019 men with axes came.            | July 2019          | 2019-07         | 2019-07-01 | 2019-07-31 | month
            Fighting flared in August 2019.             | August 2019        | 2019-08         | 2019-08-01 | 2019-08-31 | month
            Fighting flared in Aug. 2019.               | Aug. 2019          | 2019-08         | 2019-08-01 | 2019-08-31 | month
            Fighting flared in March of last year.      | March of last year | 2020-03         | 2020-03-01 | 2020-03-31 | month
            Fighting flared last October.               | last October       | 2021-10         | 2021-10-01 | 2021-10-31 | month
            Fighting flared last November.              | last November      | 2020-11         | 2020-11-01 | 2020-11-30 | month
            Fighting flared this March.                 | this March         | 2021-03         | 2021-03-01 | 2021-03-31 | month
            The army returns next March.                | next March         | 2022-03         | 2022-03-01 | 2022-03-31 | month
            Fighting flared in early May.               | early May          | 2021-05         | 2021-05-01 | 2021-05-10 | range
            Fighting flared in mid-May.                 | mid-May            | 2021-05         | 2021-05-11 | 2021-05-20 | range
            Fighting flared in late May.                | late May           | 2021-05         | 2021-05-21 | 2021-05-31 | range
            The unit left at the end of 2020.           | the end of 2020    | 2020            | 2020-09-01 | 2020-12-31 | range
            The unit left at the start of June.         | the start of June  | 2021-06         | 2021-06-01 | 2021-06-10 | range
            The unit left in late 2019.                 | late 2019          | 2019            | 2019-09-01 | 2019-12-31 | range
            The front moved in 1989.                    | 1989               | 1989            | 1989-01-01 | 1989-12-31 | year
            Since 2001, patrols pass twice.             | 2001               | 2001            | 2001-01-01 | 2001-12-31 | year
            In 2014 rebels seized the dam.              | 2014               | 2014            | 2014-01-01 | 2014-12-31 | year
            The 2003 invasion split the army.           | 2003               | 2003            | 2003-01-01 | 2003-12-31 | year
            The corps ruled until '82.                  | '82                | 1982            | 1982-01-01 | 1982-12-31 | year
            The corps ruled in the 1980s.               | the 1980s          | 198             | 1980-01-01 | 1989-12-31 | range
            The corps ruled in the '80s.                | the '80s           | 198             | 1980-01-01 | 1989-12-31 | range
            The war of 1991-1995 left mines.            | 1991-1995          | 1991/1995       | 1991-01-01 | 1995-12-31 | range
            The push began in the summer of 2014.       | the summer of 2014 | 2014-SU         | 2014-06-01 | 2014-08-31 | season
            The push began last spring.                 | last spring        | 2021-SP         | 2021-03-01 | 2021-05-31 | season
            The push began in the fall of 1989.         | the fall of 1989   | 1989-FA         | 1989-09-01 | 1989-11-30 | season
            The push began in winter 2015.              | winter 2015        | 2015-WI         | 2015-12-01 | 2016-02-29 | season
            Shelling eased this week.                   | this week          | 2021-W44        | 2021-11-01 | 2021-11-07 | week
            Shelling eased last week.                   | last week          | 2021-W43        | 2021-10-25 | 2021-10-31 | week
            The talks open next week.                   | next week          | 2021-W45        | 2021-11-08 | 2021-11-14 | week
            Shelling eased two weeks ago.               | two weeks ago      | 2021-W42        | 2021-10-18 | 2021-10-24 | week
            Shelling eased a week ago.                  | a week ago         | 2021-W43        | 2021-10-25 | 2021-10-31 | week
            Shelling eased over the weekend.            | the weekend        | 2021-W43-WE     | 2021-10-30 | 2021-10-31 | few-days
            Shelling eased last month.                  | last month         | 2021-10         | 2021-10-01 | 2021-10-31 | month
            The talks open next month.                  | next month         | 2021-12         | 2021-12-01 | 2021-12-31 | month
            Shelling eased two months ago.              | two months ago     | 2021-09         | 2021-09-01 | 2021-09-30 | month
            Shelling eased this year.                   | this year          | 2021            | 2021-01-01 | 2021-12-31 | year
            Shelling eased last year.                   | last year          | 2020            | 2020-01-01 | 2020-12-31 | year
            Shelling eased 20 years ago.                | 20 years ago       | 2001            | 2001-05-04 | 2002-05-04 | range
            Shelling eased earlier this month.          | earlier this month | 2021-11         | 2021-11-01 | 2021-11-04 | few-days
            The talks open later this year.             | later this year    | 2021            | 2021-11-04 | 2021-12-31 | range
            Losses grew in the third quarter of this year. | the third quarter of this year | 2021-Q3 | 2021-07-01 | 2021-09-30 | range
            Raids were reported on May 2-5 in the hills. | May 2-5           | 2021-05-02/2021-05-05 | 2021-05-02 | 2021-05-05 | few-days
            Raids took place between 2 and 5 May.       | 2 and 5 May        | 2021-05-02/2021-05-05 | 2021-05-02 | 2021-05-05 | few-days
            Raids took place on 2–15 May 2018.          | 2–15 May 2018      | 2018-05-02/2018-05-15 | 2018-05-02 | 2018-05-15 | range
            Raids lasted from Monday to Wednesday.      | Monday             | 2021-11-01      | 2021-11-01 | 2021-11-03 | few-days
            Raids lasted from Monday to Wednesday.      | Wednesday          | 2021-11-03      | 2021-11-01 | 2021-11-03 | few-days
            It was run between 2014 and 2016 by a clan. | 2016               | 2016            | 2014-01-01 | 2016-12-31 | range
            A deal dated 12/10/2010 was shown.          | 12/10/2010         | 2010-XX-XX      | 2010-01-01 | 2010-12-31 | year
            """)
    void reads_longer_times(
            String sentence, String words, String value, LocalDate earliest, LocalDate latest, String precision) {
        Mention.OfTime time = the(sentence, PUBLISHED, words);

        assertThat(time.type()).isEqualTo(Mention.OfTime.Type.DATE);
        assertThat(time.value()).isEqualTo(value);
        DateRange range = time.range().orElseThrow();
        assertThat(range.earliest()).contains(earliest);
        assertThat(range.latest()).contains(latest);
        assertThat(range.precision().code()).isEqualTo(precision);
    }

    @ParameterizedTest(name = "{0}: {1} = {2}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            A blast shook the town on Tuesday night.             | Tuesday night                | 2021-11-02TNI    | 2021-11-02
            A blast shook the town last night.                   | last night                   | 2021-11-03TNI    | 2021-11-03
            A blast shook the town yesterday morning.            | yesterday morning            | 2021-11-03TMO    | 2021-11-03
            A blast shook the town this afternoon.               | this afternoon               | 2021-11-04TAF    | 2021-11-04
            A curfew starts tonight.                             | tonight                      | 2021-11-04TNI    | 2021-11-04
            They came at 10:30 a.m. on Tuesday.                  | 10:30 a.m. on Tuesday        | 2021-11-02T10:30 | 2021-11-02
            They came on Tuesday at 10:30 p.m. in trucks.        | Tuesday at 10:30 p.m.        | 2021-11-02T22:30 | 2021-11-02
            They came around 8 pm local time on 1 November.      | 8 pm local time on 1 November | 2021-11-01T20:00 | 2021-11-01
            They came at noon on Monday.                         | noon on Monday               | 2021-11-01T12:00 | 2021-11-01
            They came at 8.15am yesterday.                       | 8.15am yesterday             | 2021-11-03T08:15 | 2021-11-03
            They came on the night of 5 May.                     | night of 5 May               | 2021-05-05TNI    | 2021-05-05
            They came at 0815 GMT on Tuesday.                    | 0815 GMT on Tuesday          | 2021-11-02T08:15Z | 2021-11-02
            Rebels left on Monday but came back at 10:30 p.m. in trucks. | 10:30 p.m.           | 2021-11-01T22:30 | 2021-11-01
            They came in the early hours of Monday morning.      | the early hours of Monday morning | 2021-11-01TMO | 2021-11-01
            They came in the early hours of Tuesday.             | the early hours of Tuesday   | 2021-11-02TMO    | 2021-11-02
            """)
    void reads_times_of_day(String sentence, String words, String value, LocalDate day) {
        Mention.OfTime time = the(sentence, PUBLISHED, words);

        assertThat(time.type()).isEqualTo(Mention.OfTime.Type.TIME);
        assertThat(time.value()).isEqualTo(value);
        assertThat(time.range()).contains(DateRange.day(day));
    }

    @ParameterizedTest(name = "{0}: {1} = {3}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            The siege held for six months.               | six months           | DURATION | P6M
            A three-hour gun battle left ruins.          | three-hour           | DURATION | PT3H
            The force could strike within six months.    | six months           | DURATION | P6M
            In the past 24 hours shells fell.            | the past 24 hours    | DURATION | PT24H
            Losses doubled over the past three years.    | the past three years | DURATION | P3Y
            Aid is short for the next 48 hours.          | the next 48 hours    | DURATION | PT48H
            Aid was cut during the last few weeks.       | the last few weeks   | DURATION | PXW
            A 48-hour ultimatum ran out.                 | 48-hour              | DURATION | PT48H
            The siege held for two and a half years.     | two and a half years | DURATION | P2.5Y
            The clash took half an hour.                 | half an hour         | DURATION | PT30M
            The siege held for weeks.                    | weeks                | DURATION | PXW
            The feud lasted several days.                | several days         | DURATION | PXD
            The feud fed on decades of war.              | decades              | DURATION | PXDE
            He got 1.5 years in a camp.                  | 1.5 years            | DURATION | P1.5Y
            He died two days after the raid.             | two days             | DURATION | P2D
            A year-long siege ended.                     | year-long            | DURATION | P1Y
            The market opens every Friday.               | every Friday         | SET      | XXXX-WXX-5
            The market opens on Fridays.                 | Fridays              | SET      | XXXX-WXX-5
            Convoys pass daily.                          | daily                | SET      | P1D
            Convoys pass every two weeks.                | every two weeks      | SET      | P2W
            Convoys pass three times a week.             | a week               | SET      | P1W
            Snipers fire every night.                    | every night          | SET      | XXXX-XX-XXTNI
            The town is now calm.                        | now                  | DATE     | PRESENT_REF
            The town recently fell.                      | recently             | DATE     | PAST_REF
            Dozens of raids came in recent weeks.        | recent weeks         | DATE     | PAST_REF
            Hunger may spread in the coming months.      | the coming months    | DATE     | FUTURE_REF
            The guard died years ago.                    | years ago            | DATE     | PAST_REF
            Patrols began at 5 p.m. by the gate.         | 5 p.m.               | TIME     | 2021-11-04T17:00
            """)
    void leaves_without_range_what_names_no_days(
            String sentence, String words, Mention.OfTime.Type type, String value) {
        Mention.OfTime time = the(sentence, PUBLISHED, words);

        assertThat(time.type()).isEqualTo(type);
        assertThat(time.value()).isEqualTo(value);
        assertThat(time.range()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The army may attack the port.",
                "May the dead rest.",
                "Theresa May said the force would leave.",
                "Protesters march on the palace.",
                "The March on the palace drew thousands.",
                "April Jones said the road was shut.",
                "This was the second blast.",
                "The city could fall to the rebels.",
                "After the fall of Kabul shops shut.",
                "The Sunday Times wrote of a raid.",
                "Bloody Sunday is remembered there.",
                "Old 1980s-era tanks rusted.",
                "A 24-year-old clerk was hurt.",
                "The clerk is 45 years old.",
                "Some 2,000 people fled.",
                "The plague spread in 2000 villages.",
                "At least 2014 people were hurt.",
                "The bill came to $1990 in all.",
                "The Daily Courier wrote of a raid.",
                "Resolution 1973 was read out.",
                "The sun set over Mar Street.",
                "They won 3:2 in the cup.",
                "Turnout was 20% there.",
                "The now-closed border is mined.",
                "A quarter of the men deserted.",
                "The Christmas market was shut.",
                "The truck did 90 miles per hour.",
                "They left as soon as they could.",
            })
    void leaves_alone_what_is_no_time(String sentence) {
        assertThat(FINDER.find(SimpleText.of(sentence, Optional.of(PUBLISHED)))).isEmpty();
    }

    @ParameterizedTest(name = "{0}: {1} = {2}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            Gunmen struck on Tuesday.               | Tuesday       | XXXX-WXX-2
            Gunmen struck on Tuesday night.         | Tuesday night | XXXX-WXX-2TNI
            Gunmen struck on 5 May.                 | 5 May         | XXXX-05-05
            Gunmen struck in August.                | August        | XXXX-08
            Gunmen struck last week.                | last week     | XXXX-WXX
            Gunmen struck last month.               | last month    | XXXX-XX
            Gunmen struck last year.                | last year     | XXXX
            Gunmen struck yesterday.                | yesterday     | XXXX-XX-XX
            Gunmen struck overnight.                | overnight     | XXXX-XX-XXTNI
            Gunmen struck three days ago.           | three days ago | XXXX-XX-XX
            Gunmen struck at the weekend.           | the weekend   | XXXX-WXX-WE
            Gunmen struck on May 2-5.               | May 2-5       | XXXX-05-02/XXXX-05-05
            """)
    void never_guesses_a_day_without_a_reference(String sentence, String words, String value) {
        Mention.OfTime time = single(sentence, Optional.empty(), words);

        assertThat(time.value()).isEqualTo(value);
        assertThat(time.range()).isEmpty();
    }

    @ParameterizedTest(name = "{0}: {1} = {2}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            THE REBELS STRUCK ON 2 NOVEMBER 2021.       | 2 NOVEMBER 2021 | 2021-11-02
            THE REBELS STRUCK ON 2 MAY.                 | 2 MAY           | 2021-05-02
            THE REBELS STRUCK IN MAY.                   | MAY             | 2021-05
            THE NOTE OF 16 JUL 92 WAS FOUND.            | 16 JUL 92       | 1992-07-16
            THE REBELS STRUCK LAST WEEK.                | LAST WEEK       | 2021-W43
            """)
    void reads_wire_text_in_capitals(String sentence, String words, String value) {
        assertThat(the(sentence, PUBLISHED, words).value()).isEqualTo(value);
    }

    @Test
    void leaves_the_verb_may_alone_in_capitals() {
        assertThat(FINDER.find(SimpleText.of("THE REBELS MAY STRIKE AGAIN.", Optional.of(PUBLISHED))))
                .isEmpty();
    }

    @ParameterizedTest(name = "{0} published {1}: {2}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            [MILLTOWN, Nov. 2, 2021 (Agency)]  | 2021-11-04 | 2021-11-02
            [MILLTOWN, Nov. 2 (Agency)]        | 2021-11-04 | 2021-11-02
            [MILLTOWN, Nov 30 (Agency)]        | 2021-11-04 | 2020-11-30
            [MILLTOWN, 31 December (Agency)]   | 2022-01-01 | 2021-12-31
            [MILLTOWN, 3 Jan 90 (AGENCY)]      | 1990-01-05 | 1990-01-03
            """)
    void dates_a_dateline_on_or_before_publication(String dateline, LocalDate published, LocalDate day) {
        List<Mention.OfTime> times = FINDER.find(SimpleText.of(dateline, Optional.of(published)));

        assertThat(times)
                .singleElement()
                .satisfies(time -> assertThat(time.range()).contains(DateRange.day(day)));
    }

    @Test
    void counts_from_a_dateline_that_lies_shortly_before_publication() {
        List<Mention.OfTime> times = FINDER.find(SimpleText.of(
                "[POONCH, Feb 20]\nShells fell on the hamlet this morning.", Optional.of(LocalDate.of(2018, 2, 21))));
        assertThat(times.getLast().range().flatMap(DateRange::earliest)).contains(LocalDate.of(2018, 2, 20));
    }

    @Test
    void counts_from_the_full_date_of_a_dateline_when_nothing_else_dates_the_report() {
        AnnotatedText text =
                SimpleText.of("[MILLTOWN, Nov. 4, 2021]\nA shell hit the mill on Tuesday.", Optional.empty());

        assertThat(FINDER.find(text)).extracting(Mention.OfTime::value).containsExactly("2021-11-04", "2021-11-02");
    }

    @Test
    void a_dateline_without_a_year_dates_nothing() {
        AnnotatedText text = SimpleText.of("[MILLTOWN, Nov. 4]\nA shell hit the mill on Tuesday.", Optional.empty());

        assertThat(FINDER.find(text)).extracting(Mention.OfTime::value).containsExactly("XXXX-11-04", "XXXX-WXX-2");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            A raid began on 5 May 2019 and ended two days later.          | two days later    | 2019-05-07
            A raid began on 5 May 2019 and ended the next day.            | the next day      | 2019-05-06
            A raid began on 5 May 2019; that day a clerk died.            | that day          | 2019-05-05
            A raid began on 5 May 2019, a threat came the day before.     | the day before    | 2019-05-04
            A raid began on 5 May 2019, a threat came a day earlier.      | a day earlier     | 2019-05-04
            """)
    void counts_from_the_day_just_mentioned(String sentence, String words, LocalDate day) {
        assertThat(the(sentence, PUBLISHED, words).range()).contains(DateRange.day(day));
    }

    @Test
    void forgets_the_day_mentioned_after_one_sentence() {
        AnnotatedText text = SimpleText.of(
                "A raid began on 5 May 2019.\nThe next day it ended.\nA mill burned.\nThat day it rained.",
                Optional.of(PUBLISHED));

        assertThat(FINDER.find(text))
                .extracting(Mention.OfTime::value)
                .containsExactly("2019-05-05", "2019-05-06", "XXXX-XX-XX");
    }

    @Test
    void remembers_the_same_day_for_some_sentences() {
        AnnotatedText text = SimpleText.of(
                "A raid began on 5 May 2019.\nA mill burned.\nA clerk fled.\nThe same night it rained.",
                Optional.of(PUBLISHED));

        assertThat(FINDER.find(text)).extracting(Mention.OfTime::value).containsExactly("2019-05-05", "2019-05-05TNI");
    }

    @Test
    void a_night_between_two_days_is_both() {
        Mention.OfTime time = the("Shells hit the port in the night of 12/13 October.", PUBLISHED, "12/13 October");

        assertThat(time.range().flatMap(DateRange::earliest)).contains(LocalDate.of(2021, 10, 12));
        assertThat(time.range().flatMap(DateRange::latest)).contains(LocalDate.of(2021, 10, 13));
    }

    @Test
    void an_ordinal_before_a_noun_is_no_day() {
        assertThat(FINDER.find(SimpleText.of("Shots fell on the 8th floor.", Optional.of(PUBLISHED))))
                .isEmpty();
    }

    @Test
    void overnight_is_the_night_before_the_report() {
        Mention.OfTime time = the("Shells hit the port overnight.", PUBLISHED, "overnight");

        assertThat(time.value()).isEqualTo("2021-11-03TNI");
        assertThat(time.range().flatMap(DateRange::earliest)).contains(LocalDate.of(2021, 11, 3));
        assertThat(time.range().flatMap(DateRange::latest)).contains(LocalDate.of(2021, 11, 4));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "31 February 2020",
                "99/99/2010",
                "2021-13-45",
                "12345678901234567890 days",
                "0 May",
                "May 0",
                "24:99 p.m.",
                "999999999 years ago",
                "'",
                "' '",
                "the the the",
                "between and",
                "from to",
                "early",
                "last",
                "every",
                "2 -",
                "- 2",
                "mid-",
                "' 82",
                "1/1/1",
                "May 2-",
                "0000-00-00",
                "30 February",
                "999,999,999 months later",
                "in 0000",
                "the end of the end of the",
                "11 11 11 11",
                "100 centuries ago"
            })
    void survives_broken_dates(String text) {
        List<Mention.OfTime> times = FINDER.find(SimpleText.of(text, Optional.of(PUBLISHED)));

        assertThat(times).allSatisfy(time -> assertThat(time.span().end()).isLessThanOrEqualTo(text.length()));
    }

    @Test
    void an_empty_text_has_no_times() {
        assertThat(FINDER.find(SimpleText.of("", Optional.of(PUBLISHED)))).isEmpty();
    }

    @Test
    void whatever_the_words_spans_lie_in_the_text_in_order_and_ranges_run_forward() {
        List<String> words = List.of(
                "the",
                "last",
                "next",
                "this",
                "May",
                "March",
                "Nov.",
                "2",
                "31",
                "2021",
                "1980s",
                "Tuesday",
                "week",
                "months",
                "ago",
                "later",
                "two",
                "a",
                "early",
                "mid-",
                "end",
                "of",
                "on",
                "in",
                "from",
                "to",
                "between",
                "and",
                "-",
                "/",
                ":",
                ",",
                "10:30",
                "a.m.",
                "pm",
                "night",
                "noon",
                "every",
                "fall",
                "summer",
                "of",
                "year",
                "9/11",
                "12/10/2010",
                "will",
                "killed",
                "people",
                "three-hour",
                "’82",
                "MAY",
                "0",
                "999999999",
                "half",
                "an",
                "hour",
                "past",
                "few",
                "weekend",
                "quarter",
                "third",
                "earlier",
                "until",
                "Feb.",
                "29",
                "century",
                "decades",
                "Christmas",
                "day",
                "before",
                "hours");
        Random random = new Random(20211104);
        for (int round = 0; round < 4000; round++) {
            String text = random.ints(2 + random.nextInt(14), 0, words.size())
                    .mapToObj(words::get)
                    .collect(Collectors.joining(random.nextInt(5) == 0 ? "" : " "));
            Optional<LocalDate> reference = random.nextInt(4) == 0
                    ? Optional.empty()
                    : Optional.of(PUBLISHED.plusDays(random.nextInt(4000) - 2000));
            List<Mention.OfTime> times = FINDER.find(SimpleText.of(text, reference));
            int end = 0;
            for (Mention.OfTime time : times) {
                assertThat(time.span().start()).as(text).isGreaterThanOrEqualTo(end);
                end = time.span().end();
                assertThat(end).as(text).isLessThanOrEqualTo(text.length());
                assertThat(time.value()).as(text).isNotBlank();
                time.range()
                        .ifPresent(range -> assertThat(range.earliest().orElseThrow())
                                .as(text)
                                .isBeforeOrEqualTo(range.latest().orElseThrow()));
            }
        }
    }

    private static Mention.OfTime the(String sentence, LocalDate published, String words) {
        return single(sentence, Optional.of(published), words);
    }

    private static Mention.OfTime single(String sentence, Optional<LocalDate> published, String words) {
        List<Mention.OfTime> times = FINDER.find(SimpleText.of(sentence, published));
        assertThat(times).extracting(time -> time.span().of(sentence)).contains(words);
        return times.stream()
                .filter(time -> time.span().of(sentence).equals(words))
                .findFirst()
                .orElseThrow();
    }
}
