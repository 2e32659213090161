package dev.dateline.store;

import dev.dateline.core.finding.EventType;
import dev.dateline.core.finding.EventType.Category;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

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
        return new Query(
                List.of(name),
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

    public Query withPlace(String name) {
        return new Query(
                actors,
                Optional.of(name),
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

    public Query withCountry(String code) {
        return new Query(
                actors,
                place,
                Optional.of(code),
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

    /// Asks for incidents of that type's category.
    public Query withType(EventType wanted) {
        return new Query(
                actors,
                place,
                country,
                Optional.of(wanted),
                Set.of(),
                retracted,
                since,
                until,
                asOf,
                minKilled,
                text,
                limit,
                offset);
    }

    public Query withCategories(Set<Category> wanted) {
        return new Query(
                actors, place, country, type, wanted, retracted, since, until, asOf, minKilled, text, limit, offset);
    }

    public Query withRetracted() {
        return new Query(
                actors, place, country, type, categories, true, since, until, asOf, minKilled, text, limit, offset);
    }

    public Query withSince(LocalDate day) {
        return new Query(
                actors,
                place,
                country,
                type,
                categories,
                retracted,
                Optional.of(day),
                until,
                asOf,
                minKilled,
                text,
                limit,
                offset);
    }

    public Query withUntil(LocalDate day) {
        return new Query(
                actors,
                place,
                country,
                type,
                categories,
                retracted,
                since,
                Optional.of(day),
                asOf,
                minKilled,
                text,
                limit,
                offset);
    }

    public Query withAsOf(LocalDate day) {
        return new Query(
                actors,
                place,
                country,
                type,
                categories,
                retracted,
                since,
                until,
                Optional.of(day),
                minKilled,
                text,
                limit,
                offset);
    }

    public Query withMinKilled(int people) {
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
                OptionalInt.of(people),
                text,
                limit,
                offset);
    }

    public Query withText(String words) {
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
                Optional.of(words),
                limit,
                offset);
    }

    /// Entries `offset` (from 0) to `offset + limit`.
    public Query withPage(int most, int leaveOut) {
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
                most,
                leaveOut);
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
