package dev.dateline.coding;

import dev.dateline.coding.context.Context;
import dev.dateline.coding.speech.Speakers;
import dev.dateline.core.DateRange;
import dev.dateline.core.Section;
import dev.dateline.core.Span;
import dev.dateline.core.finding.DateBasis;
import dev.dateline.core.finding.EventDate;
import dev.dateline.core.mention.Mention;
import dev.dateline.core.text.Group;
import dev.dateline.core.text.Pos;
import dev.dateline.core.text.Sentence;
import dev.dateline.core.text.Token;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Reads when the happening of an anchor or a draft took place, from the words around it.
final class When {
    private static final int COURT_REACH = 80;
    private static final int YEAR_REACH = 60;
    /// How many words from a deed they stand whom it befell.
    private static final int HARMED_REACH = 4;

    private static final int MONTH = 27;
    /// How many days before the report a deed before a court lies at least.
    private static final int COURT_DAYS = 14;
    /// How many sentences off a day may stand.
    private static final int AROUND_REACH = 2;
    /// The same where a text tells of nothing else.
    private static final int ALONE_REACH = 6;
    /// A page is seldom stamped anew later than so many days.
    private static final int STAMPED_WITHIN = 60;
    /// How many sentences of a report are headline and lead.
    private static final int LEAD = 4;

    private static final Pattern OPENING_HOUR = Pattern.compile("(?:Update |UPDATE )?[0-2]?\\d[:.h][0-5]\\d\\b");
    /// How many entries with the time of day make a live report.
    private static final int LIVE_ENTRIES = 2;

    private static final Set<String> PRINTED =
            Set.of("of", "on", "from", "published", "dated", "posted", "printed", "aired", "broadcast");
    private static final Set<String> CLAUSE_OPENERS =
            Set.of("after", "before", "when", "while", "since", "because", "as", "which", "who");

    private When() {}

    /// The date that the words of an anchor's own sentence give it; the nearest time expression that tells
    /// days.
    static Optional<EventDate> date(Context context, Anchor anchor) {
        return date(context, anchor.sentence(), anchor.span());
    }

    /// The date that the words around some others give them in one sentence.
    static Optional<EventDate> date(Context context, Sentence sentence, Span near) {
        Optional<EventDate> nearest = Intervals.before(context, sentence, near)
                .or(() -> named(context, sentence, near))
                .or(() -> Intervals.later(context, sentence))
                .or(() -> Intervals.earlier(context, sentence));
        return nearest.filter(When::isLoose).isPresent()
                ? ofDeed(context, sentence).or(() -> nearest)
                : nearest;
    }

    /// The date of an act that is no violence: the day beside its words, unless it is the day on which it was
    /// told.
    static Optional<EventDate> dateOfAct(Context context, Sentence sentence, Span near) {
        return context.in(sentence, Mention.OfTime.class).stream()
                .filter(time -> time.range().isPresent())
                .filter(time -> time.type() == Mention.OfTime.Type.DATE || time.type() == Mention.OfTime.Type.TIME)
                .filter(time -> !isOpen(context, sentence, time)
                        && !isSaid(context, sentence, time)
                        && !isOfOtherClause(context, sentence, time, near))
                .min(Comparator.comparingInt(time -> time.span().distanceTo(near)))
                .map(time -> new EventDate(time.range().orElseThrow(), basis(sentence), List.of(time.span())));
    }

    /// "handed in guns on Tuesday, three days after both had signed": another verb stands between a day and the
    /// act.
    private static boolean isOfOtherClause(Context context, Sentence sentence, Mention.OfTime time, Span near) {
        int from = Math.min(time.span().end(), near.end());
        int to = Math.max(time.span().start(), near.start());
        boolean opened = context.tokens(sentence).stream()
                .filter(token -> token.span().start() >= from && token.span().end() <= to)
                .anyMatch(token -> CLAUSE_OPENERS.contains(token.lower()));
        return opened
                || context.text().groups(sentence).stream()
                        .filter(Group::isVerb)
                        .map(context::span)
                        .anyMatch(verb -> verb.start() >= from && verb.end() <= to && !verb.overlaps(near));
    }

