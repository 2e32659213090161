/// What analysts know, as data: actors, targets, weapons, vague numbers and places that no list of
/// settlements has.
///
/// [Codebook] is the door. The data lies beside this package as YAML files, each entry with examples
/// that run as tests; a user's folder of files in the same formats adds to it:
///
/// ```
/// actors.yaml, actors/*.yaml    armed groups, forces, organisations: names, dated kinds, parents
/// state-forces.yaml             one line of a country that expands to its government, army, police, …
/// actor-words.yaml              head words that make a doubtful name an actor
/// targets.yaml, targets/*.yaml  nouns of people, sites and vehicles by type
/// weapons.yaml                  words for weapons by type
/// numbers.yaml                  "dozens", "at least"
/// places.yaml                   regions, camps, quarters, bases
/// ```
///
/// Inside, each kind of file is one `BookPart`: it takes the entries of its files one by one, reports
/// what is wrong with them, and gives the finished values once all files are read. A new kind of file is
/// a new part that `CodebookLoader` knows.
@NullMarked
package dev.dateline.codebook;

import org.jspecify.annotations.NullMarked;
