/// The contract's JSON: one line per report, written and read back by [dev.dateline.core.json.ContractJson].
@NullMarked
package dev.dateline.core.json;

import org.jspecify.annotations.NullMarked;