    /// "the ministry said on Monday": a word of saying stands right before the day or right behind it.
    private static boolean isSaid(Context context, Sentence sentence, Mention.OfTime time) {
        int first = context.text().firstTokenFrom(time.span().start());
        int end = context.text().firstTokenFrom(time.span().end());
        for (int i = first - 1; i >= Math.max(sentence.firstToken(), first - 3); i--) {
            if (isSaying(context.text().token(i))) {
                return true;
            }
            if (context.text().token(i).pos().isNominal()) {
                break;
            }
        }
        int after = withoutAdverbs(context, sentence, end);
        return after < sentence.endToken() && isSaying(context.text().token(after));
    }

    private static boolean isSaying(Token token) {
        return token.pos() == Pos.VERB && Speakers.SAYING.contains(token.lemma());
    }

    private static Optional<EventDate> named(Context context, Sentence sentence, Span near) {
        return context.in(sentence, Mention.OfTime.class).stream()
                .filter(time -> time.range().isPresent())
                .filter(time -> time.type() == Mention.OfTime.Type.DATE || time.type() == Mention.OfTime.Type.TIME)
                .filter(time -> !isBackground(context, sentence, time)
                        && !isDayInCourt(context, sentence, time, near)
                        && !isFarYear(time, near))
                .min(Comparator.comparingInt(time -> time.span().distanceTo(near)))
                .map(time -> new EventDate(time.range().orElseThrow(), basis(sentence), List.of(time.span())));
    }

    /// "since 2001", "until May" and what stands in a clause about something else tell no day of the event.
    private static boolean isBackground(Context context, Sentence sentence, Mention.OfTime time) {
        return isOpen(context, sentence, time)
                || isTimeOfSaying(context, sentence, time)
                || isDayOfPrint(context, sentence, time);
    }

    private static boolean isOpen(Context context, Sentence sentence, Mention.OfTime time) {
        int before = Math.max(sentence.span().start(), time.span().start() - 8);
        String words =
                context.text().text().substring(before, time.span().start()).toLowerCase(Locale.ROOT);
        return words.contains("since ")
                || words.contains("until ")
                || words.contains("born ")
                || words.endsWith("that "); // "that Sunday": a day the text told of before
    }

    private static boolean isAboutCourt(Context context, Sentence sentence) {
        return context.tokens(sentence).stream()
                .anyMatch(token -> context.codebook().cues().has("courts", token.lemma()));
    }

    /// A year alone, some words off, belongs to something else: "the worst since the war of 2006".
    private static boolean isFarYear(Mention.OfTime time, Span near) {
        return time.range()
                        .filter(range -> range.precision() == DateRange.Precision.YEAR)
                        .isPresent()
                && time.span().distanceTo(near) > YEAR_REACH;
    }

    /// A date in a sentence about a trial is the day in court, unless it stands right beside the deed.
    private static boolean isDayInCourt(Context context, Sentence sentence, Mention.OfTime time, Span near) {
        boolean beside = time.span().start() > near.end() && time.span().distanceTo(near) <= COURT_REACH;
        boolean within = time.span().distanceTo(near) <= 1
                && near.end() <= sentence.span().end(); // "the 2013 bombing"
        return !beside && !within && !isLongPast(context, time) && isAboutCourt(context, sentence, near);
    }

    /// Words of a court, but for those whom the deed befell: "shot dead a judge", "a lawyer was shot dead".
    private static boolean isAboutCourt(Context context, Sentence sentence, Span near) {
        return context.tokens(sentence).stream()
                .filter(token -> context.codebook().cues().has("courts", token.lemma()))
                .anyMatch(token -> !isHarmed(context, token, near));
    }

    private static boolean isHarmed(Context context, Token token, Span near) {
        if (context.mentions().at(token.span().start(), Mention.OfTarget.class).isEmpty()) {
            return false;
        }
        int first = context.text().firstTokenFrom(near.start());
        int end = context.text().firstTokenFrom(near.end());
        boolean object = token.index() >= end
                && token.index() - end <= HARMED_REACH
                && context.text().tokens().subList(end, token.index()).stream()
                        .allMatch(between -> isInGroup(between.pos()));
        boolean subject = token.index() < first
                && first - token.index() <= HARMED_REACH
                && context.text().tokens().subList(token.index() + 1, first).stream()
                        .allMatch(between -> between.pos() == Pos.AUX);
        return object || subject;
    }

