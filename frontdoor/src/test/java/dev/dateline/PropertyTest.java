package dev.dateline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.codebook.Codebook;
import dev.dateline.codebook.CountWord;
import dev.dateline.core.HeadCount;
import dev.dateline.core.Outcome;
import dev.dateline.core.Report;
import dev.dateline.core.Span;
import dev.dateline.core.finding.Casualties;
import dev.dateline.core.finding.CodedReport;
import dev.dateline.core.finding.Event;
import dev.dateline.core.json.ContractJson;
import dev.dateline.core.json.ContractSchema;
import dev.dateline.core.mention.Mention;
import dev.dateline.core.testing.ContractAssert;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Properties of whatever is coded, on texts put together at random. `-Dproperty.seed=N` tries other texts,
/// `-Dproperty.texts=N` more of them.
class PropertyTest {
    private static final long SEED = Long.getLong("property.seed", 20_260_207);
    private static final int TEXTS = Integer.getInteger("property.texts", 200);
    private static final LocalDate PUBLISHED = LocalDate.of(2022, 6, 15);

    private static final List<String> SUBJECTS = List.of(
            "Gunmen",
            "A suicide bomber",
            "Suspected rebels",
            "Government troops",
            "Al-Shabaab fighters",
            "The army",
            "Two men on a motorbike",
            "A drone",
            "Warplanes",
            "The Taliban",
            "Police",
            "Villagers",
            "An unknown group",
            "ISIS-K",
            "The minister",
            "Three suspects",
            "Shells",
            "A roadside bomb",
            "Nobody",
            "He",
            "They",
            "The blast");
    private static final List<String> VERBS = List.of(
            "attacked",
            "blew up",
            "shot dead",
            "killed",
            "wounded",
            "injured",
            "kidnapped",
            "ambushed",
            "shelled",
            "bombed",
            "claimed responsibility for killing",
            "denied that it killed",
            "said it had captured",
            "is accused of killing",
            "could attack",
            "planned to bomb",
            "set fire to",
            "stormed",
            "clashed with",
            "freed",
            "failed to kill",
            "arrested",
            "hit",
            "were killed by",
            "left",
            "buried");
    private static final Map<String, Integer> NUMBERS = numbers();
    private static final List<String> NUMBER_WORDS =
            NUMBERS.keySet().stream().sorted().toList();
    private static final List<CountWord> COUNT_WORDS = Codebook.bundled().countWords();
    private static final List<String> BOUNDS =
            List.of("", "", "", "at least ", "more than ", "about ", "up to ", "nearly ", "no fewer than ", "only ");
    private static final List<String> VAGUE =
            List.of("dozens of", "scores of", "several", "hundreds of", "a few", "many", "some", "a dozen", "no", "a");
    private static final List<String> PEOPLE = List.of(
            "people",
            "soldiers",
            "civilians",
            "villagers",
            "children",
            "militants",
            "worshippers",
            "aid workers",
            "of its fighters",
            "women and children",
            "passengers",
            "U.S. service members",
            "others",
            "houses",
            "cows");
    private static final List<String> PLACES = List.of(
            "in Kabul",
            "in Maiduguri, Nigeria",
            "near Mosul",
            "in the north of Mali",
            "at a market in Quetta",
            "outside a mosque in Kunduz",
            "20 km south of Gao",
            "in New York",
            "in the Sahel",
            "at Kabul airport",
            "in Georgia",
            "at sea",
            "between Homs and Hama",
            "in a village called Paris",
            "on the road to Marib");
    private static final List<String> TIMES = List.of(
            "on Tuesday",
            "on 3 May 2021",
            "last week",
            "in August",
            "on Nov. 2",
            "yesterday",
            "in 2014",
            "at dawn",
            "on the 31st of February",
            "earlier this month",
            "over the past 20 years",
            "at 9:30 p.m.",
            "",
            "");
    private static final List<String> TAILS = List.of(
            "",
            "",
            ", police said",
            ", according to two officials",
            ", including 3 children",
            ", among others",
            " and wounding 40 more",
            ", killing 5 of them",
            ", the group said on Telegram",
            " (the toll rose to 17)",
            ", state media reported, citing 2 witnesses",
            ", but the army denied it",
            " \u2014 the 4th attack in 7 days");
    private static final List<String> NOISE = List.of(
            ". ",
            ". ",
            ". ",
            ".\n",
            ".\n\n",
            "! ",
            "? ",
            "... ",
            "; ",
            " \u2014 ",
            ".\" ",
            ". \"",
            " (",
            ") ",
            ". \u201c",
            "\u2019s ",
            ".. . ",
            "\r\n",
            "\t",
            ". * ",
            ". - ",
            ".[1] ",
            " / ",
            " \uD83D\uDEA8 ",
            ". <b>",
            "\u00a0",
            ":\n");

