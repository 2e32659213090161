package dev.dateline.core.text;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// English number words of one piece, 0 to 19 and the tens to 90. Larger numbers are put together by who reads them.
public final class Cardinals {
    private static final Map<String, Integer> VALUES =
            values("zero=0, one=1, two=2, three=3, four=4, five=5, six=6, seven=7, eight=8, nine=9, ten=10, eleven=11,"
                    + " twelve=12, thirteen=13, fourteen=14, fifteen=15, sixteen=16, seventeen=17, eighteen=18,"
                    + " nineteen=19, twenty=20, thirty=30, forty=40, fifty=50, sixty=60, seventy=70, eighty=80,"
                    + " ninety=90");

    private Cardinals() {}

    /// Each word in lower case with its number, in ascending order.
    public static Map<String, Integer> values() {
        return VALUES;
    }

    /// Whether a word in lower case is a number between two others, both included.
    public static boolean isBetween(int low, int high, String word) {
        Integer value = VALUES.get(word);
        return value != null && value >= low && value <= high;
    }

    /// The words for the numbers between two others, both included.
    public static Set<String> between(int low, int high) {
        return VALUES.keySet().stream()
                .filter(word -> isBetween(low, high, word))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Map<String, Integer> values(String table) {
        Map<String, Integer> values = new LinkedHashMap<>();
        for (String row : table.split(", ", -1)) {
            int equals = row.indexOf('=');
            values.put(row.substring(0, equals), Integer.parseInt(row.substring(equals + 1)));
        }
        return Collections.unmodifiableMap(values);
    }
}
