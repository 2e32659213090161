/// Trains the models of coding from annotated sets.
@NullMarked
package dev.dateline.training;

import org.jspecify.annotations.NullMarked;
