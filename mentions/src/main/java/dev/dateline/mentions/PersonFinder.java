package dev.dateline.mentions;

import dev.dateline.core.Section;
import dev.dateline.core.Span;
import dev.dateline.core.TargetKind;
import dev.dateline.core.mention.Mention;
import dev.dateline.core.text.AnnotatedText;
import dev.dateline.core.text.Group;
import dev.dateline.core.text.Pos;
import dev.dateline.core.text.Sentence;
import dev.dateline.core.text.Token;
import dev.dateline.gazetteer.Gazetteer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Finds names of persons: proper nouns after a title, or two and more of them that name no place, actor or
/// institution. Office, command and spokesmanship make a person public; all others are private and masked.
final class PersonFinder {
    private static final Set<String> OFFICES = Set.of(
            "president",
            "premier",
            "minister",
            "secretary",
            "senator",
            "governor",
            "mayor",
            "ambassador",
            "chancellor",
            "king",
            "queen",
            "prince",
            "emir",
            "sheikh",
            "mullah",
            "ayatollah",
            "pope",
            "cardinal",
            "archbishop",
            "bishop",
            "general",
            "gen.",
            "gen",
            "colonel",
            "col.",
            "col",
            "lt.",
            "lt",
            "lieutenant",
            "major",
            "maj.",
            "maj",
            "captain",
            "capt.",
            "capt",
            "brigadier",
            "brig.",
            "admiral",
            "adm.",
            "marshal",
            "commander",
            "cmdr.",
            "chief",
            "leader",
            "spokesman",
            "spokeswoman",
            "spokesperson",
            "director",
            "chairman",
            "chairwoman",
            "congressman",
            "congresswoman",
            "representative",
            "rep.",
            "sen.",
            "gov.",
            "judge",
            "justice",
            "prosecutor",
            "commissioner",
            "inspector",
            "sub-inspector",
            "superintendent",
            "sgt.",
            "sergeant",
            "sgt",
            "deputy",
            "attorney",
            "rector",
            "caudillo",
            "warlord",
            "official",
            "envoy",
            "coordinator");
    private static final Set<String> CIVIL = Set.of(
            "mr.",
            "mrs.",
            "ms.",
            "mr",
            "mrs",
            "ms",
            "dr.",
            "dr",
            "miss",
            "don",
            "dona",
            "msgr",
            "msgr.",
            "monsignor",
            "sister",
            "fr.",
            "comrade",
            "sr.",
            "engineer",
            "eng.",
            "professor",
            "prof.",
            "father",
            "rev.",
            "reverend",
            "priest",
            "journalist",
            "lawyer",
            "doctor",
            "student",
            "businessman",
            "activist",
            "witness",
            "eyewitness",
            "resident",
            "driver",
            "teacher",
            "farmer",
            "nurse",
            "peasant");
    private static final Set<String> PORTFOLIOS = Set.of(
            "state",
            "defense",
            "defence",
            "staff",
            "interior",
            "foreign",
            "affairs",
            "justice",
            "health",
            "finance",
            "police",
            "war",
            "homeland",
            "security",
            "intelligence",
            "information");
    private static final Set<String> INSTITUTION = Set.of(
            "university",
            "ministry",
            "party",
            "army",
            "council",
            "hospital",
            "street",
            "province",
            "district",
            "department",
            "agency",
            "committee",
            "commission",
            "institute",
            "association",
            "federation",
            "union",
            "school",
            "church",
            "mosque",
            "temple",
            "airport",
            "airlines",
            "airways",
            "force",
            "forces",
            "front",
            "movement",
            "group",
            "company",
            "corporation",
            "bank",
            "hotel",
            "court",
            "bureau",
            "office",
            "center",
            "centre",
            "news",
            "times",
            "post",
            "press",
            "radio",
            "television",
            "tv",
            "agreement",
            "act",
            "river",
            "valley",
            "mountain",
            "mountains",
            "island",
            "islands",
            "sea",
            "lake",
            "square",
            "road",
            "avenue",
            "gate",
            "bridge",
            "base",
            "camp",
            "prison",
            "palace",
            "house",
            "states",
            "kingdom",
            "republic",
            "nations",
            "assembly",
            "congress",
            "parliament",
            "senate",
            "cartel",
            "brigade",
            "battalion",
            "unit",
            "command",
            "police",
            "guard",
            "guards",
            "service",
            "services",
            "day",
            "war",
            "operation",
            "foundation",
            "academy",
            "college",
            "stadium",
            "market",
            "club",
            "league",
            "cup",
            "city",
            "town",
            "village",
            "region",
            "state",
            "county",
            "north",
            "south",
            "east",
            "west",
            "northern",
            "southern",
            "eastern",
            "western",
            "central",
            "international",
            "national",
            "united",
            "islamic",
            "people",
            "holiday",
            "festival",
            "easter",
            "christmas",
            "ramadan",
            "friday",
            "monday",
            "tuesday",
            "wednesday",
            "thursday",
            "saturday",
            "sunday",
            "january",
            "february",
            "march",
            "april",
            "may",
            "june",
            "july",
            "august",
            "september",
            "october",
            "november",
            "december");