    @Test
    void any_text_is_coded_within_its_bounds() {
        Random random = new Random(SEED);
        assertNoProblems(random, UnaryOperator.identity(), PropertyTest::figures);
    }

    /// Signs within words make other words and numbers, so that only the form of the findings is looked at.
    @Test
    void a_torn_text_is_coded_without_harm() {
        Random random = new Random(SEED);
        assertNoProblems(random, text -> torn(text, random), coded -> List.of());
    }

    private static void assertNoProblems(
            Random random, UnaryOperator<String> change, Function<CodedReport, List<String>> further) {
        List<String> problems = new ArrayList<>();
        for (int i = 0; i < TEXTS; i++) {
            Report report = report("random-" + i, random, change);
            List<String> found = problems(report, further);
            if (!found.isEmpty()) {
                problems.add("text %d: %s%n    in: %s".formatted(i, String.join("; ", found), report));
            }
        }
        assertThat(problems).as("with -Dproperty.seed=%d", SEED).isEmpty();
    }

    // ---------------------------------------------------------------- properties

    /// What is wrong with the findings of a report.
    private static List<String> problems(Report report, Function<CodedReport, List<String>> further) {
        try {
            return switch (Samples.DATELINE.read(report)) {
                case Outcome.Skipped skipped -> List.of("not coded: " + skipped);
                case Outcome.Coded coded -> {
                    List<String> problems = new ArrayList<>(
                            ContractAssert.problems(ContractSchema.READ, ContractJson.line(coded, true, true)));
                    problems.addAll(spans(coded.report()));
                    problems.addAll(further.apply(coded.report()));
                    if (coded.report().events().stream().filter(Event::main).count() > 1) {
                        problems.add("more than one main event");
                    }
                    yield problems;
                }
            };
        } catch (RuntimeException broken) {
            return List.of("%s at %s".formatted(broken, List.of(broken.getStackTrace())));
        }
    }

    private static List<String> spans(CodedReport coded) {
        int length = coded.article().text().length();
        Stream<Span> ofEvents = coded.events().stream()
                .flatMap(event -> Stream.of(
                                event.trigger().spans().stream(),
                                event.evidence().stream(),
                                event.date().stream().flatMap(date -> date.spans().stream()),
                                event.place().stream().flatMap(place -> place.spans().stream()),
                                event.doers().stream().flatMap(doer -> doer.spans().stream()),
                                event.targets().stream().flatMap(target -> target.spans().stream()),
                                event.victims().stream().flatMap(victim -> victim.spans().stream()),
                                event.weapons().stream().flatMap(weapon -> weapon.spans().stream()),
                                event.casualties().stream().flatMap(figure -> figure.spans().stream()),
                                event.claims().stream().flatMap(claim -> claim.spans().stream()))
                        .flatMap(spans -> spans));
        Stream<Span> ofMentions = Stream.concat(
                coded.places().stream().map(Mention::span),
                coded.times().stream().map(Mention::span));
        return Stream.concat(ofEvents, ofMentions)
                .filter(span -> span.end() > length)
                .map(span -> span + " leaves the text")
                .toList();
    }

    /// A figure states a number of its own wording, or one that the codebook has for a vague word in it.
    private static List<String> figures(CodedReport coded) {
        return coded.events().stream()
                .flatMap(event -> event.casualties().stream())
                .filter(figure -> !isOwn(figure))
                .map(figure -> "%s %s %s in \"%s\""
                        .formatted(figure.harm().code(), figure.who(), figure.count(), figure.wording()))
                .toList();
    }

