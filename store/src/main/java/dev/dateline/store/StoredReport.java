package dev.dateline.store;

import dev.dateline.core.Article;
import dev.dateline.core.finding.CodedReport.Versions;
import java.time.Instant;

/// One stored report with what is known of its current coding.
///
/// @param versions of the current coding
/// @param incidents how many incidents rest on it
public record StoredReport(ContentHash hash, Article article, Instant ingestedAt, Versions versions, int incidents) {}
