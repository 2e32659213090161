/// Which accounts of different reports tell of one happening.
///
/// The door is [dev.dateline.matching.IncidentMatcher]. Whether a pair of accounts may tell of one happening is
/// first asked of their [dev.dateline.matching.BlockKeys]: pairs that share none are never compared. Of the
/// others [dev.dateline.matching.PairModel] gives the odds from the [dev.dateline.matching.PairFeatures], and
/// [dev.dateline.matching.Clustering] joins the groups that are likeliest on average, the likeliest first,
/// never two accounts of one report. All of it looks at pairs or at the accounts that links hold together, so
/// that the outcome depends on which accounts there are, not on their order.
///
/// ```java
/// AccountMatcher.Groups groups = IncidentMatcher.standard(kin).groups();
/// groups.add(profiles);
/// List<SortedSet<String>> incidents = groups.changed();
/// ```
@NullMarked
package dev.dateline.matching;

import org.jspecify.annotations.NullMarked;