    private static boolean isOwn(Casualties figure) {
        if (figure.rule().filter(rule -> rule.equals("among-others")).isPresent()) {
            return true;
        }
        Set<Integer> stated = stated(figure.wording());
        return switch (figure.count()) {
            case HeadCount.Exactly(int number) -> stated.contains(number);
            case HeadCount.AtLeast(int number) -> stated.contains(number);
            // "up to 30" is one at least
            case HeadCount.Between(int from, int to) ->
                from <= to && stated.contains(to) && (from <= 1 || stated.contains(from));
            case HeadCount.NotStated() -> false;
        };
    }

    private static Set<Integer> stated(String wording) {
        String lower = " " + wording.toLowerCase(Locale.ROOT) + " ";
        Set<Integer> stated = new LinkedHashSet<>();
        NUMBERS.forEach((words, number) -> {
            if (standsIn(lower, words)) {
                stated.add(number);
            }
        });
        Matcher digits = Pattern.compile("\\d+").matcher(lower.replace(",", ""));
        while (digits.find()) {
            stated.add(Integer.parseInt(digits.group()));
        }
        for (CountWord word : COUNT_WORDS) {
            if (standsIn(lower, word.phrase())) {
                stated.add(word.low());
                word.high().ifPresent(stated::add);
            }
        }
        if (Stream.of("no", "nobody", "none", "no one").anyMatch(none -> standsIn(lower, none))) {
            stated.add(0);
        }
        if (Stream.of("a", "an", "the", "another", "single").anyMatch(one -> standsIn(lower, one))) {
            stated.add(1);
        }
        return stated;
    }

    private static boolean standsIn(String padded, String words) {
        int at = padded.indexOf(words);
        while (at >= 0) {
            int end = at + words.length();
            if (!Character.isLetterOrDigit(padded.charAt(at - 1)) && !Character.isLetterOrDigit(padded.charAt(end))) {
                return true;
            }
            at = padded.indexOf(words, at + 1);
        }
        return false;
    }

    // ---------------------------------------------------------------- texts

    private static Report report(String id, Random random, UnaryOperator<String> change) {
        Report report = Report.ofText(id, change.apply(text(random)));
        if (random.nextInt(3) > 0) {
            report = report.withPublished(PUBLISHED);
        }
        return random.nextInt(5) == 0 ? report.withTitle(sentence(random)) : report;
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        int sentences = 1 + random.nextInt(8);
        for (int i = 0; i < sentences; i++) {
            text.append(sentence(random)).append(one(NOISE, random));
        }
        // enough plain English that the language is not in doubt
        text.append("The men and women of the town were there when it was over and they said that they had seen it.");
        return random.nextInt(6) == 0 ? text.toString().toUpperCase(Locale.ROOT) : text.toString();
    }

    private static String sentence(Random random) {
        StringBuilder sentence = new StringBuilder(one(SUBJECTS, random));
        sentence.append(' ').append(one(VERBS, random)).append(' ').append(people(random));
        if (random.nextInt(5) == 0) {
            sentence.append(" and ").append(people(random));
        }
        if (random.nextBoolean()) {
            sentence.append(' ').append(one(PLACES, random));
        }
        sentence.append(' ').append(one(TIMES, random)).append(one(TAILS, random));
        return sentence.toString();
    }

    private static String torn(String text, Random random) {
        StringBuilder torn = new StringBuilder(text);
        for (int i = 0; i < 6; i++) {
            torn.insert(random.nextInt(torn.length()), one(NOISE, random));
        }
        int from = random.nextInt(torn.length());
        torn.delete(from, Math.min(torn.length(), from + random.nextInt(20)));
        return torn.toString();
    }

    private static String people(Random random) {
        String count = random.nextInt(4) == 0 ? one(VAGUE, random) : one(BOUNDS, random) + one(NUMBER_WORDS, random);
        return count + " " + one(PEOPLE, random);
    }

    private static <T> T one(List<T> of, Random random) {
        return of.get(random.nextInt(of.size()));
    }

    private static Map<String, Integer> numbers() {
        Map<String, Integer> numbers = new HashMap<>(Map.of(
                "one",
                1,
                "two",
                2,
                "three",
                3,
                "five",
                5,
                "eleven",
                11,
                "thirteen",
                13,
                "twenty-five",
                25,
                "forty",
                40));
        numbers.putAll(Map.of("forty-one", 41, "two hundred", 200, "1,204", 1_204, "17", 17, "300", 300, "8", 8));
        return Map.copyOf(numbers);
    }
}
