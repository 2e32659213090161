package dev.dateline.export.spi;

/// What a format may be unable to express.
public enum Loss {
    // The whole incident is left out.
    NOT_VIOLENT("not-violent", true, "the format holds acts of violence alone"),
    NO_CATEGORY("no-category", true, "the format has no category for such a happening"),
    BY_STATE("by-state", true, "the format holds acts by others than states"),
    PLANNED("planned", true, "the format holds what was done or tried, not what was planned"),
    RETRACTED("retracted", true, "the last word on it is that it did not happen"),
    NO_DATE("no-date", true, "no day, or none exact enough for the format, is known"),
    NO_PLACE("no-place", true, "no place, or none exact enough for the format, is known"),
    NO_DEATHS("no-deaths", true, "the format needs at least one death"),

    // Something of it is.
    OPEN_BOUND("open-bound", false, "\"at least\" became a plain number"),
    UPPER_BOUND("upper-bound", false, "a range of numbers became one number"),
    RIVAL_FIGURES("rival-figures", false, "rival figures became one number"),
    VAGUE_NUMBER("vague-number", false, "words such as \"dozens\" became a number by the format's habit, or none"),
    UNKNOWN_AS_NUMBER("unknown-as-number", false, "an unknown number became the format's number for unknown"),
    NOT_COUNTED("not-counted", false, "figures for harms or classes of people that the format does not count"),
    COORDINATES("coordinates", false, "a place by name only: there are no coordinates"),
    DATE_AS_DAY("date-as-day", false, "a span of days became one day in its middle"),
    MORE_ACTS("more-acts", false, "there were more kinds of act than the format holds"),
    MORE_ACTORS("more-actors", false, "there were more perpetrators than the format holds"),
    MORE_TARGETS("more-targets", false, "there were more targets than the format holds"),
    MORE_WEAPONS("more-weapons", false, "there were more weapons than the format holds"),
    MORE_CLAIMS("more-claims", false, "there were more claims, or a denial, of responsibility than the format holds"),
    MORE_SOURCES("more-sources", false, "there were more reports than the format cites"),
    CERTAINTY("certainty", false, "that a perpetrator is only suspected cannot be said"),
    DISPUTED("disputed", false, "that it is disputed cannot be said"),
    STAGE("stage", false, "that it was only tried cannot be said"),
    COUNTRY_CODE("country-code", false, "the format's code for the country is not known for certain"),
    REGIME("regime", false, "the years by which the format tells a state's governments apart are not known");

    private final String code;
    private final boolean whole;
    private final String means;

    Loss(String code, boolean whole, String means) {
        this.code = code;
        this.whole = whole;
        this.means = means;
    }

    public String code() {
        return code;
    }

    /// Whether the incident has no row at all.
    public boolean isWhole() {
        return whole;
    }

    /// One line for a person.
    public String means() {
        return means;
    }
}
