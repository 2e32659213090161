package dev.dateline.coding.need;

import dev.dateline.codebook.NeedSign;
import dev.dateline.coding.context.Context;
import dev.dateline.core.finding.IndicatorType;
import dev.dateline.core.text.Group;
import dev.dateline.core.text.PhraseIndex;
import dev.dateline.core.text.Pos;
import dev.dateline.core.text.Sentence;
import dev.dateline.core.text.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/// Finds what one sentence says of need.
final class NeedFinder {
    private static final int MAX_GAP = 16;
    private static final int NEAR = 7;
    /// Fewer refugees than these are people in a story, not a figure of need.
    private static final int MANY = 100;
    private static final Set<String> MODALS = Set.of("could", "may", "might", "will", "would", "'ll", "wo");
    private static final Set<String> AHEAD = Set.of(
            "expect",
            "likely",
            "project",
            "forecast",
            "risk",
            "threat",
            "threaten",
            "danger",
            "fear",
            "set",
            "warn",
            "feared");
    private static final Set<String> NEGATIONS =
            Set.of("not", "n't", "never", "no", "nobody", "none", "neither", "nor", "lack", "without");
    private static final Set<String> DOUBTS = Set.of(
            "if",
            "whether",
            "unless",
            "possibility",
            "threat",
            "threatened",
            "proposed",
            "proposal",
            "would",
            "should",
            "could");
    private static final Set<String> ASIDES = Set.of(",", "\"", "“", "”", "'", "‘", "’", "-", "–");
    private static final Set<String> RISING = Set.of(
            "be", "have", "reach", "stand", "rise", "climb", "grow", "pass", "exceed", "top", "to", "at", "now", "of",
            "hit", "total", "number");

    private final Context context;
    private final Sentence sentence;
    private final List<Amount> amounts;
    private final List<Population> populations;

    private NeedFinder(Context context, Sentence sentence) {
        this.context = context;
        this.sentence = sentence;
        this.amounts = Amounts.of(context, sentence);
        this.populations = Populations.of(context, sentence, amounts);
    }

    /// A phrase of the codebook over tokens.
    private record Hit(NeedSign sign, int first, int end) {}

    static List<Need> find(Context context, Sentence sentence) {
        List<Hit> hits = hits(context, sentence);
        if (hits.stream().allMatch(hit -> hit.sign.form() == NeedSign.Form.THING)) {
            return List.of();
        }
        return new NeedFinder(context, sentence).read(hits);
    }

    /// All phrases; of those of one rule and form that overlap, the longest.
    private static List<Hit> hits(Context context, Sentence sentence) {
        List<Hit> hits = new ArrayList<>();
        PhraseIndex<NeedSign> signs = context.codebook().needs().signs();
        for (int i = sentence.firstToken(); i < sentence.endToken(); i++) {
            for (PhraseIndex.Hit<NeedSign> hit :
                    signs.allAt(context.text().tokens(), i, sentence.endToken(), Token::lemma)) {
                for (NeedSign sign : hit.values()) {
                    boolean held = hits.stream()
                            .anyMatch(other ->
                                    other.sign.equals(sign) && other.first <= hit.first() && other.end >= hit.end());
                    if (!held) {
                        hits.add(new Hit(sign, hit.first(), hit.end()));
                    }
                }
            }
        }
        return hits;
    }

    private List<Need> read(List<Hit> hits) {
        List<Need> found = new ArrayList<>();
        for (Hit hit : hits) {
            Optional<Need> need = near(hit.sign) ? read(hit, hits) : Optional.empty();
            need.ifPresent(found::add);
        }
        return found;
    }

    private boolean near(NeedSign sign) {
        return sign.rule().near().isEmpty()
                || context.tokens(sentence).stream()
                        .anyMatch(token -> sign.rule().near().contains(token.lemma()));
    }