    private final Gazetteer gazetteer;

    PersonFinder(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
    }

    /// @param people nouns for people ("corporal", "politician"), which may stand before a name
    List<Mention.OfPerson> find(AnnotatedText text, List<Span> taken, List<Mention.OfTarget> people) {
        Set<Integer> nouns = people.stream()
                .filter(noun -> noun.kind() == TargetKind.PEOPLE || noun.kind() == TargetKind.PERSON)
                .map(noun -> noun.head().start())
                .collect(Collectors.toSet());
        List<Mention.OfPerson> found = new ArrayList<>();
        Map<String, Mention.OfPerson> bySurname = new HashMap<>();
        for (Sentence sentence : text.sentences()) {
            int i = sentence.firstToken();
            while (i < sentence.endToken()) {
                if (!isNameToken(text, i, taken)) {
                    i++;
                    continue;
                }
                int end = i + 1;
                while (end < sentence.endToken()
                        && (isNameToken(text, end, taken) || isParticle(text, end, sentence, taken))) {
                    end++;
                }
                person(text, sentence, i, end, nouns, bySurname).ifPresent(found::add);
                i = end;
            }
        }
        return found;
    }

    private Optional<Mention.OfPerson> person(
            AnnotatedText text,
            Sentence sentence,
            int from,
            int end,
            Set<Integer> nouns,
            Map<String, Mention.OfPerson> bySurname) {
        int first = from;
        Optional<Span> title = Optional.empty();
        boolean office = false;
        boolean civil = false;
        for (int i = end - 1; i > from; i--) { // "ANTIOQUIA GOVERNOR JUAN …": what precedes the title is no name
            if (isOffice(text.token(i)) || CIVIL.contains(text.token(i).lower())) {
                first = i;
                break;
            }
        }
        while (first < end
                && (isOffice(text.token(first))
                        || CIVIL.contains(text.token(first).lower()))) {
            office |= isOffice(text.token(first));
            civil |= CIVIL.contains(text.token(first).lower());
            title = Optional.of(text.span(from, first + 1));
            first++;
        }
        int behind = afterPortfolio(text, sentence, from, first, end);
        if (behind > first) { // "Secretary of State X"
            title = Optional.of(text.span(from - 2, behind));
            office = true;
            first = behind;
        }
        first = afterNoun(text, first, end, nouns);
        if (first >= end) {
            return Optional.empty();
        }
        if (title.isEmpty() && from > sentence.firstToken()) {
            boolean afterComma = text.token(from - 1).is(",") && from - 2 >= sentence.firstToken();
            Token before = text.token(afterComma ? from - 2 : from - 1); // "the rector, X", "spokesman X"
            boolean apposed = before.pos() != Pos.PUNCT;
            boolean officeAhead = afterComma && officeAhead(text, sentence, from - 2);
            office = officeAhead || apposed && isOffice(before);
            civil = apposed && CIVIL.contains(before.lower());
            if (office || civil) {
                title = Optional.of(before.span());
            }
        }
        Span span = text.span(first, end);
        String name = span.of(text.text());
        Token last = text.token(end - 1);
        Mention.OfPerson known = bySurname.get(last.lower());
        if (known != null
                && (end - first == 1
                        || known.equals(bySurname.get(text.token(first).lower())))) {
            return Optional.of(new Mention.OfPerson(span, name, title, known.inOffice() || office));
        }
        boolean described = first > sentence.firstToken()
                && nouns.contains(text.token(first - 1).span().start()); // "corporal X Y"
        boolean titled = title.isPresent();
        boolean given = end - first >= 2
                && GivenNames.bundled().contains(text.token(first).lower())
                && text.token(end - 1).pos() == Pos.PROPN;
        if (!titled
                && !described
                && !given
                && text.upperCase()
                && (!personCue(text, sentence, end) || anyPlace(text, first, end))) {
            return Optional.empty(); // in capitals every noun may look like a name
        }
        if (!titled && (end - first < 2 || end - first > (described || given ? 5 : 4))) {
            return Optional.empty();
        }
        if (text.upperCase() && end - first > 5) {
            return Optional.empty();
        }
        for (int i = first; i < end; i++) {
            if (INSTITUTION.contains(text.token(i).lower())) {
                return Optional.empty();
            }
        }
        if (!titled
                && (isPlace(name)
                        || !given && sentence.section() == Section.Kind.HEADLINE && !personCue(text, sentence, end))) {
            return Optional.empty();
        }
        if (!titled
                && !described
                && !given
                && !personCue(text, sentence, end)
                && !personBefore(text, sentence, first)) {
            return Optional.empty();
        }
        boolean inOffice = office || officeAfter(text, sentence, end);
        Mention.OfPerson person = new Mention.OfPerson(span, name, title, inOffice);
        for (int i = given ? first + 1 : end - 1; i < end; i++) { // "Jorge Vargas González" is Vargas later on
            bySurname.putIfAbsent(text.token(i).lower(), person);
        }
        return Optional.of(person);
    }

