package dev.dateline.reading;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Guesses the language of a text from its script and its commonest words.
///
/// English is given the benefit of the doubt: another language is named only when its words clearly
/// prevail.
final class Language {
    static final String ENGLISH = "en";
    static final String UNKNOWN = "und";

    private static final int SAMPLE = 4_000;
    private static final int FEWEST_LETTERS = 20;

    private record Profile(String code, String name, String words) {}

    private static final List<Profile> PROFILES = List.of(
            new Profile(
                    "en",
                    "English",
                    "the of and to in is was for that on with said by were from have has at as it his be are this which who "
                            + "will not their they after been more than would had but when he she we its into about over killed"),
            new Profile(
                    "de",
                    "German",
                    "der die das und in den von zu mit sich des auf für ist im dem nicht ein eine als auch es an werden aus er hat "
                            + "dass sie nach wird bei einer um am sind noch wie einem über einen so zum war haben nur oder aber vor zur bis mehr"),
            new Profile(
                    "fr",
                    "French",
                    "de la le et les des en un du une que est pour qui dans a par plus pas au sur ne se ce il sont avec ont aux "
                            + "cette mais été comme nous vous ses être lui leur tout elle deux même après fait"),
            new Profile(
                    "es",
                    "Spanish",
                    "de la que el en y a los del se las por un para con no una su al lo como más pero sus le ya o este sí porque "
                            + "esta entre cuando muy sin sobre también me hasta hay donde han quien desde todo nos fue dos"),
            new Profile(
                    "pt",
                    "Portuguese",
                    "de a o que e do da em um para é com não uma os no se na por mais as dos como mas foi ao ele das tem à seu sua "
                            + "ou ser quando muito há nos já está eu também só pelo pela até isso ela entre"),
            new Profile(
                    "it",
                    "Italian",
                    "di e il la che in a per un è del non una con sono da le si dei nel alla più anche i al ha della gli ma come "
                            + "su lo dal delle questo ci se o stato dalla nella essere loro"),
            new Profile(
                    "nl",
                    "Dutch",
                    "de het een van en in is dat op te zijn met voor niet aan er om ook als dan maar bij nog uit door naar heeft "
                            + "hij ze worden werd wordt tot over hun meer geen deze"),
            new Profile(
                    "sv",
                    "Swedish",
                    "och att det i en som är av för på med den till inte har de ett om han men var sig så från vi när kan nu under "
                            + "efter också eller"),
            new Profile(
                    "da",
                    "Danish or Norwegian",
                    "og i at det er en til som på de med han av for ikke der var den har et af jeg om et men seg sig fra ble blev "
                            + "også eller efter etter"),
            new Profile(
                    "pl",
                    "Polish",
                    "w i na z do nie się to że jest o po za od jak przez ale dla co tym są tego był oraz przy może jego który która "
                            + "które już"),
            new Profile(
                    "tr",
                    "Turkish",
                    "ve bir bu da de için ile olarak çok daha olan gibi en kadar sonra ne var ancak göre olduğu her o ama değil"),
            new Profile(
                    "id",
                    "Indonesian or Malay",
                    "yang dan di dari untuk pada dengan ini itu dalam tidak akan ke oleh juga adalah karena telah tersebut bisa ada "
                            + "lebih mereka sudah saat"),
            new Profile(
                    "ro",
                    "Romanian",
                    "și de în a la cu pe care din că nu este un o pentru mai au fost să se sunt prin după ce lui ale"),
            new Profile(
                    "hu",
                    "Hungarian",
                    "a az és hogy nem is egy volt meg de ez azt csak már még mint el ha van vagy szerint"),
            new Profile(
                    "cs",
                    "Czech or Slovak",
                    "a v se na je že s z do o to i ve pro za by ale jako po jsou od až podle není byl které který"),
            new Profile(
                    "hr",
                    "Bosnian, Croatian or Serbian",
                    "i u je se na da za su od s kao koji o a će iz što ne li bio koje nije već po sa do te ili koja"),
            new Profile(
                    "fi",
                    "Finnish",
                    "ja on ei että se oli mukaan myös hän ovat mutta kun joka sen jo vain kuin ole tai sekä jos niin"),
            new Profile(
                    "ca",
                    "Catalan",
                    "de la i el que a en els per les un amb una del és al no ha va més com als seva aquest aquesta"),
            new Profile("sq", "Albanian", "të e në dhe që një për me i nga është se më ka nuk do si ai kjo janë por"),
            new Profile(
                    "tl", "Tagalog", "ang ng sa na mga ay at si ni para ito kay siya hindi niya nang po pa lang naman"),
            new Profile(
                    "vi",
                    "Vietnamese",
                    "của và các là có cho được trong không với một những này người khi đã tại về ra như"),
            new Profile("sw", "Swahili", "ya na wa kwa ni katika za la kuwa hiyo cha huo pia baada watu alisema"),
            new Profile("so", "Somali", "ee iyo oo ka ku in ay la u waa soo uu si ah kale laga waxaa"));

