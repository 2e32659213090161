/// Finds what a text names: actors, persons, people and things, weapons, counts, times and places, each resolved as
/// far as the codebook and the gazetteer know it. [MentionFinder] is the door; each finder knows one kind.
@NullMarked
package dev.dateline.mentions;

import org.jspecify.annotations.NullMarked;