    /// "Secretary of [State] X", "Minister of [Defence] X": where the name begins; what it began at when there is none.
    private static int afterPortfolio(AnnotatedText text, Sentence sentence, int from, int first, int end) {
        boolean office =
                from - 2 >= sentence.firstToken() && text.token(from - 1).is("of") && isOffice(text.token(from - 2));
        int name = first;
        while (office && name < end && PORTFOLIOS.contains(text.token(name).lower())) {
            name++;
        }
        return name < end ? name : first;
    }

    /// "NEWSMAN JORGE PULIDO", "Sub-Inspector Lucas Kerketta": in capitals, or where the word is written as a title, a
    /// noun for people looks like part of the name behind it.
    private static int afterNoun(AnnotatedText text, int first, int end, Set<Integer> nouns) {
        for (int i = end - 2; i >= first; i--) {
            if (nouns.contains(text.token(i).span().start())) {
                return i + 1;
            }
        }
        return first;
    }

    private boolean isPlace(String name) {
        return !gazetteer.find(name).isEmpty();
    }

    private boolean anyPlace(AnnotatedText text, int from, int end) {
        for (int i = from; i < end; i++) {
            if (gazetteer.find(text.token(i).text()).stream().anyMatch(place -> place.population() > 100_000)
                    || gazetteer.demonym(text.token(i).text()).isPresent()) {
                return true;
            }
        }
        return false;
    }

    private static boolean isOffice(Token token) {
        return OFFICES.contains(token.lower());
    }

    private static boolean isNameToken(AnnotatedText text, int index, List<Span> taken) {
        Token token = text.token(index);
        char first = token.text().charAt(0);
        boolean initial = token.text().length() == 2 && token.text().endsWith(".");
        boolean misread = index > 0
                && !text.upperCase()
                && text.token(index - 1).pos() == Pos.PROPN
                && Character.isUpperCase(text.token(index - 1).text().charAt(0))
                && (token.pos() == Pos.ADJ
                        || token.pos() == Pos.X
                        || token.pos() == Pos.NOUN); // rare names look like words
        boolean name =
                (misread || token.pos() == Pos.PROPN || isOffice(token) || CIVIL.contains(token.lower()) || initial)
                        && Character.isUpperCase(first);
        return name && taken.stream().noneMatch(span -> span.overlaps(token.span()));
    }

