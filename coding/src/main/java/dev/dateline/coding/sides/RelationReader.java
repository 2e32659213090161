package dev.dateline.coding.sides;

import dev.dateline.codebook.Codebook;
import dev.dateline.codebook.Frame;
import dev.dateline.coding.context.Context;
import dev.dateline.coding.frame.Filler;
import dev.dateline.coding.speech.Speeches;
import dev.dateline.core.DateRange;
import dev.dateline.core.finding.Attribution;
import dev.dateline.core.finding.Modality;
import dev.dateline.core.finding.Relation;
import dev.dateline.core.finding.RelationStatus;
import dev.dateline.core.finding.RelationType;
import dev.dateline.core.mention.Mention;
import dev.dateline.core.text.Sentence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Reads how actors stand to each other.
public final class RelationReader {
    private static final String OBJECT = "object";
    private static final int LONG_AGO = 2;

    /// Nobody joins a person or comes out of people.
    private static final Set<RelationType> IN_BODIES = Set.of(
            RelationType.JOINS,
            RelationType.LEAVES,
            RelationType.PART_OF,
            RelationType.OFFSHOOT_OF,
            RelationType.AFFILIATED,
            RelationType.LEADS);

    private static final Set<RelationType> OF_BODIES = Set.of(RelationType.OFFSHOOT_OF);

    private static final Set<String> NO_BODIES = Set.of("people", "person", "place", "thing");

    private final VerbFrames verbs;
    private final NounFrames nouns;
    private final Compounds compounds;

    public RelationReader(Codebook codebook) {
        this.verbs = new VerbFrames(codebook.relations());
        this.nouns = new NounFrames(codebook.relations());
        this.compounds = new Compounds(codebook.relations());
    }

    /// @return each relation once, in order of first mention
    public List<Relation> read(Context context, Speeches speeches) {
        Known known = new Known();
        Ends ends = new Ends(context);
        Standing standing = new Standing(context);
        for (Sentence sentence : context.text().sentences()) {
            for (Telling telling : tellings(context, sentence)) {
                Optional<RelationStatus> status = standing.of(telling);
                if (status.isPresent()) {
                    for (Pair pair : pairs(ends, telling)) {
                        known.add(relation(context, speeches, telling, pair, status.get()));
                    }
                }
            }
            Offices.read(context, sentence)
                    .forEach(pair -> known.add(relation(
                            context,
                            speeches,
                            pair.telling(),
                            new Pair(pair.subject(), pair.object()),
                            RelationStatus.ONGOING)));
        }
        return known.all();
    }

    private List<Telling> tellings(Context context, Sentence sentence) {
        List<Telling> found = new ArrayList<>();
        found.addAll(verbs.find(context, sentence));
        found.addAll(nouns.find(context, sentence));
        found.addAll(compounds.find(context, sentence));
        found.addAll(Asides.find(context, sentence));
        return found;
    }

    /// Whom a relation may be told of, beyond what its frames ask for.
    static Set<Frame.Kind> kinds(RelationType type, String role, Set<Frame.Kind> asked) {
        boolean land = role.equals(OBJECT) && (type == RelationType.GOVERNS || type == RelationType.CONTROLS);
        return land ? Set.of(Frame.Kind.PLACE) : asked;
    }

    // ---------------------------------------------------------------- pairs

    private record Pair(Relation.Party subject, Relation.Party object) {}

    private static List<Pair> pairs(Ends ends, Telling telling) {
        List<Filler> subjects = telling.subjects().fillers();
        List<Pair> pairs = new ArrayList<>();
        boolean pairable = telling.objects().equals(Telling.Side.NOBODY); // no place for an object: "X and Y clashed"
        if (pairable && telling.type().isMutual()) {
            for (int i = 0; i < subjects.size(); i++) {
                for (int j = i + 1; j < subjects.size(); j++) {
                    pair(ends, telling, subjects.get(i), telling.subjects(), subjects.get(j), telling.subjects())
                            .ifPresent(pairs::add);
                }
            }
            return pairs;
        }
        for (Filler subject : subjects) {
            for (Filler object : telling.objects().fillers()) {
                pair(ends, telling, subject, telling.subjects(), object, telling.objects())
                        .ifPresent(pairs::add);
            }
        }
        return pairs;
    }

    private static Optional<Pair> pair(
            Ends ends, Telling telling, Filler subject, Telling.Side subjects, Filler object, Telling.Side objects) {
        if (subject.span().overlaps(object.span())) {
            return Optional.empty();
        }
        Optional<Ends.End> right = ends.read(telling.sentence(), object, objects.kinds(), "");
        Optional<Ends.End> left = ends.read(
                telling.sentence(),
                subject,
                subjects.kinds(),
                right.flatMap(end -> end.party().actor()).orElse(""));
        if (left.isEmpty() || right.isEmpty()) {
            return Optional.empty();
        }
        Relation.Party one = left.get().party();
        Relation.Party other = right.get().party();
        boolean same = Known.key(one).equals(Known.key(other));
        if (telling.type() == RelationType.GOVERNS && !right.get().named()) {
            return Optional.empty();
        }
        if (telling.type() == RelationType.LEADS
                && !(left.get().named() && right.get().named())) {
            return Optional.empty();
        }
        if (telling.type() == RelationType.AFFILIATED && other.kind().equals("state")) {
            return Optional.empty();
        }
        if (OF_BODIES.contains(telling.type()) && one.kind().equals("person")) {
            return Optional.empty();
        }
        boolean member = telling.type() == RelationType.PART_OF && !one.kind().equals("person");
        if (IN_BODIES.contains(telling.type()) && !member && !right.get().named()) {
            return Optional.empty();
        }
        if (IN_BODIES.contains(telling.type()) && NO_BODIES.contains(other.kind())) {
            return Optional.empty();
        }
        boolean named = left.get().named() || right.get().named();
        return same || !named ? Optional.empty() : Optional.of(new Pair(one, other));
    }

    // ---------------------------------------------------------------- relations

    private static Relation relation(
            Context context, Speeches speeches, Telling telling, Pair pair, RelationStatus status) {
        Attribution attribution = speeches.attribution(telling.sentence(), context.span(telling.group()));
        boolean reported = attribution instanceof Attribution.Speaker;
        Optional<DateRange> date = date(context, telling.sentence());
        boolean over = status == RelationStatus.ONGOING
                && telling.group().isVerb()
                && date.filter(range -> isLongAgo(context, range)).isPresent();
        RelationStatus held = over ? RelationStatus.ENDED : status;
        return new Relation(
                pair.subject(),
                telling.type(),
                pair.object(),
                reported && held == RelationStatus.ONGOING ? RelationStatus.REPORTED : held,
                date,
                reported ? Modality.REPORTED : Modality.ASSERTED,
                attribution,
                List.of(telling.sentence().span()));
    }

    /// "fought a war with Y in 1967".
    private static boolean isLongAgo(Context context, DateRange range) {
        return context.text()
                .article()
                .published()
                .flatMap(day -> range.latest().map(latest -> latest.isBefore(day.minusYears(LONG_AGO))))
                .orElse(false);
    }

    /// The one day or span that the sentence names; none where it names several.
    private static Optional<DateRange> date(Context context, Sentence sentence) {
        List<DateRange> ranges = context.in(sentence, Mention.OfTime.class).stream()
                .flatMap(time -> time.range().stream())
                .distinct()
                .toList();
        return ranges.size() == 1 ? Optional.of(ranges.getFirst()) : Optional.empty();
    }
}
