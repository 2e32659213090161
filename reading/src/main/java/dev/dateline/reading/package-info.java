/// Turns what arrived into an article: text with its parts marked, title, day, outlet and language.
///
/// [dev.dateline.reading.ReportReader] is the door. Plain text is kept to the letter and its lines are
/// told apart (headline, byline, dateline, caption, …); of a web page the running text is taken out.
@NullMarked
package dev.dateline.reading;

import org.jspecify.annotations.NullMarked;
