package dev.dateline.core.text;

/// A base noun group ("at least 13 U.S. service members") or verb group ("were being attacked") without what
/// hangs on it: prepositional phrases and relative clauses are groups of their own.
///
/// @param head index of the head token: the last noun of a noun group, the main verb of a verb group
/// @param passive only for verb groups: a form of "be" or "get" with a past participle, or a bare participle
///     that follows its noun ("soldiers killed in the attack")
/// @param negated only for verb groups: "not", "never", "no longer" inside it
/// @param modal only for verb groups: the modal or "to" that opens it ("could", "will", "to"), else empty
public record Group(Kind kind, int firstToken, int endToken, int head, boolean passive, boolean negated, String modal) {
    public enum Kind {
        NOUN,
        VERB
    }

    public static Group noun(int firstToken, int endToken, int head) {
        return new Group(Kind.NOUN, firstToken, endToken, head, false, false, "");
    }

    public boolean isNoun() {
        return kind == Kind.NOUN;
    }

    public boolean isVerb() {
        return kind == Kind.VERB;
    }

    public boolean holds(int token) {
        return firstToken <= token && token < endToken;
    }
}
