package dev.dateline.reading;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Finds full calendar dates (day, month and year) in words of many languages and in digits.
///
/// "3 November 2021", "Nov. 2, 2021", "2. März 2020", "12 de mayo de 2019", "2020年3月5日",
/// "2021-11-02T10:15", "02.11.2021", "11/02/2021". Nothing is guessed: a date without year is none.
final class DateText {
    /// A date and where it stands.
    record Found(int start, int end, LocalDate date) {}

    private static final int EARLIEST_YEAR = 1980;
    private static final int LATEST_YEAR = 2099;

    /// January to December by language, forms parted by "/"; any prefix of three letters or more that
    /// means one month only is an abbreviation.
    private static final String[] MONTHS = {
        "january february march april may june july august september october november december",
        "januar/janner februar/feber marz april mai juni juli august september oktober november dezember",
        "janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre",
        "enero febrero marzo abril mayo junio julio agosto septiembre/setiembre octubre noviembre diciembre",
        "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre",
        "janeiro fevereiro marco abril maio junho julho agosto setembro outubro novembro dezembro",
        "januari februari maart/mrt april mei juni juli augustus september oktober november december",
        "января/январь февраля/февраль марта/март апреля/апрель мая/маи июня/июнь июля/июль августа/август "
                + "сентября/сентябрь октября/октябрь ноября/ноябрь декабря/декабрь",
        "січня/січень лютого/лютии березня/березень квітня/квітень травня/травень червня/червень липня/липень "
                + "серпня/серпень вересня/вересень жовтня/жовтень листопада грудня/грудень",
        "ocak subat mart nisan mayıs/mayis haziran temmuz agustos eylul ekim kasım/kasim aralık/aralik",
        "stycznia/styczen lutego/luty marca/marzec kwietnia/kwiecien maja/maj czerwca/czerwiec lipca/lipiec "
                + "sierpnia/sierpien wrzesnia/wrzesien pazdziernika/pazdziernik listopada/listopad grudnia/grudzien",
        "ledna unora brezna dubna kvetna cervna cervence srpna zari rijna listopadu prosince",
        "januar februar marcius aprilis majus junius julius augusztus szeptember oktober november december",
        "ianuarie februarie martie aprilie mai iunie iulie august septembrie octombrie noiembrie decembrie",
        "januari februari mars april maj juni juli augusti september oktober november december",
        "januari februari maret april mei juni juli agustus september oktober november desember",
        "januar februar marts april mai/maj juni juli august september oktober november desember",
        "ιανουαριου/ιανουαριος φεβρουαριου/φεβρουαριος μαρτιου/μαρτιος απριλιου/απριλιος μαιου/μαιος ιουνιου/ιουνιος "
                + "ιουλιου/ιουλιος αυγουστου/αυγουστος σεπτεμβριου/σεπτεμβριος οκτωβριου/οκτωβριος "
                + "νοεμβριου/νοεμβριος δεκεμβριου/δεκεμβριος",
        "يناير فبراير مارس ابريل/أبريل/إبريل مايو يونيو يوليو اغسطس/أغسطس سبتمبر اكتوبر/أكتوبر نوفمبر ديسمبر",
        "януари февруари март април маи юни юли август септември октомври ноември декември",
        "tammikuuta helmikuuta maaliskuuta huhtikuuta toukokuuta kesakuuta heinakuuta elokuuta syyskuuta lokakuuta "
                + "marraskuuta joulukuuta",
        "janar shkurt mars prill maj qershor korrik gusht shtator tetor nentor dhjetor",
        "enero pebrero marso abril mayo hunyo hulyo agosto setyembre oktubre nobyembre disyembre",
        "जनवरी फरवरी मार्च अप्रैल मई जून जुलाई अगस्त सितंबर/सितम्बर अक्टूबर/अक्तूबर नवंबर/नवम्बर दिसंबर/दिसम्बर"
    };

    private static final Map<String, Integer> MONTH_OF = months();

    private DateText() {}

