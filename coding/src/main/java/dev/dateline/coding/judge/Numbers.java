package dev.dateline.coding.judge;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/// What is known of a thing when it is looked at a second time, beside its rivals: numbers by name, such as `rank`
/// or `kind=PERSON`. What is not named is 0.
public final class Numbers {
    private final Map<String, Double> values = new LinkedHashMap<>();

    /// @param name without spaces and without `<`, which the file of the models uses
    public void add(String name, double value) {
        if (name.indexOf(' ') >= 0 || name.indexOf('<') >= 0) {
            throw new IllegalArgumentException("'%s' is no name of a number".formatted(name));
        }
        values.put(name, value);
    }

    public void add(String name, boolean holds) {
        add(name, holds ? 1 : 0);
    }

    /// A choice: `name=choice` is 1.
    public void choice(String name, Object choice) {
        add(name + "=" + choice, 1);
    }

    public double of(String name) {
        return values.getOrDefault(name, 0.0);
    }

    public Map<String, Double> values() {
        return Collections.unmodifiableMap(values);
    }
}
