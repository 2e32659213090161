package dev.dateline.store;

import dev.dateline.core.finding.EventType;
import dev.dateline.core.finding.EventType.Category;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Consumer;

/// Which incidents are asked for. Names match whole words, whatever their case and accents: "kandahar" finds
/// "Kandahar Province", "oman" does not find "Romania".
///
/// @param actors names or directory ids, of which one is a doer or claimant; empty when any will do
/// @param place name of the place, its site, district or province
/// @param country ISO 3166-1 alpha-2
/// @param type one of the incident's types
/// @param categories what kinds of incidents; empty asks for those of the type asked for, else for violence
/// @param retracted also incidents of which the last word is that they did not happen
/// @param since first day: finds what may have happened on or after it
/// @param until last day: finds what may have happened on or before it
/// @param asOf gives incidents as they were known at the end of that day, and asks all else of them as they
///     were then: from reports published on or before that day. A report without a day of publication is left
///     out
/// @param minKilled finds incidents in which at least so many were killed by every total that any report gives
/// @param text words in a row that the text of one of its reports must have
/// @param limit most entries to give, 1 or more
/// @param offset entries to leave out first
public record Query(
        List<String> actors,
        Optional<String> place,
        Optional<String> country,
        Optional<EventType> type,
        Set<Category> categories,
        boolean retracted,
        Optional<LocalDate> since,
        Optional<LocalDate> until,
        Optional<LocalDate> asOf,
        OptionalInt minKilled,
        Optional<String> text,
        int limit,
        int offset) {
    public Query {
        actors = actors.stream().filter(name -> !name.isBlank()).distinct().toList();
        categories = categories.isEmpty()
                ? Set.of(type.map(EventType::category).orElse(Category.VIOLENCE))
                : Set.copyOf(categories);
        place = place.filter(name -> !name.isBlank());
        text = text.filter(words -> !words.isBlank());
        country = country.map(code -> code.strip().toUpperCase(Locale.ROOT));
        if (country.isPresent() && !country.get().matches("[A-Z]{2}")) {
            throw new IllegalArgumentException(
                    "'%s' is no country code; give two letters such as SO".formatted(country.get()));
        }
        if (since.isPresent() && until.isPresent() && until.get().isBefore(since.get())) {
            throw new IllegalArgumentException("since %s is after until %s".formatted(since.get(), until.get()));
        }
        if (minKilled.isPresent() && minKilled.getAsInt() < 1) {
            throw new IllegalArgumentException("at least %d killed: give 1 or more".formatted(minKilled.getAsInt()));
        }
        if (limit < 1 || offset < 0) {
            throw new IllegalArgumentException(
                    "limit %d must be 1 or more, offset %d 0 or more".formatted(limit, offset));
        }
    }

    public static Query all() {
        return new Query(
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Set.of(),
                false,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                OptionalInt.empty(),
                Optional.empty(),
                Integer.MAX_VALUE,
                0);
    }

    public Query withActor(String name) {
        return with(draft -> draft.actors = List.of(name));
    }

    public Query withPlace(String name) {
        return with(draft -> draft.place = Optional.of(name));
    }

    public Query withCountry(String code) {
        return with(draft -> draft.country = Optional.of(code));
    }

    /// Asks for incidents of that type's category.
    public Query withType(EventType wanted) {
        return with(draft -> {
            draft.type = Optional.of(wanted);
            draft.categories = Set.of();
        });
    }

    public Query withCategories(Set<Category> wanted) {
        return with(draft -> draft.categories = wanted);
    }

    public Query withRetracted() {
        return with(draft -> draft.retracted = true);
    }

    public Query withSince(LocalDate day) {
        return with(draft -> draft.since = Optional.of(day));
    }

    public Query withUntil(LocalDate day) {
        return with(draft -> draft.until = Optional.of(day));
    }

    public Query withAsOf(LocalDate day) {
        return with(draft -> draft.asOf = Optional.of(day));
    }

    public Query withMinKilled(int people) {
        return with(draft -> draft.minKilled = OptionalInt.of(people));
    }

    public Query withText(String words) {
        return with(draft -> draft.text = Optional.of(words));
    }

    /// Entries `offset` (from 0) to `offset + limit`.
    public Query withPage(int most, int leaveOut) {
        return with(draft -> {
            draft.limit = most;
            draft.offset = leaveOut;
        });
    }

    private Query with(Consumer<Draft> change) {
        Draft draft = new Draft(this);
        change.accept(draft);
        return draft.query();
    }

    /// A query while a part of it is changed.
    private static final class Draft {
        List<String> actors;
        Optional<String> place;
        Optional<String> country;
        Optional<EventType> type;
        Set<Category> categories;
        boolean retracted;
        Optional<LocalDate> since;
        Optional<LocalDate> until;
        Optional<LocalDate> asOf;
        OptionalInt minKilled;
        Optional<String> text;
        int limit;
        int offset;

        Draft(Query query) {
            actors = query.actors;
            place = query.place;
            country = query.country;
            type = query.type;
            categories = query.categories;
            retracted = query.retracted;
            since = query.since;
            until = query.until;
            asOf = query.asOf;
            minKilled = query.minKilled;
            text = query.text;
            limit = query.limit;
            offset = query.offset;
        }

        Query query() {
            return new Query(
                    actors,
                    place,
                    country,
                    type,
                    categories,
                    retracted,
                    since,
                    until,
                    asOf,
                    minKilled,
                    text,
                    limit,
                    offset);
        }
    }

    /// Whether it asks something about events, beyond days and text.
    boolean asksForEvents() {
        return !actors.isEmpty()
                || place.isPresent()
                || country.isPresent()
                || type.isPresent()
                || minKilled.isPresent();
    }
}