    private static boolean isInGroup(Pos pos) {
        return switch (pos) {
            case DET, ADJ, NUM, NOUN, PROPN -> true;
            default -> false;
        };
    }

    /// Days in court are news; the deed lies back.
    private static boolean isLongPast(Context context, Mention.OfTime time) {
        Optional<LocalDate> latest = time.range().flatMap(DateRange::latest);
        Optional<LocalDate> published = context.text().article().published();
        return latest.isPresent()
                && published.isPresent()
                && latest.get().isBefore(published.get().minusDays(COURT_DAYS));
    }

    /// "the agency said Monday", "on Tuesday told reporters": when something was said, not when it happened.
    private static boolean isTimeOfSaying(Context context, Sentence sentence, Mention.OfTime time) {
        int first = context.text().firstTokenFrom(time.span().start());
        int end = context.text().firstTokenFrom(time.span().end());
        for (int i = first - 1; i >= Math.max(sentence.firstToken(), first - 4); i--) {
            Token token = context.text().token(i);
            if (tellsOfLater(context, token)) {
                return true;
            }
            if (token.pos() == Pos.VERB || token.pos() == Pos.PUNCT || token.is("that")) {
                break;
            }
        }
        int after = withoutAdverbs(context, sentence, end);
        return after < sentence.endToken()
                && tellsOfLater(context, context.text().token(after));
    }

    /// "our article of 20 November", "a report published on Tuesday": when something was told, not when it happened.
    private static boolean isDayOfPrint(Context context, Sentence sentence, Mention.OfTime time) {
        int at = context.text().firstTokenFrom(time.span().start()) - 1;
        while (at > sentence.firstToken()
                && PRINTED.contains(context.text().token(at).lower())) {
            at--;
        }
        Token told = context.text().token(Math.max(at, sentence.firstToken()));
        return told.span().end() < time.span().start()
                && told.pos() == Pos.NOUN
                && context.codebook().cues().has("told-words", told.lemma());
    }

    /// "on Tuesday wrongly said": the first token from one on that is no adverb.
    private static int withoutAdverbs(Context context, Sentence sentence, int from) {
        int at = from;
        while (at < sentence.endToken() && context.text().token(at).pos() == Pos.ADV) {
            at++;
        }
        return at;
    }

    /// What people do after the deed: say, condemn, bury, arrest.
    private static boolean tellsOfLater(Context context, Token token) {
        return token.pos() == Pos.VERB
                && (Speakers.SAYING.contains(token.lemma())
                        || !token.lower().endsWith("ing") // "trucks climbing a hill on Saturday"
                                && context.codebook().cues().has("aftermath-verbs", token.lemma()));
    }

    private static DateBasis basis(Sentence sentence) {
        return sentence.section() == Section.Kind.CAPTION ? DateBasis.CAPTION : DateBasis.STATED;
    }

    /// The date of a whole draft.
    ///
    /// The first one stated beside its words, made more precise by later ones that lie within it; else one in
    /// the sentences around that tell of nothing else; else the day of an hour or of the news itself.
    ///
    /// @param drafts all of the text
    /// @param fresh what the report is about
    static Optional<EventDate> date(Context context, Draft draft, List<Draft> drafts, boolean fresh) {
        return ofWords(context, draft, drafts, fresh).map(date -> widened(context, draft, drafts, date));
    }

    /// A weekday is counted from the day of publication, and pages are stamped anew: where the text beside it names a
    /// day of some weeks before that was the same weekday, either may be meant.
    private static EventDate widened(Context context, Draft draft, List<Draft> drafts, EventDate date) {
        Optional<LocalDate> day =
                date.range().latest().filter(latest -> date.range().isSingleDay() && isWeekday(context, date));
        Set<Integer> own = indexes(draft);
        Set<Integer> others = ofOthers(draft, drafts);
        return day.flatMap(counted -> context.mentions().of(Mention.OfTime.class).stream()
                        .filter(time ->
                                time.range().filter(DateRange::isSingleDay).isPresent()
                                        && isDated(context.words(time.span())))
                        .filter(time -> context.text()
                                .sentenceAt(time.span().start())
                                .filter(sentence -> !others.contains(sentence.index())
                                        && gap(own, sentence.index()) <= AROUND_REACH
                                        && !isOpen(context, sentence, time))
                                .isPresent())
                        .filter(time -> isSameWeekdayBefore(
                                time.range().flatMap(DateRange::latest).orElseThrow(), counted))
                        .findFirst()
                        .map(time -> new EventDate(
                                DateRange.of(
                                        time.range().flatMap(DateRange::latest).orElseThrow(),
                                        counted,
                                        DateRange.Precision.FEW_DAYS),
                                date.basis(),
                                Stream.concat(date.spans().stream(), Stream.of(time.span()))
                                        .toList())))
                .orElse(date);
    }