    private static Map<String, Integer> months() {
        Map<String, Integer> months = new HashMap<>();
        Map<String, Integer> english = new HashMap<>();
        for (String language : MONTHS) {
            if (english.isEmpty()) {
                english.putAll(months);
            }
            String[] names = language.split(" ");
            for (int month = 0; month < 12; month++) {
                for (String form : names[month].split("/")) {
                    String name = folded(form);
                    for (int length = Math.min(3, name.length()); length <= name.length(); length++) {
                        String prefix = name.substring(0, length);
                        boolean whole = length == name.length();
                        Integer other = months.get(prefix);
                        if (other == null || (whole && other == 0)) {
                            months.put(prefix, month + 1);
                        } else if (other != month + 1 && !whole) {
                            months.put(prefix, 0);
                        }
                    }
                }
            }
        }
        // "Mar" is March, whatever months of other languages begin so
        months.putAll(english);
        return Map.copyOf(months);
    }

    private static String folded(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        boolean plain = true;
        for (int i = 0; i < lower.length(); i++) {
            plain &= lower.charAt(i) < 128;
        }
        if (plain) {
            return lower;
        }
        StringBuilder out = new StringBuilder(lower.length());
        String apart = Normalizer.normalize(lower, Normalizer.Form.NFD);
        for (int i = 0; i < apart.length(); i++) {
            // only Latin, Greek and Cyrillic marks are dropped: those of Devanagari are letters of
            // their own
            if (apart.charAt(i) < '\u0300' || apart.charAt(i) > '\u036f') {
                out.append(apart.charAt(i));
            }
        }
        return out.toString();
    }

    /// The month a word names in any of the languages.
    static Optional<Integer> month(String word) {
        Integer month = MONTH_OF.get(folded(word));
        return month == null || month == 0 ? Optional.empty() : Optional.of(month);
    }

    private static final Set<String> WEEKDAYS =
            Set.of("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday");

    /// Whether a word belongs to a date: a month or an English weekday.
    static boolean isDateWord(String word) {
        return month(word).isPresent() || WEEKDAYS.contains(word.toLowerCase(Locale.ROOT));
    }

    private record Piece(int start, int end, int number, int month, String word) {
        boolean isNumber() {
            return number >= 0;
        }

        int digits() {
            return end - start;
        }

        boolean isYear() {
            return digits() == 4 && number >= EARLIEST_YEAR && number <= LATEST_YEAR;
        }

        boolean isDay() {
            return isNumber() && digits() <= 2 && number >= 1 && number <= 31;
        }
    }

    /// The first full date of a string.
    static Optional<LocalDate> first(String text, boolean monthFirst) {
        List<Found> found = find(text, monthFirst, 1);
        return found.isEmpty() ? Optional.empty() : Optional.of(found.getFirst().date());
    }

    /// All full dates in order.
    ///
    /// @param monthFirst how "11/02/2021" is read: true for 2 November
    static List<Found> find(String text, boolean monthFirst, int atMost) {
        List<Piece> pieces = pieces(text);
        List<Found> found = new ArrayList<>();
        for (int i = 0; i < pieces.size() && found.size() < atMost; i++) {
            Optional<Found> date = at(text, pieces, i, monthFirst);
            if (date.isPresent()) {
                found.add(date.get());
                while (i + 1 < pieces.size()
                        && pieces.get(i + 1).start() < date.get().end()) {
                    i++;
                }
            }
        }
        return found;
    }

    private static List<Piece> pieces(String text) {
        List<Piece> pieces = new ArrayList<>();
        int i = 0;
        while (i < text.length()) {
            char c = text.charAt(i);
            int start = i;
            if (Character.isDigit(c)) {
                long value = 0;
                while (i < text.length() && Character.isDigit(text.charAt(i))) {
                    value = i - start > 8 ? value : value * 10 + Character.digit(text.charAt(i), 10);
                    i++;
                }
                pieces.add(new Piece(start, i, i - start > 8 ? Integer.MAX_VALUE : (int) value, 0, ""));
            } else if (isWord(c)) {
                while (i < text.length() && isWord(text.charAt(i))) {
                    i++;
                }
                String word = i - start > 24 ? "" : text.substring(start, i);
                pieces.add(new Piece(
                        start, i, -1, word.length() < 3 ? 0 : month(word).orElse(0), word));
            } else {
                i++;
            }
        }
        return pieces;
    }

