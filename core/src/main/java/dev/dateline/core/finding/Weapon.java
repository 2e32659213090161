package dev.dateline.core.finding;

import dev.dateline.core.Span;
import dev.dateline.core.WeaponType;
import java.util.List;

/// What it was done with.
public record Weapon(List<String> names, WeaponType type, List<Span> spans) {
    public Weapon {
        names = List.copyOf(names);
        spans = List.copyOf(spans);
    }
}