    private Optional<Need> read(Hit hit, List<Hit> hits) {
        return switch (hit.sign.form()) {
            case BEFORE -> before(hit, false).filter(NeedFinder::isCounted);
            case PLAIN -> before(hit, false).or(() -> inverted(hit));
            case LACK -> before(hit, true);
            case AFTER -> after(hit).filter(NeedFinder::isCounted);
            case WHO -> who(hit);
            case STATE, FEARED -> state(hit);
            case RATE -> rate(hit);
            case DEED -> deed(hit, hits);
            case THING -> Optional.empty();
        };
    }

    private static boolean isCounted(Need need) {
        return need.amount().isPresent();
    }

    // ---- people before the phrase ----

    private Optional<Need> before(Hit hit, boolean lacking) {
        Optional<Population> who = peopleBefore(hit);
        if (who.isEmpty() || isNobody(who.get()) || isNegated(who.get().end(), hit.first) != lacking) {
            return Optional.empty();
        }
        return Optional.of(need(hit, who, who.get().amount().filter(amount -> !amount.isMoney())));
    }

    /// "Not one of the 300 residents", "none of the families".
    private boolean isNobody(Population people) {
        int from = Math.max(sentence.firstToken(), people.first() - 4);
        return context.text().tokens().subList(from, Math.min(people.first() + 1, sentence.endToken())).stream()
                .anyMatch(token -> token.is("not")
                        || token.is("none")
                        || token.is("nobody")
                        || token.is("neither")
                        || token.is("no"));
    }

