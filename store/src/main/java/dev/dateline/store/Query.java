package dev.dateline.store;

import dev.dateline.core.finding.EventType;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/// Which incidents are asked for. Names match whole words, whatever their case and accents: "kandahar"
/// finds "Kandahar Province", "oman" does not find "Romania".
///
/// @param actor name or directory id of a doer or claimant
/// @param place name of the place, its site, district or province
/// @param country ISO 3166-1 alpha-2
/// @param type one of the event's types
/// @param since first day: finds what may have happened on or after it
/// @param until last day: finds what may have happened on or before it
/// @param minKilled finds incidents in which at least so many were killed by every total that the report
///     gives
/// @param text words in a row that the report's text must have
/// @param limit most entries to give, 1 or more
/// @param offset entries to leave out first
public record Query(
        Optional<String> actor,
        Optional<String> place,
        Optional<String> country,
        Optional<EventType> type,
        Optional<LocalDate> since,
        Optional<LocalDate> until,
        OptionalInt minKilled,
        Optional<String> text,
        int limit,
        int offset) {
    public Query {
        actor = actor.filter(name -> !name.isBlank());
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
        if (limit < 1 || offset < 0) {
            throw new IllegalArgumentException(
                    "limit %d must be 1 or more, offset %d 0 or more".formatted(limit, offset));
        }
    }

    public static Query all() {
        return new Query(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                OptionalInt.empty(),
                Optional.empty(),
                Integer.MAX_VALUE,
                0);
    }

    public Query withActor(String name) {
        return new Query(Optional.of(name), place, country, type, since, until, minKilled, text, limit, offset);
    }

    public Query withPlace(String name) {
        return new Query(actor, Optional.of(name), country, type, since, until, minKilled, text, limit, offset);
    }

    public Query withCountry(String code) {
        return new Query(actor, place, Optional.of(code), type, since, until, minKilled, text, limit, offset);
    }

    public Query withType(EventType wanted) {
        return new Query(actor, place, country, Optional.of(wanted), since, until, minKilled, text, limit, offset);
    }

    public Query withSince(LocalDate day) {
        return new Query(actor, place, country, type, Optional.of(day), until, minKilled, text, limit, offset);
    }

    public Query withUntil(LocalDate day) {
        return new Query(actor, place, country, type, since, Optional.of(day), minKilled, text, limit, offset);
    }

    public Query withMinKilled(int people) {
        return new Query(actor, place, country, type, since, until, OptionalInt.of(people), text, limit, offset);
    }

    public Query withText(String words) {
        return new Query(actor, place, country, type, since, until, minKilled, Optional.of(words), limit, offset);
    }

    /// Entries `offset` (from 0) to `offset + limit`.
    public Query withPage(int most, int leaveOut) {
        return new Query(actor, place, country, type, since, until, minKilled, text, most, leaveOut);
    }

    /// Whether it asks something about events, beyond days and text.
    boolean asksForEvents() {
        return actor.isPresent()
                || place.isPresent()
                || country.isPresent()
                || type.isPresent()
                || minKilled.isPresent();
    }
}
