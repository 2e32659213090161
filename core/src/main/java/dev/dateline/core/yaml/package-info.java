/// Data files: the part of YAML that they are written in, with the line of every value.
@NullMarked
package dev.dateline.core.yaml;

import org.jspecify.annotations.NullMarked;