    private static boolean isWord(char c) {
        int type = Character.getType(c);
        return Character.isLetter(c) || type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    }

    private static Optional<Found> at(String text, List<Piece> pieces, int i, boolean monthFirst) {
        Piece first = pieces.get(i);
        if (first.isNumber() && first.digits() > 4) {
            return Optional.empty();
        }
        int next = i + 1;
        if (next >= pieces.size()) {
            return Optional.empty();
        }
        if (first.isYear()) {
            return yearFirst(text, pieces, i);
        }
        if (first.isDay()) {
            return dayFirst(text, pieces, i, monthFirst);
        }
        if (first.month() > 0) {
            Piece day = pieces.get(next);
            int year = filler(pieces, next + 1);
            if (day.isDay()
                    && year < pieces.size()
                    && pieces.get(year).isYear()
                    && near(text, first, day)
                    && near(text, day, pieces.get(year))) {
                return date(first, pieces.get(year), pieces.get(year).number(), first.month(), day.number());
            }
        }
        return Optional.empty();
    }

    private static Optional<Found> yearFirst(String text, List<Piece> pieces, int i) {
        Piece year = pieces.get(i);
        int j = i + 1;
        if (isEastAsian(pieces.get(j))) {
            j++;
        }
        if (j >= pieces.size()) {
            return Optional.empty();
        }
        Piece month = pieces.get(j);
        int k = j + 1;
        if (k < pieces.size() && isEastAsian(pieces.get(k))) {
            k++;
        }
        if (k >= pieces.size()) {
            return Optional.empty();
        }
        Piece day = pieces.get(k);
        if (!day.isDay() || !near(text, year, month) || !near(text, month, day)) {
            return Optional.empty();
        }
        if (month.month() > 0) {
            return date(year, day, year.number(), month.month(), day.number());
        }
        if (month.isDay()
                && (j > i + 1
                        || (separator(text, year, month).length() <= 2 && sameSeparator(text, year, month, day)))) {
            return date(year, day, year.number(), month.number(), day.number());
        }
        return Optional.empty();
    }

    private static boolean isEastAsian(Piece piece) {
        return piece.word().startsWith("年")
                || piece.word().startsWith("月")
                || piece.word().startsWith("년")
                || piece.word().startsWith("월");
    }

    private static Optional<Found> dayFirst(String text, List<Piece> pieces, int i, boolean monthFirst) {
        Piece day = pieces.get(i);
        int j = filler(pieces, i + 1);
        if (j >= pieces.size() || !near(text, day, pieces.get(j))) {
            return Optional.empty();
        }
        Piece month = pieces.get(j);
        if (month.month() > 0) {
            int k = filler(pieces, j + 1);
            if (k < pieces.size() && pieces.get(k).isYear() && near(text, month, pieces.get(k))) {
                return date(day, pieces.get(k), pieces.get(k).number(), month.month(), day.number());
            }
            return Optional.empty();
        }
        if (j != i + 1 || !month.isDay() || j + 1 >= pieces.size()) {
            return Optional.empty();
        }
        Piece year = pieces.get(j + 1);
        String separator = separator(text, day, month).strip();
        if (separator.length() != 1
                || "./-".indexOf(separator.charAt(0)) < 0
                || !sameSeparator(text, day, month, year)) {
            return Optional.empty();
        }
        int number;
        if (year.isYear()) {
            number = year.number();
        } else if (year.isNumber() && year.digits() == 2 && year.number() < 60 && !separator.equals("-")) {
            number = 2000 + year.number();
        } else {
            return Optional.empty();
        }
        boolean american = (separator.equals("/") && monthFirst && day.number() <= 12) || month.number() > 12;
        return american
                ? date(day, year, number, day.number(), month.number())
                : date(day, year, number, month.number(), day.number());
    }

