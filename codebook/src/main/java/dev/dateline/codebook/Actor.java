package dev.dateline.codebook;

import dev.dateline.core.ActorKind;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// A group, force, government, organisation or institution that reports name.
///
/// @param id lower-case words joined by hyphens: "islamic-state-khorasan"
/// @param spellings all names, preferred first; at least one
/// @param kinds what it was when, in order of time, without overlaps; at least one
/// @param country ISO 3166-1 alpha-2 of the country it belongs to or mainly acts in; empty when there
/// are several
/// @param parents ids of the actors that it is part or an offshoot of
/// @param cameo its CAMEO actor code where that is plain
/// @param means one line on what it is
public record Actor(
        String id,
        List<Spelling> spellings,
        List<DatedKind> kinds,
        Optional<String> country,
        List<String> parents,
        Optional<String> cameo,
        Optional<String> means) {
    /// How sure a spelling alone names this actor.
    public enum Caution {
        /// Names it wherever it stands, in any case.
        NONE("none"),
        /// An ordinary word or another's abbreviation in other letters: upper and lower case must be the
        /// same.
        CASE("case"),
        /// Names others too: needs a head word of [Codebook#actorHeadWords()] beside it, or a name of
        /// this actor without caution earlier in the report.
        CONTEXT("context");

        private final String code;

        Caution(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }
    }

    /// One name as written.
    public record Spelling(String name, Caution caution) {}

    /// What an actor was from one day to another, both included; an open end is empty.
    public record DatedKind(ActorKind kind, Optional<LocalDate> from, Optional<LocalDate> until) {
        public DatedKind {
            if (from.isPresent() && until.isPresent() && until.get().isBefore(from.get())) {
                throw new IllegalArgumentException(
                        "a kind cannot hold from %s to %s".formatted(from.get(), until.get()));
            }
        }

        boolean startsBy(LocalDate day) {
            return from.isEmpty() || !from.get().isAfter(day);
        }
    }

    public Actor {
        spellings = List.copyOf(spellings);
        kinds = List.copyOf(kinds);
        parents = List.copyOf(parents);
        if (spellings.isEmpty() || kinds.isEmpty()) {
            throw new IllegalArgumentException("actor '%s' needs a name and a kind".formatted(id));
        }
    }

    /// The preferred name.
    public String name() {
        return spellings.getFirst().name();
    }

    /// All names, preferred first.
    public List<String> names() {
        return spellings.stream().map(Spelling::name).toList();
    }

    /// What it was on a day: the last kind that had begun by then, or the first kind on days before all
    /// of them; without a day what it became last.
    public ActorKind kindOn(Optional<LocalDate> day) {
        ActorKind kind = kinds.getFirst().kind();
        for (DatedKind dated : kinds) {
            if (day.isEmpty() || dated.startsBy(day.get())) {
                kind = dated.kind();
            }
        }
        return kind;
    }
}
