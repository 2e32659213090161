/// What every reader of findings looks at: one text with its mentions, its clauses and its counts.
@NullMarked
package dev.dateline.coding.context;

import org.jspecify.annotations.NullMarked;
