package dev.dateline.coding.judge;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;

/// What is true of a thing to be judged: a set of names such as `rel=agent:kill`. A feature is there or not; numbers
/// are put into bands by whoever names them.
public final class Features {
    private final Set<String> names = new LinkedHashSet<>();

    public void add(String name) {
        names.add(name);
    }

    /// A feature with a value, `name=value`.
    public void add(String name, Object value) {
        names.add(name + "=" + value);
    }

    public void addAll(Features other) {
        names.addAll(other.names);
    }

    /// In the order in which they were added, each once.
    public Collection<String> names() {
        return names;
    }

    /// With a copy of every feature under a name of its own for one kind of text, so that what is learned of all texts
    /// and what holds for that kind alone are kept apart (Daumé 2007, frustratingly easy domain adaptation).
    public Features alsoFor(String kindOfText) {
        Features both = new Features();
        both.addAll(this);
        names.forEach(name -> both.add(kindOfText + "|" + name));
        return both;
    }

    /// A number in a few bands: 0, 1, 2, 3, 5 ("3 to 5"), 9 ("6 to 9"), 10 and more.
    public static String band(int number) {
        int size = Math.abs(number);
        String band = size <= 3 ? Integer.toString(size) : size <= 5 ? "5" : size <= 9 ? "9" : "10+";
        return number < 0 ? "-" + band : band;
    }
}
