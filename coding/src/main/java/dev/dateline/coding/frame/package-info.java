/// Finds the codebook's frames in text: a word of action or standing with what fills the roles beside it.
/// [FrameFinder] is the door.
@NullMarked
package dev.dateline.coding.frame;

import org.jspecify.annotations.NullMarked;
