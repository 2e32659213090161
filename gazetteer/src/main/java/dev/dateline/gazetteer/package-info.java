/// The bundled place index and its look-up; [Gazetteer] is the door.
///
/// ## What is in it
/// Settlements of GeoNames with 500 inhabitants and more and all seats of divisions, first-order and
/// second-order divisions, countries and territories, airports, and a hand-written list of regions and
/// seas. Names in Latin letters only. A division's point is the middle of its outline, or of its
/// settlements where no outline is known; its population is the sum over its settlements in the index.
///
/// ## Format of `places.bin`
/// Big-endian, mapped or read into one array; nothing is materialised on opening.
/// ```
/// int magic, int version, int length of the file, int number of places
/// byte number of countries, then two letters each (index 0 stands for "none")
/// places: 26 bytes each: id (3), latitude and longitude in 1/100,000 degree (4 + 4), place index of the
///     first-order and second-order division (3 + 3, all bits set: none), country (1), feature (1),
///     population (4), offset of its names (3)
/// int length of the names, then per place: number (1), each spelling with its length in bytes (1)
/// three tables: names, loose names, first words; each is int number of entries, 65,537 ints with the
///     first entry of every bucket, and entries of 8 bytes: 40 bits of a key's fingerprint, 24 bits of
///     payload
/// ```
/// A bucket is chosen by the upper 16 bits of a fingerprint, so 56 of its bits are compared. Payload is
/// the place index, most important place first, or (first words) the greatest number of words.
@NullMarked
package dev.dateline.gazetteer;

import org.jspecify.annotations.NullMarked;
