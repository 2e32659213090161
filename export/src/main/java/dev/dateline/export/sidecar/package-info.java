/// What is written beside an exported file: rules, losses, evidence. The door is [FileSidecars].
@NullMarked
package dev.dateline.export.sidecar;

import org.jspecify.annotations.NullMarked;
