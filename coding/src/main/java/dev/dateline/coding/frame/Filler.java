package dev.dateline.coding.frame;

import dev.dateline.core.Span;
import dev.dateline.core.text.Group;

/// What fills a role of a frame.
///
/// @param group the noun group that holds it
/// @param span the words of it that count, without article and count
public record Filler(Group group, Span span) {}
