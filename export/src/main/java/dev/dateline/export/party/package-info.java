/// Who took part in an incident and what they were at the time: a state's forces, a group, unnamed fighters,
/// civilians. The door is [Parties].
@NullMarked
package dev.dateline.export.party;

import org.jspecify.annotations.NullMarked;