    /// Skips "de", "of", ordinal endings and the like.
    private static int filler(List<Piece> pieces, int i) {
        if (i < pieces.size()) {
            String word = pieces.get(i).word();
            switch (word.toLowerCase(Locale.ROOT)) {
                case "de",
                        "del",
                        "of",
                        "st",
                        "nd",
                        "rd",
                        "th",
                        "er",
                        "den",
                        "e",
                        "à",
                        "di",
                        "ta",
                        "г",
                        "р",
                        "η",
                        "º",
                        "ª" -> {
                    return i + 1;
                }
                default -> {}
            }
        }
        return i;
    }

    private static boolean near(String text, Piece a, Piece b) {
        return separator(text, a, b).length() <= 7;
    }

    private static boolean sameSeparator(String text, Piece a, Piece b, Piece c) {
        return separator(text, a, b).strip().equals(separator(text, b, c).strip());
    }

    private static String separator(String text, Piece a, Piece b) {
        return text.substring(a.end(), b.start());
    }

    private static Optional<Found> date(Piece first, Piece last, int year, int month, int day) {
        try {
            return Optional.of(
                    new Found(Math.min(first.start(), last.start()), last.end(), LocalDate.of(year, month, day)));
        } catch (DateTimeException impossible) {
            return Optional.empty();
        }
    }

    /// A date as machines write it: ISO with or without time, eight digits, or a date in words.
    static Optional<LocalDate> machine(String value, boolean monthFirst) {
        String text = value.strip();
        if (text.length() > 100) {
            return Optional.empty();
        }
        if (text.length() >= 8 && digits(text) >= 8 && digits(text) <= 14 && digits(text) != 10 && digits(text) != 13) {
            int year = Integer.parseInt(text.substring(0, 4));
            if (year >= EARLIEST_YEAR && year <= LATEST_YEAR) {
                try {
                    return Optional.of(LocalDate.of(
                            year, Integer.parseInt(text.substring(4, 6)), Integer.parseInt(text.substring(6, 8))));
                } catch (DateTimeException impossible) {
                    return Optional.empty();
                }
            }
        }
        return first(text, monthFirst);
    }

    private static int digits(String text) {
        int i = 0;
        while (i < text.length() && text.charAt(i) >= '0' && text.charAt(i) <= '9') {
            i++;
        }
        return i;
    }

    /// The day that an address carries: "/2021/11/02/", "/2021-11-02-", "/20211102/".
    static Optional<LocalDate> inAddress(String url) {
        int from = url.indexOf("://");
        int host = url.indexOf('/', from < 0 ? 0 : from + 3);
        int last = url.lastIndexOf("://");
        if (last > host && host >= 0) {
            // an archive's address ends in the address it kept
            host = url.indexOf('/', last + 3);
        }
        if (host < 0) {
            return Optional.empty();
        }
        String path = url.substring(host);
        int query = path.indexOf('?');
        if (query >= 0) {
            path = path.substring(0, query);
        }
        for (Found found : find(path, false, 5)) {
            char before = found.start() == 0 ? '/' : path.charAt(found.start() - 1);
            boolean yearLeads = found.start() + 4 <= path.length()
                    && path.charAt(found.start() + 1) != '/'
                    && Character.isDigit(path.charAt(found.start() + 3));
            if (yearLeads && (before == '/' || before == '-' || before == '_')) {
                return Optional.of(found.date());
            }
        }
        int i = 0;
        while (i < path.length()) {
            int run = digits(path.substring(i, Math.min(path.length(), i + 20)));
            if (run == 8) {
                Optional<LocalDate> date = machine(path.substring(i, i + 8), false);
                if (date.isPresent()
                        && date.get().getYear() >= 1995
                        && date.get().getYear() < 2040) {
                    return date;
                }
            }
            i += Math.max(1, run);
        }
        return Optional.empty();
    }
}