    /// "Juan de la Cruz", "Omar bin Said".
    private static boolean isParticle(AnnotatedText text, int index, Sentence sentence, List<Span> taken) {
        if (isArticled(text.token(index).text())) {
            return taken.stream()
                    .noneMatch(span -> span.overlaps(text.token(index).span()));
        }
        return switch (text.token(index).lower()) {
            case "de", "del", "la", "los", "bin", "ibn", "al", "el", "von", "van", "da", "dos", "y" ->
                index + 1 < sentence.endToken()
                        && (isNameToken(text, index + 1, taken)
                                || text.token(index + 1).lower().length() <= 3
                                        && index + 2 < sentence.endToken()
                                        && isNameToken(text, index + 2, taken));
            default -> false;
        };
    }

    /// "al-Maliki", "el-Sisi", "ul-Haq".
    private static boolean isArticled(String word) {
        return word.length() > 4
                && word.charAt(2) == '-'
                && Character.isUpperCase(word.charAt(3))
                && Character.isLowerCase(word.charAt(0))
                && Character.isLowerCase(word.charAt(1));
    }

    /// What stands before shows that the name is a person's: "said", "named", "her brother", "a shopkeeper".
    private static boolean personBefore(AnnotatedText text, Sentence sentence, int first) {
        if (first <= sentence.firstToken()) {
            return false;
        }
        Token before = text.token(first - 1);
        if (before.is(",") && first - 2 >= sentence.firstToken()) {
            before = text.token(first - 2); // "his brother, X Y, …"
        }
        boolean noun =
                before.pos() == Pos.NOUN && Character.isLowerCase(before.text().charAt(0));
        return noun
                || switch (before.lemma()) {
                    case "say",
                            "name",
                            "identify",
                            "call",
                            "tell",
                            "as",
                            "include",
                            "add",
                            "write",
                            "kill",
                            "murder",
                            "shoot",
                            "wound",
                            "kidnap",
                            "of",
                            "and" -> true;
                    default -> false;
                };
    }

    /// What follows shows that the name is a person's: "said", ", 43,", "who", "'s wife".
    private static boolean personCue(AnnotatedText text, Sentence sentence, int end) {
        if (end >= sentence.endToken()) {
            return false;
        }
        Token next = text.token(end);
        if (next.is(",") && end + 1 < sentence.endToken()) {
            Token after = text.token(end + 1);
            return after.pos() == Pos.NUM
                    || after.is("who")
                    || after.is("aged")
                    || after.is("a")
                    || after.is("the")
                    || after.is("whose");
        }
        return switch (next.lemma()) {
            case "say", "tell", "add", "who", "whose", "be", "have", "die", "warn", "note", "write", "claim", "deny" ->
                true;
            default -> false;
        };
    }

    /// "a spokesman for the ministry, X Y,": the office heads the words before the comma.
    private static boolean officeAhead(AnnotatedText text, Sentence sentence, int last) {
        for (int i = last; i >= Math.max(sentence.firstToken(), last - 8); i--) {
            Token token = text.token(i);
            if (isOffice(token)) {
                return true;
            }
            if (token.pos() == Pos.VERB || token.pos() == Pos.PUNCT) {
                return false;
            }
        }
        return false;
    }

    /// ", a spokesman for", ", the rector": the office stands after the name.
    private static boolean officeAfter(AnnotatedText text, Sentence sentence, int end) {
        if (end >= sentence.endToken() || !text.token(end).is(",")) {
            return false;
        }
        Optional<Group> group = end + 1 < sentence.endToken() ? text.groupAt(end + 1) : Optional.empty();
        return group.isPresent()
                && group.get().isNoun()
                && text.tokens(group.get()).stream().anyMatch(PersonFinder::isOffice);
    }
}