    /// "At risk of an attack, too: nurses still there." The people stand at the end, after a comma or colon.
    private Optional<Need> inverted(Hit hit) {
        for (Population each : populations) {
            if (each.first() > hit.end && isWhom(hit.sign, each)) {
                Token before = context.text().token(each.first() - 1);
                boolean apart =
                        before.is(",") || before.is(":") || before.text().equals("—");
                boolean verbless = context.text().tokens().subList(sentence.firstToken(), each.first()).stream()
                        .noneMatch(token -> token.pos() == Pos.VERB || token.pos() == Pos.AUX);
                return apart && verbless ? Optional.of(need(hit, Optional.of(each), each.amount())) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    /// The nearest counted people before a phrase, else the nearest at all.
    private Optional<Population> peopleBefore(Hit hit) {
        Optional<Population> nearest = Optional.empty();
        for (int i = populations.size() - 1; i >= 0; i--) {
            Population each = populations.get(i);
            if (each.end() > hit.first) {
                continue;
            }
            boolean own = isWhom(hit.sign, each) || isAlone(hit.sign, each);
            if (!reaches(each.end(), hit.first)) {
                break;
            }
            if (!own && each.head().isEmpty()) {
                continue; // ", or one in six,"
            }
            if (!own && each.amount().isPresent()) {
                break; // "300 jobs are at risk"
            }
            if (own && each.isCounted()) {
                return Optional.of(each);
            }
            if (own && nearest.isEmpty()) {
                nearest = Optional.of(each);
            }
        }
        return nearest;
    }

    /// "4,000 fled": a number that stands for people by itself, with a verb right after it or at the end of its clause.
    private boolean isAlone(NeedSign sign, Population population) {
        if (population.head().isPresent()
                || !population.isCounted()
                || !sign.rule().whom().isEmpty()) {
            return false;
        }
        boolean hangs = population.first() > sentence.firstToken()
                && context.text().token(population.first() - 1).pos() == Pos.ADP;
        if (hangs && sign.form() != NeedSign.Form.AFTER) {
            return false; // "8,000 of a population of 80,000 have fled"
        }
        Token next = context.text().token(Math.min(population.end(), sentence.endToken() - 1));
        boolean verb = next.pos() == Pos.VERB || next.pos() == Pos.AUX || next.pos() == Pos.ADV || next.is("who");
        boolean last = next.is(".") || next.is("and") || next.is("in") || next.is("since") || next.is("more");
        return verb || sign.form() == NeedSign.Form.AFTER && last;
    }

    private boolean isWhom(NeedSign sign, Population population) {
        if (population.head().isEmpty()) {
            return false;
        }
        int head = population.head().getAsInt();
        String noun = context.text().token(head).lemma();
        String two =
                head > sentence.firstToken() ? context.text().token(head - 1).lemma() + " " + noun : noun;
        return sign.rule().whom().isEmpty()
                ? population.people()
                : sign.rule().whom().contains(noun) || sign.rule().whom().contains(two);
    }

    /// Whether only words stand between that leave the people before them the subject of what comes.
    private boolean reaches(int from, int to) {
        if (to - from > MAX_GAP) {
            return false;
        }
        for (int i = from; i < to; i++) {
            Token token = context.text().token(i);
            boolean link = context.codebook().needs().links().contains(token.lemma())
                    || context.codebook().needs().links().contains(token.lower());
            if (link) {
                continue;
            }
            boolean passes = switch (token.pos()) {
                case ADV, ADJ, ADP, NUM, DET, PART -> !token.is("after") && !token.is("before") && !token.is("by");
                case NOUN, PROPN -> hangsOnPreposition(i, from);
                case VERB -> context.text().groupAt(i).filter(Group::isNoun).isPresent() && hangsOnPreposition(i, from);
                case PUNCT -> ASIDES.contains(token.text());
                default -> false;
            };
            if (!passes) {
                return false;
            }
        }
        return true;
    }

    /// "in the north of the country": the group of a token stands after a preposition that stands after `from`.
    private boolean hangsOnPreposition(int token, int from) {
        int first = context.text().groupAt(token).map(Group::firstToken).orElse(token);
        if (first <= from) {
            return false;
        }
        Token before = context.text().token(first - 1);
        return before.pos() == Pos.ADP || before.is("than") || before.is("to");
    }

    private boolean isNegated(int from, int to) {
        for (int i = from; i < to; i++) {
            if (NEGATIONS.contains(context.text().token(i).lemma())
                    || NEGATIONS.contains(context.text().token(i).lower())) {
                return true;
            }
        }
        return false;
    }

    // ---- people after it, and people it names ----

    private Optional<Need> after(Hit hit) {
        for (Population each : populations) {
            boolean follows =
                    each.first() >= hit.end && each.first() - hit.end <= 2 && onlyOpening(hit.end, each.first());
            boolean own = isWhom(hit.sign, each) || isAlone(hit.sign, each) && each.first() == hit.end;
            if (follows && own && !isNegated(Math.max(sentence.firstToken(), hit.first - 2), hit.first)) {
                return Optional.of(need(hit, Optional.of(each), each.amount().filter(Amount::isCountOrShare)));
            }
        }
        Optional<Group> verb = context.text().groupAt(hit.first).filter(Group::isVerb);
        return verb.filter(Group::passive).isPresent() ? before(hit, false) : Optional.empty();
    }

    private boolean onlyOpening(int from, int to) {
        for (int i = from; i < to; i++) {
            Token token = context.text().token(i);
            if (token.pos() != Pos.DET && token.pos() != Pos.ADV && token.pos() != Pos.ADJ && !token.is("of")) {
                return false;
            }
        }
        return true;
    }

    private Optional<Need> who(Hit hit) {
        if (isCompound(hit.end)) {
            return Optional.empty();
        }
        for (Population each : populations) {
            boolean named = each.amount().filter(Amount::isCount).isPresent()
                    && each.amount()
                                    .flatMap(amount -> amount.count().low().stream()
                                            .boxed()
                                            .findFirst())
                                    .orElse(0)
                            >= MANY
                    && !isHarmed(each)
                    && each.amount().map(Amount::end).orElse(0) <= hit.first
                    && each.end() > hit.first
                    && each.end() <= hit.end;
            if (named) {
                Population whole = new Population(each.first(), hit.end, each.head(), true, each.amount());
                return Optional.of(need(hit, Optional.of(whole), each.amount()));
            }
        }
        return total(hit);
    }

    /// Whether a word for harm stands beside people: "killed 120 refugees".
    private boolean isHarmed(Population people) {
        int from = Math.max(sentence.firstToken(), people.first() - 5);
        int to = Math.min(sentence.endToken(), people.end() + 6);
        return context.text().tokens().subList(from, to).stream()
                .anyMatch(token -> context.codebook().needs().harmed().contains(token.lemma()));
    }

    /// "the number of refugees has reached 1.4 million".
    private Optional<Need> total(Hit hit) {
        int number = hit.first - 1;
        while (number > sentence.firstToken()
                && hit.first - number < 5
                && !context.text().token(number).hasLemma("number")) {
            number--;
        }
        if (!context.text().token(Math.max(number, sentence.firstToken())).hasLemma("number")) {
            return Optional.empty();
        }
        return amountAfter(hit.end).filter(Amount::isCount).map(amount -> {
            Population named =
                    new Population(hit.first, hit.end, OptionalInt.of(hit.end - 1), true, Optional.of(amount));
            return need(hit, Optional.of(named), Optional.of(amount));
        });
    }

    private boolean isCompound(int end) {
        if (end >= sentence.endToken()) {
            return false;
        }
        Token next = context.text().token(end);
        boolean noun = next.pos() == Pos.NOUN || next.pos() == Pos.PROPN;
        return noun && !context.codebook().needs().links().contains(next.lemma())
                || next.lemma().equals("'s");
    }

    // ---- what tells of need by itself ----

    private Optional<Need> state(Hit hit) {
        if (isNegated(Math.max(sentence.firstToken(), hit.first - 3), hit.first)) {
            return Optional.empty();
        }
        Optional<Population> who = peopleBefore(hit);
        return Optional.of(need(hit, who, who.flatMap(Population::amount).filter(Amount::isCountOrShare)));
    }

    private Optional<Need> rate(Hit hit) {
        for (Amount amount : amounts) {
            boolean before = amount.end() <= hit.first && onlyOpening(amount.end(), hit.first);
            if (before && amount.isShare() && hit.end - hit.first == 1) {
                return Optional.of(need(hit, Optional.empty(), Optional.of(amount)));
            }
        }
        return amountAfter(hit.end)
                .filter(amount -> !amount.isCount() && hit.end - hit.first > 1)
                .map(amount -> need(hit, Optional.empty(), Optional.of(amount)));
    }

    /// The first number after a token with only words like "has reached" between.
    private Optional<Amount> amountAfter(int from) {
        for (Amount amount : amounts) {
            if (amount.first() >= from) {
                boolean near = amount.first() - from <= NEAR
                        && context.text().tokens().subList(from, amount.first()).stream()
                                .allMatch(token -> RISING.contains(token.lemma())
                                        || token.pos() == Pos.ADV
                                        || token.pos() == Pos.PROPN
                                        || token.is("in"));
                return near ? Optional.of(amount) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    // ---- money ----

    private Optional<Need> deed(Hit hit, List<Hit> hits) {
        if (isNegated(Math.max(sentence.firstToken(), hit.first - 2), hit.first)) {
            return Optional.empty();
        }
        if (!isDone(hit)) {
            return Optional.empty();
        }
        return hits.stream()
                .filter(thing -> thing.sign.form() == NeedSign.Form.THING
                        && thing.sign.rule().equals(hit.sign.rule())
                        && isThing(thing))
                .flatMap(thing -> about(hit, thing).stream())
                .findFirst();
    }

    /// Whether something is done, not only talked of: no "if", "should", "want to", "talk of cutting".
    private boolean isDone(Hit deed) {
        for (int i = sentence.firstToken(); i < sentence.endToken(); i++) {
            if (DOUBTS.contains(context.text().token(i).lower())) {
                return false;
            }
        }
        Optional<Group> verb = context.text().groupAt(deed.first).filter(Group::isVerb);
        if (verb.isEmpty()) { // "frozen funds", but not "a cut in aid", which may be only talked of
            return context.text().token(deed.first).pos() != Pos.NOUN;
        }
        boolean modal = !verb.get().modal().isEmpty() && !verb.get().modal().equals("will");
        boolean gerund = context.text().token(deed.first).lower().endsWith("ing")
                && deed.first == verb.get().firstToken();
        return !modal && !gerund && !verb.get().negated();
    }

    /// Aid that is meant, not an aid worker or military aid.
    private boolean isThing(Hit thing) {
        Set<String> barred = thing.sign.rule().barred();
        for (int i = Math.max(sentence.firstToken(), thing.first - 3); i < thing.first; i++) {
            if (barred.contains(context.text().token(i).lemma())) {
                return false;
            }
        }
        for (int i = thing.end; i < Math.min(sentence.endToken(), thing.end + NEAR); i++) {
            Token token = context.text().token(i);
            if (token.pos() == Pos.VERB || token.pos() == Pos.PUNCT) {
                break;
            }
            if (barred.contains(token.lemma())) {
                return false;
            }
        }
        return !isCompound(thing.end);
    }

    /// A deed and its thing: "suspended $300 million in aid", "aid has been suspended".
    private Optional<Need> about(Hit deed, Hit thing) {
        boolean follows = thing.first >= deed.end && thing.first - deed.end <= NEAR && isObject(deed.end, thing.first);
        Optional<Group> verb = context.text().groupAt(deed.first).filter(Group::isVerb);
        boolean patient = thing.end <= deed.first
                && deed.first - thing.end <= NEAR + 3
                && verb.filter(Group::passive).isPresent()
                && reaches(thing.end, deed.first);
        if (!follows && !patient) {
            return Optional.empty();
        }
        int from = Math.min(deed.first, thing.first);
        int to = Math.max(deed.end, thing.end);
        Optional<Amount> money = amounts.stream()
                .filter(amount -> !amount.isCount() && isNear(amount, from, to))
                .findFirst();
        if (deed.sign.rule().sum() && money.filter(Amount::isMoney).isEmpty()) {
            return Optional.empty();
        }
        Hit whole = new Hit(deed.sign, from, to);
        return Optional.of(need(whole, Optional.empty(), money));
    }

    /// Whether a sum belongs to a deed: inside it, right before it, or right after its thing ("aid worth $7 million").
    private boolean isNear(Amount amount, int from, int to) {
        return amount.first() >= from && amount.end() <= to
                || amount.end() <= from && from - amount.end() <= 2 && !crosses(amount.end(), from)
                || amount.first() >= to && amount.first() - to <= 4 && !crosses(to, amount.first());
    }

    private boolean crosses(int from, int to) {
        return context.text().tokens().subList(from, to).stream()
                .anyMatch(token -> token.pos() == Pos.VERB || token.pos() == Pos.PUNCT || token.pos() == Pos.CCONJ);
    }

    /// Between a deed and its object stands no other verb.
    private boolean isObject(int from, int to) {
        for (int i = from; i < to; i++) {
            Token token = context.text().token(i);
            boolean passes = switch (token.pos()) {
                case DET, ADJ, ADV, NUM, PROPN, NOUN, ADP, SYM, PART ->
                    !token.is("to") && !token.is("for") && !token.is("from");
                case PRON -> token.lower().endsWith("s") || token.lower().endsWith("ir");
                default -> false;
            };
            if (!passes) {
                return false;
            }
        }
        return true;
    }

    // ---- whether it has come ----

    private Need need(Hit hit, Optional<Population> who, Optional<Amount> amount) {
        boolean feared = hit.sign.form() == NeedSign.Form.FEARED;
        return new Need(sentence, hit.sign, hit.first, hit.end, who, amount, feared || isAhead(hit, who));
    }

    private boolean isAhead(Hit hit, Optional<Population> who) {
        int from = who.map(people -> Math.min(people.end(), hit.first))
                .orElse(Math.max(sentence.firstToken(), hit.first - 4));
        for (int i = from; i < hit.end; i++) {
            Token token = context.text().token(i);
            boolean risk = AHEAD.contains(token.lemma()) && hit.sign.rule().type() != IndicatorType.AT_RISK;
            if (MODALS.contains(token.lower()) || risk) {
                return true;
            }
        }
        return false;
    }
}
