/// How actors stand to each other: who governs, opposes, joins, backs or belongs to whom. [RelationReader] is the
/// door.
@NullMarked
package dev.dateline.coding.sides;

import org.jspecify.annotations.NullMarked;
