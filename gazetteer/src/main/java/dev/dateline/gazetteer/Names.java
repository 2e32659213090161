package dev.dateline.gazetteer;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// How spellings become keys of the index.
final class Names {
    /// Longest spelling that is looked up, in UTF-16 code units.
    static final int LONGEST = 100;

    static final char ABBREVIATION = '^';
    static final char DEMONYM = '%';
    static final char COUNTRY = '@';
    static final char AIRPORT = '~';
    static final char SEAT = '*';

    private static final Set<String> ARTICLES = Set.of(
            "al", "el", "ul", "as", "es", "ash", "esh", "ar", "er", "ad", "ed", "an", "en", "at", "et", "az", "ez");

    private Names() {}

    /// Lower case without diacritics, apostrophes and full stops, words set apart by one space; a
    /// leading "the" dropped; "saint", "mount" and "fort" abbreviated. Empty when nothing is left.
    static String key(String spelling) {
        if (spelling.length() > LONGEST) {
            return "";
        }
        String plain = isAscii(spelling) ? spelling : Normalizer.normalize(spelling, Normalizer.Form.NFD);
        StringBuilder key = new StringBuilder(plain.length() + 4);
        boolean gap = false;
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            String folded = fold(c);
            if (folded.equals(SEPARATOR)) {
                gap = true;
            } else if (!folded.isEmpty()) {
                if (gap && !key.isEmpty()) {
                    key.append(' ');
                }
                gap = false;
                key.append(folded);
            }
        }
        return abbreviated(key);
    }

    private static final String SEPARATOR = " ";
    private static final String[] ASCII = new String[128];

    static {
        for (char c = 0; c < 128; c++) {
            if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
                ASCII[c] = String.valueOf(c);
            } else if (c >= 'A' && c <= 'Z') {
                ASCII[c] = String.valueOf((char) (c + 32));
            } else if (c == '\'' || c == '`' || c == '.') {
                ASCII[c] = "";
            } else if (c == '&') {
                ASCII[c] = "and";
            } else {
                ASCII[c] = SEPARATOR;
            }
        }
    }

    /// The key of a country's capital, or of the seat of one of its first-order divisions.
    ///
    /// @param division its name; empty for the country
    static String seatKey(String country, String division) {
        return country + ' ' + key(division);
    }

    /// What a character contributes: letters, nothing, or [#SEPARATOR].
    private static String fold(char c) {
        if (c < 128) {
            return ASCII[c];
        }
        return switch (c) {
            case 'ø', 'Ø' -> "o";
            case 'ł', 'Ł' -> "l";
            case 'đ', 'Đ', 'ð', 'Ð' -> "d";
            case 'ħ', 'Ħ' -> "h";
            case 'ŧ', 'Ŧ' -> "t";
            case 'ß' -> "ss";
            case 'æ', 'Æ' -> "ae";
            case 'œ', 'Œ' -> "oe";
            case 'þ', 'Þ' -> "th";
            case 'ı' -> "i";
            case 'ə', 'Ə' -> "a";
            case 'ŋ', 'Ŋ' -> "ng";
            case '’', '‘', '´', 'ʻ', 'ʼ', 'ʽ', 'ʾ', 'ʿ', 'ʹ', 'ʺ', '′', '‛' -> "";
            default -> {
                int type = Character.getType(c);
                if (type == Character.NON_SPACING_MARK || type == Character.MODIFIER_LETTER || c == '\u00ad') {
                    yield "";
                }
                yield Character.isLetterOrDigit(c) ? String.valueOf(Character.toLowerCase(c)) : SEPARATOR;
            }
        };
    }

    private static String abbreviated(StringBuilder key) {
        if (key.length() > 4 && key.indexOf("the ") == 0) {
            key.delete(0, 4);
        }
        replaceWord(key, "saint", "st");
        replaceWord(key, "mount", "mt");
        replaceWord(key, "fort", "ft");
        return key.toString();
    }

    private static void replaceWord(StringBuilder key, String word, String by) {
        int at = key.indexOf(word);
        while (at >= 0) {
            int end = at + word.length();
            boolean starts = at == 0 || key.charAt(at - 1) == ' ';
            boolean ends = end == key.length() || key.charAt(end) == ' ';
            if (starts && ends) {
                key.replace(at, end, by);
                end = at + by.length();
            }
            at = key.indexOf(word, end);
        }
    }

    /// Whether a spelling counts only as written: capitals, at most five letters ("US", "U.K.",
    /// "N.Y."). Such spellings have keys of their own, so that "us" and "Us" are no country.
    static boolean isAbbreviation(String spelling) {
        int letters = 0;
        for (int i = 0; i < spelling.length(); i++) {
            char c = spelling.charAt(i);
            if (c >= 'A' && c <= 'Z') {
                letters++;
            } else if (c != '.' && c != ' ') {
                return false;
            }
        }
        return letters > 1 && letters <= 5;
    }

    /// A coarse sound key on top of [#key(String)]: transliterations of one name from Arabic, Persian,
    /// Cyrillic or Indic letters mostly share it. Empty for short names, which would share it with too
    /// many.
    static String soundKey(String key) {
        StringBuilder sound = new StringBuilder(key.length());
        for (String word : words(key)) {
            if (ARTICLES.contains(word)) {
                continue;
            }
            sound.append(soundOf(word));
        }
        return sound.length() < 4 ? "" : sound.toString();
    }

    private static String soundOf(String word) {
        String w = word;
        if (w.endsWith("obod")) {
            w = w.substring(0, w.length() - 4) + "abad";
        }
        w = w.replace("dzh", "j").replace("dj", "j").replace("tsch", "ch").replace("tch", "ch");
        w = w.replace("ph", "f")
                .replace("gh", "g")
                .replace("dh", "d")
                .replace("th", "t")
                .replace("sh", "s");
        w = w.replace("zh", "j").replace("ck", "k").replace('q', 'k').replace("x", "kh");
        w = w.replace("ou", "u")
                .replace("oo", "u")
                .replace("ee", "i")
                .replace("ei", "ai")
                .replace("ey", "ai");
        StringBuilder sound = new StringBuilder(w.length());
        for (int i = 0; i < w.length(); i++) {
            char c = w.charAt(i);
            boolean afterVowel = !sound.isEmpty() && isVowel(sound.charAt(sound.length() - 1));
            boolean beforeVowel = i + 1 < w.length() && isVowel(w.charAt(i + 1));
            char s = switch (c) {
                case 'e', 'y' -> 'i';
                case 'o' -> 'u';
                case 'w' -> afterVowel ? 'u' : 'v';
                default -> c;
            };
            if (c == 'w' && afterVowel && beforeVowel) {
                continue;
            }
            if (c == 'h' && !sound.isEmpty() && i + 1 == w.length()) {
                continue;
            }
            if (s == 'u' && afterVowel && sound.charAt(sound.length() - 1) == 'a') {
                sound.setLength(sound.length() - 1);
                afterVowel = !sound.isEmpty() && isVowel(sound.charAt(sound.length() - 1));
            }
            if (sound.isEmpty() || sound.charAt(sound.length() - 1) != s) {
                sound.append(s);
            }
        }
        return sound.toString();
    }

    private static boolean isVowel(char c) {
        return c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u' || c == 'y';
    }

    static List<String> words(String key) {
        return split(key, ' ');
    }

    static List<String> split(String text, char separator) {
        List<String> parts = new ArrayList<>();
        int from = 0;
        for (int at = text.indexOf(separator); at >= 0; at = text.indexOf(separator, from)) {
            parts.add(text.substring(from, at));
            from = at + 1;
        }
        parts.add(text.substring(from));
        return parts;
    }

    static int countWords(String key) {
        int words = key.isEmpty() ? 0 : 1;
        for (int i = 0; i < key.length(); i++) {
            if (key.charAt(i) == ' ') {
                words++;
            }
        }
        return words;
    }

    static String firstWord(String key) {
        int space = key.indexOf(' ');
        return space < 0 ? key : key.substring(0, space);
    }

    /// 64 well-mixed bits of a key (FNV-1a over code units, then the finaliser of splitmix64).
    static long fingerprint(String key) {
        return fingerprint((char) 0, key);
    }

    /// The fingerprint of a key that lives in a space of its own, named by its mark.
    static long fingerprint(char mark, String key) {
        long hash = 0xcbf29ce484222325L;
        if (mark != 0) {
            hash = (hash ^ mark) * 0x100000001b3L;
        }
        for (int i = 0; i < key.length(); i++) {
            hash = (hash ^ key.charAt(i)) * 0x100000001b3L;
        }
        hash = (hash ^ (hash >>> 30)) * 0xbf58476d1ce4e5b9L;
        hash = (hash ^ (hash >>> 27)) * 0x94d049bb133111ebL;
        return hash ^ (hash >>> 31);
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 128) {
                return false;
            }
        }
        return true;
    }
}