    private static final Map<String, String> SCRIPT_NAMES = Map.ofEntries(
            Map.entry("ru", "Russian"),
            Map.entry("uk", "Ukrainian"),
            Map.entry("ar", "Arabic"),
            Map.entry("fa", "Persian or Pashto"),
            Map.entry("ur", "Urdu"),
            Map.entry("he", "Hebrew"),
            Map.entry("zh", "Chinese"),
            Map.entry("ja", "Japanese"),
            Map.entry("ko", "Korean"),
            Map.entry("el", "Greek"),
            Map.entry("hi", "Hindi"),
            Map.entry("bn", "Bengali"),
            Map.entry("th", "Thai"),
            Map.entry("am", "Amharic"),
            Map.entry("ka", "Georgian"),
            Map.entry("hy", "Armenian"),
            Map.entry("my", "Burmese"));

    /// Each word with the languages (positions in the list) it is common in, as bits.
    private static final Map<String, Integer> COMMON = common();

    private Language() {}

    private static Map<String, Integer> common() {
        Map<String, Integer> common = new HashMap<>();
        for (int i = 0; i < PROFILES.size(); i++) {
            for (String word : PROFILES.get(i).words().split(" ")) {
                common.merge(word, 1 << i, (a, b) -> a | b);
            }
        }
        return Map.copyOf(common);
    }

    /// ISO 639-1 code, or "und" when the text is too short to tell.
    static String of(String text) {
        int end = Math.min(text.length(), SAMPLE);
        int latin = 0;
        Map<String, Integer> scripts = new HashMap<>();
        for (int i = 0; i < end; i++) {
            char c = text.charAt(i);
            if (c < 0x250) {
                if (Character.isLetter(c)) {
                    latin++;
                }
            } else if (Character.isLetter(c)) {
                scripts.merge(script(c), 1, Integer::sum);
            }
        }
        int other = scripts.values().stream().mapToInt(Integer::intValue).sum();
        if (latin + other < FEWEST_LETTERS) {
            return UNKNOWN;
        }
        // an Asian character says as much as two or three letters
        return other * 2 > latin ? ofScripts(scripts, text, end, latin) : ofWords(text, end);
    }

    /// For a person: "German", "Russian".
    static String name(String code) {
        for (Profile profile : PROFILES) {
            if (profile.code().equals(code)) {
                return profile.name();
            }
        }
        return SCRIPT_NAMES.getOrDefault(code, "an unknown language");
    }

    private static String script(char c) {
        Character.UnicodeScript script = Character.UnicodeScript.of(c);
        return switch (script) {
            case CYRILLIC -> "ru";
            case ARABIC -> "ar";
            case HEBREW -> "he";
            case HAN -> "zh";
            case HIRAGANA, KATAKANA -> "ja";
            case HANGUL -> "ko";
            case GREEK -> "el";
            case DEVANAGARI -> "hi";
            case BENGALI -> "bn";
            case THAI -> "th";
            case ETHIOPIC -> "am";
            case GEORGIAN -> "ka";
            case ARMENIAN -> "hy";
            case MYANMAR -> "my";
            case LATIN -> "vi";
            default -> UNKNOWN;
        };
    }

    private static String ofScripts(Map<String, Integer> scripts, String text, int end, int latin) {
        String best = UNKNOWN;
        int most = 0;
        for (String code : scripts.keySet().stream().sorted().toList()) {
            if (scripts.getOrDefault(code, 0) > most) {
                most = scripts.getOrDefault(code, 0);
                best = code;
            }
        }
        if (scripts.getOrDefault("ja", 0) * 10 > most) {
            return "ja";
        }
        if (best.equals("ru") && hasAny(text, end, "іїєґ")) {
            return "uk";
        }
        if (best.equals("ar") && hasAny(text, end, "ٹڈںے")) {
            return "ur";
        }
        if (best.equals("ar") && hasAny(text, end, "پچژگی")) {
            return "fa";
        }
        return best.equals("vi") || latin > 4 * most ? ofWords(text, end) : best;
    }

    private static boolean hasAny(String text, int end, String letters) {
        int found = 0;
        for (int i = 0; i < end; i++) {
            if (letters.indexOf(text.charAt(i)) >= 0 && ++found > 2) {
                return true;
            }
        }
        return false;
    }

    private static String ofWords(String text, int end) {
        int[] hits = new int[PROFILES.size()];
        int words = 0;
        int start = -1;
        for (int i = 0; i <= end; i++) {
            boolean letter = i < end && Character.isLetter(text.charAt(i));
            if (letter && start < 0) {
                start = i;
            } else if (!letter && start >= 0) {
                words++;
                if (i - start <= 9) {
                    int bits = COMMON.getOrDefault(text.substring(start, i).toLowerCase(Locale.ROOT), 0);
                    for (int k = 0; bits != 0; k++, bits >>>= 1) {
                        hits[k] += bits & 1;
                    }
                }
                start = -1;
            }
        }
        int best = 0;
        for (int k = 1; k < hits.length; k++) {
            if (hits[k] > hits[best]) {
                best = k;
            }
        }
        boolean clearlyOther = best != 0
                && hits[best] >= 4
                && hits[best] > hits[0] * 1.6
                && hits[best] > words * 0.10
                && hits[0] < words * 0.15;
        if (clearlyOther) {
            return PROFILES.get(best).code();
        }
        return hits[0] > 0 ? ENGLISH : UNKNOWN;
    }
}
