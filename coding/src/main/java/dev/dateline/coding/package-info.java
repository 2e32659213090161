/// Turns the mentions of one report into the findings it attests.
///
/// The way of one report: [AnchorFinder] finds the words that may name a happening and what stands beside them;
/// [Realis] judges whether they tell of a real, particular happening; [EventGrouper] puts the anchors of one
/// happening together; [CasualtyReader], [ClaimReader], [When], [Where], [Doers], [Targets], [Victims],
/// [Weapons] and [Figures] read its values; [EventAssembler] makes the [dev.dateline.core.finding.Event].
/// [FindingCoder] is the door.
@NullMarked
package dev.dateline.coding;

import org.jspecify.annotations.NullMarked;
