package dev.dateline.export.masking;

import dev.dateline.core.Span;
import dev.dateline.core.finding.Attribution;
import dev.dateline.core.finding.CodedReport;
import dev.dateline.core.finding.Doer;
import dev.dateline.core.finding.DoerKind;
import dev.dateline.core.finding.Event;
import dev.dateline.core.finding.Victim;
import dev.dateline.core.mention.Mention;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// Who in a report is private, and which words of its names also belong to somebody or something public.
///
/// @param persons words of each private person's names, folded; person 1 first
/// @param open words that must not be masked alone: of public persons, places, known actors, days and
///     months
record PrivateNames(List<Set<String>> persons, Set<String> open) {
    PrivateNames {
        persons = List.copyOf(persons);
        open = Set.copyOf(open);
    }

    private record Name(int first, List<String> words) {}

    /// Who is private in any of the reports.
    ///
    /// @param reports in an order that does not change, so that numbers of persons do not either
    static PrivateNames ofAll(List<CodedReport> reports) {
        List<Set<String>> persons = new ArrayList<>();
        Set<String> open = new HashSet<>();
        for (CodedReport report : reports) {
            PrivateNames own = of(report);
            open.addAll(own.open());
            for (Set<String> person : own.persons()) {
                if (persons.stream().noneMatch(known -> known.containsAll(person))) {
                    persons.removeIf(person::containsAll);
                    persons.add(person);
                }
            }
        }
        return new PrivateNames(persons, open);
    }

    static PrivateNames of(CodedReport coded) {
        Set<Set<String>> publicPersons = new HashSet<>();
        Set<String> open = new HashSet<>();
        for (Mention.OfPerson person : coded.persons()) {
            if (person.inOffice()) {
                publicPersons.add(new HashSet<>(words(person.name())));
            }
        }
        for (Event event : coded.events()) {
            for (Victim victim : event.victims()) {
                if (victim.inOffice()) {
                    victim.names().forEach(name -> publicPersons.add(new HashSet<>(words(name))));
                }
            }
        }
        publicPersons.forEach(open::addAll);
        addPlacesAndActors(coded, open);

        List<Name> names = new ArrayList<>();
        for (Mention.OfPerson person : coded.persons()) {
            if (!person.inOffice()) {
                add(names, person.span().start(), person.name());
            }
        }
        for (Event event : coded.events()) {
            addNames(event, coded, names);
        }
        // "Macky Sall" is in office, so "Sall" and "President Macky Sall" are no private persons either.
        names.removeIf(name -> publicPersons.stream()
                .anyMatch(known -> known.containsAll(name.words())
                        || known.size() >= 2 && name.words().containsAll(known)));
        names.sort(Comparator.comparingInt(Name::first)
                .thenComparingInt(name -> -name.words().size())
                .thenComparing(name -> String.join(" ", name.words())));
        return new PrivateNames(persons(names), open);
    }

    /// One person for a full name and the later names that are part of it.
    private static List<Set<String>> persons(List<Name> names) {
        List<Set<String>> persons = new ArrayList<>();
        for (Name name : names) {
            Set<String> words = new TreeSet<>(name.words());
            if (persons.stream().anyMatch(known -> known.containsAll(words))) {
                continue;
            }
            // A headline may give the surname before the text gives the full name.
            boolean longer = false;
            for (Set<String> known : persons) {
                if (words.containsAll(known)) {
                    known.addAll(words);
                    longer = true;
                    break;
                }
            }
            if (!longer) {
                persons.add(words);
            }
        }
        return persons;
    }

    private static void addNames(Event event, CodedReport coded, List<Name> names) {
        for (Victim victim : event.victims()) {
            if (victim.named() && victim.person() && !victim.inOffice()) {
                victim.names().forEach(name -> add(names, first(victim.spans()), name));
            }
        }
        for (Doer doer : event.doers()) {
            if (doer.kind() == DoerKind.INDIVIDUAL && doer.actor().isEmpty()) {
                addIfNameLike(doer.names(), doer.spans(), coded, names);
            }
            addSpeaker(doer.attribution(), coded, names);
        }
        addSpeaker(event.attribution(), coded, names);
        event.casualties().forEach(figure -> addSpeaker(figure.attribution(), coded, names));
        event.earlier().forEach(figure -> addSpeaker(figure.attribution(), coded, names));
        event.claims().forEach(claim -> addSpeaker(claim.attribution(), coded, names));
    }

    private static void addSpeaker(Attribution attribution, CodedReport coded, List<Name> names) {
        if (attribution instanceof Attribution.Speaker speaker && speaker.kind().equals("witness")) {
            addIfNameLike(List.of(speaker.name()), speaker.spans(), coded, names);
        }
    }

    /// Descriptions ("a gunman", "Suicide Bomber" in a headline) stand beside names here. A name has two
    /// words with capital letters or more, and the report writes none of them small.
    private static void addIfNameLike(List<String> candidates, List<Span> spans, CodedReport coded, List<Name> names) {
        for (String candidate : candidates) {
            List<String> words = words(candidate);
            if (words.size() >= 2
                    && NameWords.of(candidate).stream()
                            .allMatch(word -> word.capital() || NameWords.isParticle(word.folded()))) {
                Set<String> small = new HashSet<>();
                for (NameWords.Word word : NameWords.of(coded.article().text())) {
                    if (!word.capital()) {
                        small.add(word.folded());
                    }
                }
                if (words.stream().noneMatch(small::contains)) {
                    add(names, first(spans), candidate);
                }
            }
        }
    }

    private static void add(List<Name> names, int first, String name) {
        List<String> words = words(name);
        if (!words.isEmpty()) {
            names.add(new Name(first, words));
        }
    }

    private static int first(List<Span> spans) {
        return spans.stream().mapToInt(Span::start).min().orElse(Integer.MAX_VALUE);
    }

    /// The words of a name that name somebody: with a capital letter, no title, no particle, no initial.
    /// A name without capital letters, from a text that has none, gives all its words.
    private static List<String> words(String name) {
        List<NameWords.Word> all = NameWords.of(name);
        boolean anyCapital = all.stream().anyMatch(NameWords.Word::capital);
        return all.stream()
                .filter(word -> word.capital() || !anyCapital)
                .map(NameWords.Word::folded)
                .filter(word -> word.length() > 1 && !NameWords.isParticle(word) && !NameWords.isTitle(word))
                .distinct()
                .toList();
    }

    private static void addPlacesAndActors(CodedReport coded, Set<String> open) {
        Set<String> names = new LinkedHashSet<>();
        List<Span> ofPersons =
                coded.persons().stream().map(Mention.OfPerson::span).toList();
        for (Mention.OfPlace place : coded.places()) {
            if (ofPersons.stream().noneMatch(place.span()::overlaps)) {
                names.add(place.name());
            }
        }
        for (Event event : coded.events()) {
            event.place().ifPresent(where -> {
                where.name().ifPresent(names::add);
                where.place().ifPresent(place -> {
                    names.add(place.name());
                    place.admin1().ifPresent(names::add);
                    place.admin2().ifPresent(names::add);
                });
            });
            event.doers().stream().filter(doer -> doer.actor().isPresent()).forEach(doer -> names.addAll(doer.names()));
            event.claims().stream().filter(claim -> claim.actor().isPresent()).forEach(claim -> names.add(claim.by()));
        }
        coded.actors().stream().filter(actor -> actor.id().isPresent()).forEach(actor -> names.addAll(actor.names()));
        names.forEach(name -> open.addAll(words(name)));
    }

    boolean isOpen(String folded) {
        return open.contains(folded) || NameWords.isCalendar(folded);
    }
}
