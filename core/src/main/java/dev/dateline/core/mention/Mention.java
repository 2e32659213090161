package dev.dateline.core.mention;

import dev.dateline.core.ActorKind;
import dev.dateline.core.DateRange;
import dev.dateline.core.HeadCount;
import dev.dateline.core.Place;
import dev.dateline.core.Span;
import dev.dateline.core.TargetKind;
import dev.dateline.core.WeaponType;
import java.util.Optional;

/// A stretch of text that names something a finding can be made of.
public sealed interface Mention {
    Span span();

    /// A named group, force, government or institution of the actor directory.
    ///
    /// @param name the characters under `span`
    /// @param actor its id in the directory
    /// @param kind its kind on the day of publication
    record OfActor(Span span, String name, String actor, ActorKind kind) implements Mention {}

    /// A named person.
    ///
    /// @param span the name without its title
    /// @param title "Secretary of State", "Gen.", "commander": empty when none is given
    /// @param inOffice a public figure acting in office, or a leader of a group: not masked
    record OfPerson(Span span, String name, Optional<Span> title, boolean inOffice) implements Mention {}

    /// People, things and sites named by a noun group: "a military hospital", "13 U.S. service members", "gunmen".
    ///
    /// @param span the noun group without article and count
    /// @param head the head noun
    /// @param type kind of target in the codebook's words: military, police, government, civilian, health,
    /// attacker, …
    record OfTarget(Span span, Span head, TargetKind kind, String type) implements Mention {}

    /// A number of people or things as worded.
    ///
    /// @param span the number with the words that bound it: "at least 25"
    /// @param rule how a vague word was read ("plain"); empty for figures
    record OfCount(Span span, HeadCount count, String rule) implements Mention {}

    /// A time expression.
    ///
    /// @param value TIMEX3 value
    /// @param range the days it stands for; empty for durations, sets and what has no anchor
    record OfTime(Span span, Type type, String value, Optional<DateRange> range) implements Mention {
        public enum Type {
            DATE,
            TIME,
            DURATION,
            SET
        }
    }

    /// A place name, adjective or demonym.
    ///
    /// @param literal the place itself ("in Kabul"); false where it stands for people or a state ("Moscow said")
    /// @param demonym "Russian", "Afghans"
    /// @param place what it resolves to; empty when unknown
    record OfPlace(Span span, String name, boolean literal, boolean demonym, Optional<Place> place)
            implements Mention {}

    record OfWeapon(Span span, String name, WeaponType type) implements Mention {}
}
