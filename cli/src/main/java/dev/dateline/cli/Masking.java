package dev.dateline.cli;

import dev.dateline.core.finding.CodedReport;
import dev.dateline.core.mention.Mention;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/// Takes the names of private persons out of text that is shown.
final class Masking {
    private static final String WITHHELD = "[name withheld]";

    private Masking() {}

    /// Replaces the names of those persons of the report who hold no office and lead no group.
    static UnaryOperator<String> of(CodedReport coded) {
        Set<String> inOffice = new TreeSet<>();
        coded.persons().stream().filter(Mention.OfPerson::inOffice).forEach(person -> inOffice.add(person.name()));
        Stream<String> persons = coded.persons().stream()
                .filter(person -> !person.inOffice())
                .map(Mention.OfPerson::name);
        Stream<String> victims = coded.events().stream()
                .flatMap(event -> event.victims().stream())
                .filter(victim -> victim.named() && victim.person() && !victim.inOffice())
                .map(victim -> victim.names())
                .flatMap(Collection::stream);
        List<String> hidden = Stream.concat(persons, victims)
                .filter(name -> !name.isBlank() && !inOffice.contains(name))
                .distinct()
                .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()))
                .toList();
        return hidden.isEmpty() ? UnaryOperator.identity() : text -> withhold(text, hidden);
    }

    private static String withhold(String text, List<String> names) {
        String masked = text;
        for (String name : names) {
            masked = masked.replace(name, WITHHELD);
        }
        return masked;
    }
}