    private static boolean isSameWeekdayBefore(LocalDate named, LocalDate counted) {
        return named.getDayOfWeek() == counted.getDayOfWeek()
                && named.isBefore(counted)
                && ChronoUnit.DAYS.between(named, counted) <= STAMPED_WITHIN;
    }

    /// "Tuesday" and no number.
    private static boolean isWeekday(Context context, EventDate date) {
        return !date.spans().isEmpty()
                && date.spans().stream()
                        .map(context::words)
                        .allMatch(words -> words.toLowerCase(Locale.ROOT).contains("day") && !isDated(words));
    }

    private static boolean isDated(String words) {
        return words.chars().anyMatch(Character::isDigit);
    }

    private static Optional<EventDate> ofWords(Context context, Draft draft, List<Draft> drafts, boolean fresh) {
        Optional<EventDate> worded = stated(context, draft);
        Optional<EventDate> stated = beside(
                        context,
                        draft,
                        date -> worded.isEmpty()
                                || refines(date.range(), worded.get().range()))
                .or(() -> worded);
        if (stated.filter(date -> date.range().isSingleDay()).isPresent()) {
            return stated;
        }
        if (stated.isEmpty() && isDatedByAnother(context, draft)) {
            return Optional.empty();
        }
        Optional<EventDate> around = isLive(context)
                ? Optional.empty()
                : around(
                        context,
                        draft,
                        drafts,
                        day -> stated.isEmpty()
                                || refines(day.range(), stated.get().range()));
        if (stated.isPresent()) {
            return around.or(() -> stated);
        }
        return around.or(() -> ofHour(context, draft))
                .or(() -> fresh ? ofLead(context) : Optional.empty())
                .or(() -> fresh ? ofPublication(context, draft) : Optional.empty());
    }

    /// "A day earlier", and from which day is not known: it is not the day of the sentences around.
    private static boolean isDatedByAnother(Context context, Draft draft) {
        return context.in(draft.anchors.getFirst().sentence(), Mention.OfTime.class).stream()
                .anyMatch(time -> time.range().isEmpty()
                        && time.value().startsWith("XXXX-")
                        && context.words(time.span()).endsWith(" earlier"));
    }

    /// "[Last night's] assault left ten dead, and the truce of [August] is over": the day inside the words for
    /// a deed.
    private static Optional<EventDate> ofDeed(Context context, Sentence sentence) {
        return context.text().groups(sentence).stream()
                .filter(group -> group.isNoun()
                        && context.codebook()
                                .cues()
                                .has("violence-nouns", context.head(group).lemma()))
                .flatMap(group -> context.in(group, Mention.OfTime.class).stream())
                .filter(time -> time.range().filter(DateRange::isSingleDay).isPresent())
                .findFirst()
                .map(time -> new EventDate(time.range().orElseThrow(), basis(sentence), List.of(time.span())));
    }

    /// The first day that headline and lead name.
    static Optional<EventDate> ofLead(Context context) {
        return context.text().sentences().stream()
                .limit(LEAD)
                .flatMap(sentence -> dayIn(context, sentence).stream())
                .findFirst();
    }

    /// The day that a sentence names.
    static Optional<EventDate> dayIn(Context context, Sentence sentence) {
        Span end = Span.of(sentence.span().end(), sentence.span().end() + 1); // beside no words of the deed
        return named(context, sentence, end).filter(date -> date.range().isSingleDay());
    }

