/// Incidents: the happenings themselves, made of the accounts that reports give of them, with the ledger of
/// what each report said and the estimates over it.
///
/// An [dev.dateline.core.incident.Incident] is a pure function of its accounts and of what reviewers decided;
/// nothing in it is stored apart from those.
@NullMarked
package dev.dateline.core.incident;

import org.jspecify.annotations.NullMarked;
