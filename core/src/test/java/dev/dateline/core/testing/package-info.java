/// What tests of all modules share: builders in the domain's words, random reports, checks of the contract.
@NullMarked
package dev.dateline.core.testing;

import org.jspecify.annotations.NullMarked;