    private static Optional<EventDate> stated(Context context, Draft draft) {
        Optional<EventDate> best = Optional.empty();
        for (Anchor anchor : draft.anchors) {
            Optional<EventDate> stated = date(context, anchor)
                    .filter(date -> anchor.equals(draft.anchors.getFirst())
                            || !anchor.term().weak()
                            || !isLoose(date));
            if (best.isEmpty()) {
                best = stated;
            } else if (stated.isPresent()
                    && refines(stated.get().range(), best.get().range())) {
                best = stated;
            }
        }
        return best;
    }

    /// A month or a year.
    private static boolean isLoose(EventDate date) {
        return days(date.range()) >= MONTH;
    }

    /// "The dead of 3 May number nine": a date beside a figure.
    private static Optional<EventDate> beside(Context context, Draft draft, Predicate<EventDate> wanted) {
        return draft.casualties.stream()
                .flatMap(casualty -> date(context, casualty.sentence(), casualty.wording()).stream())
                .filter(wanted)
                .findFirst();
    }

    /// A day named next to the sentences of a draft where no other happening is told of.
    private static Optional<EventDate> around(
            Context context, Draft draft, List<Draft> drafts, Predicate<EventDate> wanted) {
        Set<Integer> own = indexes(draft);
        Set<Integer> others = ofOthers(draft, drafts);
        int reach = drafts.size() == 1 ? ALONE_REACH : AROUND_REACH;
        return context.text().sentences().stream()
                .filter(sentence -> !others.contains(sentence.index()) && gap(own, sentence.index()) <= reach)
                .sorted(Comparator.comparingInt((Sentence sentence) -> gap(own, sentence.index())))
                .flatMap(sentence -> dayIn(context, sentence).stream())
                .filter(wanted)
                .findFirst();
    }

    private static Set<Integer> ofOthers(Draft draft, List<Draft> drafts) {
        return drafts.stream()
                .filter(other -> other != draft)
                .flatMap(other -> indexes(other).stream())
                .collect(Collectors.toSet());
    }

    private static Set<Integer> indexes(Draft draft) {
        return draft.anchorSentences().stream().map(Sentence::index).collect(Collectors.toSet());
    }

    private static int gap(Set<Integer> own, int sentence) {
        return own.stream().mapToInt(index -> Math.abs(index - sentence)).min().orElse(Integer.MAX_VALUE);
    }

    /// "around 7.15 pm", and what a live report tells: an hour without a day is one of the day of publication.
    private static Optional<EventDate> ofHour(Context context, Draft draft) {
        boolean hour = isLive(context)
                || draft.anchors.stream()
                        .flatMap(anchor -> context.in(anchor.sentence(), Mention.OfTime.class).stream())
                        .anyMatch(time -> time.type() == Mention.OfTime.Type.TIME
                                && time.range().isEmpty());
        return context.text()
                .article()
                .published()
                .filter(day -> hour)
                .map(day -> new EventDate(DateRange.day(day), DateBasis.PUBLICATION, List.of()));
    }

    /// A report whose entries open with the time of day.
    private static boolean isLive(Context context) {
        long entries = context.text().sentences().stream()
                .filter(sentence ->
                        OPENING_HOUR.matcher(context.words(sentence.span())).lookingAt())
                .count();
        return entries >= LIVE_ENTRIES;
    }

    private static boolean refines(DateRange precise, DateRange loose) {
        return precise.overlaps(loose) && days(precise) < days(loose);
    }

    private static long days(DateRange range) {
        if (range.earliest().isEmpty() || range.latest().isEmpty()) {
            return Long.MAX_VALUE;
        }
        return ChronoUnit.DAYS.between(range.earliest().get(), range.latest().get());
    }

    /// A fresh report that names no day tells of the day of publication or the day before.
    private static Optional<EventDate> ofPublication(Context context, Draft draft) {
        boolean old = draft.anchorSentences().stream().anyMatch(sentence -> isAboutCourt(context, sentence));
        return context.text()
                .article()
                .published()
                .filter(day -> !old)
                .map(day -> new EventDate(
                        DateRange.of(day.minusDays(1), day, DateRange.Precision.FEW_DAYS),
                        DateBasis.PUBLICATION,
                        List.of()));
    }

    /// Whether two dates exclude each other.
    static boolean conflict(Optional<EventDate> a, Optional<EventDate> b) {
        return a.isPresent()
                && b.isPresent()
                && !a.get().range().overlaps(b.get().range());
    }
}
