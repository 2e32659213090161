/// Hides the names of private persons: victims, witnesses, suspects. Leaders of groups and officials in
/// office keep theirs. The door is [Masker].
@NullMarked
package dev.dateline.export.masking;

import org.jspecify.annotations.NullMarked;
