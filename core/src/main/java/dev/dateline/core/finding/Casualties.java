package dev.dateline.core.finding;

import dev.dateline.core.HeadCount;
import dev.dateline.core.Span;
import java.util.List;
import java.util.Optional;

/// One casualty figure as worded.
///
/// @param who "all" for the event's total as the report gives it; else the class that the figure counts
///     ("civilians", "perpetrators", "U.S. military"), which is a part of the total and is never added up silently
/// @param words the text's words for those counted; empty when it names none
/// @param count never [HeadCount.NotStated]
/// @param wording the shortest phrase with the figure
/// @param rule how vague words were read: plain, among-others; empty for plain figures
/// @param perpetratorsIncluded whether attackers are inside the figure; empty when the words leave it open
public record Casualties(
        Harm harm,
        String who,
        Optional<String> words,
        HeadCount count,
        String wording,
        Optional<String> rule,
        Optional<Boolean> perpetratorsIncluded,
        Attribution attribution,
        List<Span> spans) {
    public static final String ALL = "all";
    public static final String PERPETRATORS = "perpetrators";

    public Casualties {
        spans = List.copyOf(spans);
        if (!count.isStated()) {
            throw new IllegalArgumentException("a casualty figure needs a count; leave the entry out instead");
        }
    }

    /// The same figure as that of another class.
    public Casualties countedAs(String other) {
        return new Casualties(harm, other, words, count, wording, rule, perpetratorsIncluded, attribution, spans);
    }

    public boolean isPerpetrators() {
        return who.equals(PERPETRATORS);
    }

    public boolean isTotal() {
        return who.equals(ALL);
    }
}
