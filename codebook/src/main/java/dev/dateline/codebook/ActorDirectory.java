package dev.dateline.codebook;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// All actors of a codebook, by id and by name. Immutable.
public final class ActorDirectory {
    private final Map<String, Actor> byId;
    private final List<Actor> all;

    /// Made on first use: a start that only wants to find names in a text does not pay for it. Threads
    /// that come at once make equal maps.
    private volatile Map<String, List<Actor>> byName = Map.of();

    ActorDirectory(Collection<Actor> actors) {
        Map<String, Actor> ids = LinkedHashMap.newLinkedHashMap(actors.size());
        for (Actor actor : actors) {
            ids.put(actor.id(), actor);
        }
        this.byId = ids;
        this.all = List.copyOf(ids.values());
    }

    public Optional<Actor> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /// @throws NoSuchElementException when no actor has this id
    public Actor get(String id) {
        return find(id).orElseThrow(() -> new NoSuchElementException("no actor has the id '%s'".formatted(id)));
    }

    /// Every actor, in the order of the codebook's files.
    public List<Actor> all() {
        return all;
    }

    /// The actors with a name, whatever its case, accents, dots, apostrophes and hyphens; none is empty.
    /// Names with a caution are included.
    public List<Actor> named(String name) {
        Map<String, List<Actor>> names = byName;
        if (names.isEmpty()) {
            names = byName();
            byName = names;
        }
        return names.getOrDefault(NameKey.of(name), List.of());
    }

    private Map<String, List<Actor>> byName() {
        Map<String, List<Actor>> names = HashMap.newHashMap(all.size() * 5);
        for (Actor actor : all) {
            for (Actor.Spelling spelling : actor.spellings()) {
                names.merge(NameKey.of(spelling.name()), List.of(actor), ActorDirectory::both);
            }
        }
        return names;
    }

    /// Whether two ids are one actor, or one is part or an offshoot of the other, over any number of
    /// steps. Two parts of one parent are not related; an unknown id is related to itself only.
    public boolean related(String one, String other) {
        return one.equals(other) || descends(one, other) || descends(other, one);
    }

    private static List<Actor> both(List<Actor> some, List<Actor> more) {
        return some.containsAll(more)
                ? some
                : Stream.concat(some.stream(), more.stream()).toList();
    }

    private boolean descends(String child, String ancestor) {
        Deque<String> open = new ArrayDeque<>(List.of(child));
        Set<String> seen = new HashSet<>();
        while (!open.isEmpty()) {
            Actor actor = byId.get(open.remove());
            if (actor == null || !seen.add(actor.id())) {
                continue;
            }
            if (actor.parents().contains(ancestor)) {
                return true;
            }
            open.addAll(actor.parents());
        }
        return false;
    }
}
