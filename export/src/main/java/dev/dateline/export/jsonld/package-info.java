/// Linked data: incidents as JSON-LD with their evidence as W3C Web Annotations.
@NullMarked
package dev.dateline.export.jsonld;

import org.jspecify.annotations.NullMarked;
