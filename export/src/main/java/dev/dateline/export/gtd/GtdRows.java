package dev.dateline.export.gtd;

import dev.dateline.core.Article;
import dev.dateline.core.DateRange;
import dev.dateline.core.Place;
import dev.dateline.core.WeaponType;
import dev.dateline.core.finding.Casualties;
import dev.dateline.core.finding.Certainty;
import dev.dateline.core.finding.Claim;
import dev.dateline.core.finding.Doer;
import dev.dateline.core.finding.DoerKind;
import dev.dateline.core.finding.EventDate;
import dev.dateline.core.finding.EventPlace;
import dev.dateline.core.finding.EventType;
import dev.dateline.core.finding.Harm;
import dev.dateline.core.finding.PlacePrecision;
import dev.dateline.core.finding.Stage;
import dev.dateline.core.finding.Target;
import dev.dateline.core.finding.Weapon;
import dev.dateline.core.incident.Account;
import dev.dateline.core.incident.EstimateRule;
import dev.dateline.core.incident.Incident;
import dev.dateline.core.incident.Sourced;
import dev.dateline.export.codes.CodeTable;
import dev.dateline.export.codes.Countries;
import dev.dateline.export.codes.WordTable;
import dev.dateline.export.figure.Toll;
import dev.dateline.export.party.Parties;
import dev.dateline.export.party.Party;
import dev.dateline.export.spi.Loss;
import dev.dateline.export.spi.Sidecars;
import dev.dateline.export.spi.Support;
import dev.dateline.export.spi.Terms;
import dev.dateline.export.table.Citations;
import dev.dateline.export.table.Columns;
import dev.dateline.export.table.Row;
import dev.dateline.export.table.RowExporter;
import dev.dateline.export.table.Sentences;
import java.io.IOException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Makes the rows of one GTD table. Keeps one counter a day, for the ids.
final class GtdRows implements RowExporter.Rows {
    private static final CodeTable TYPES = CodeTable.beside(GtdRows.class, "types.csv");
    private static final CodeTable ATTACK_TYPES = CodeTable.beside(GtdRows.class, "attack-types.csv");
    private static final CodeTable WEAPONS = CodeTable.beside(GtdRows.class, "weapons.csv");
    private static final CodeTable WEAPON_TYPES = CodeTable.beside(GtdRows.class, "weapon-types.csv");
    private static final CodeTable WEAPON_SUBTYPES = CodeTable.beside(GtdRows.class, "weapon-subtypes.csv");
    private static final WordTable TARGETS = WordTable.beside(GtdRows.class, "targets.csv");
    private static final CodeTable TARGET_TYPES = CodeTable.beside(GtdRows.class, "target-types.csv");
    private static final CodeTable TARGET_SUBTYPES = CodeTable.beside(GtdRows.class, "target-subtypes.csv");
    private static final WordTable CLAIM_MODES = WordTable.beside(GtdRows.class, "claim-modes.csv");
    private static final CodeTable REGIONS = CodeTable.beside(GtdRows.class, "regions.csv");
    private static final CodeTable GROUP_NAMES = CodeTable.beside(GtdRows.class, "group-names.csv");

    private static final String BOMBING = "3";
    private static final String ARMED_ASSAULT = "2";
    private static final String UNKNOWN_ATTACK = "9";
    private static final String UNKNOWN_WEAPON = "13";
    private static final int NOT_KNOWN = -9;
    private static final int NO_NUMBER = -99;
    private static final String US = "US";

    private final Columns columns;
    private final Sidecars sidecars;
    private final Parties parties;
    private final EstimateRule rule;
    private final Map<String, Integer> onDay = new HashMap<>();

    GtdRows(Columns columns, Terms terms) throws IOException {
        this.columns = columns;
        sidecars = terms.sidecars();
        parties = new Parties(terms.codebook());
        rule = terms.estimate().orElse(EstimateRule.MAJORITY);
        sidecars.rule("estimate", rule.code());
        sidecars.rule("kept", "violence, carried out or tried, by others than states");
        sidecars.rule(
                "attack types", "in the hierarchy of attack-types.csv; grenades with firearms are an armed assault");
        sidecars.rule("numbers", "totals, perpetrators included; a vague word (\"dozens\") is an empty cell");
        sidecars.rule("unknown", "0 in imonth, iday, extended and multiple; -9, -99 or empty elsewhere");
        sidecars.rule("eventid", "serial numbers follow the order of this file");
        sidecars.rule("nationality", "a target whose nationality is not said has that of the country");
    }

    @Override
    public Optional<Row> row(Incident incident) throws IOException {
        Optional<Loss> loss = whole(incident);
        if (loss.isPresent()) {
            sidecars.loss(incident, loss.get(), "");
            return Optional.empty();
        }
        Row row = new Row(columns);
        when(row, incident);
        where(row, incident);
        row.set(
                "summary",
                String.join(" ", Sentences.of(incident.lead())),
                Support.of(incident.lead(), incident.lead().event().evidence()));
        what(row, incident);
        targets(row, incident);
        doers(row, incident);
        claims(row, incident);
        weapons(row, incident);
        numbers(row, incident);
        hostages(row, incident);
        sources(row, incident);
        if (incident.isDisputed()) {
            sidecars.loss(incident, Loss.DISPUTED, "");
        }
        return Optional.of(row);
    }

    private Optional<Loss> whole(Incident incident) {
        if (incident.isRetracted()) {
            return Optional.of(Loss.RETRACTED);
        }
        if (!incident.type().value().isViolent()) {
            return Optional.of(Loss.NOT_VIOLENT);
        }
        if (attackTypes(incident).isEmpty()) {
            return Optional.of(Loss.NO_CATEGORY);
        }
        if (incident.stage() == Stage.PLANNED) {
            return Optional.of(Loss.PLANNED);
        }
        List<Sourced<Doer>> doers = parties.doers(incident);
        if (!doers.isEmpty()
                && doers.stream()
                        .allMatch(doer -> parties.of(doer.value(), incident).isState())) {
            return Optional.of(Loss.BY_STATE);
        }
        return incident.date().isEmpty() ? Optional.of(Loss.NO_DATE) : Optional.empty();
    }

    // ---------------------------------------------------------------------------------------------- when, where

    private void when(Row row, Incident incident) {
        Sourced<EventDate> date = incident.date().orElseThrow();
        DateRange range = date.value().range();
        List<Support> words = Support.of(incident, date, EventDate::spans);
        LocalDate first = range.earliest().or(range::latest).orElseThrow();
        LocalDate last = range.latest().orElse(first);
        boolean open = range.earliest().isEmpty() || range.latest().isEmpty();
        boolean sameMonth = YearMonth.from(first).equals(YearMonth.from(last));
        int month = sameMonth ? first.getMonthValue() : 0;
        int day = sameMonth && range.isSingleDay() ? first.getDayOfMonth() : 0;
        row.set("iyear", first.getYear(), words);
        row.set("imonth", month, month == 0 ? List.of() : words);
        row.set("iday", day, day == 0 ? List.of() : words);
        if (!range.isSingleDay()) {
            row.set("approxdate", open ? openDate(range) : approximate(range.precision(), first, last), words);
        }
        String stem = "%04d%02d%02d".formatted(first.getYear(), month, day);
        row.set("eventid", stem + "%04d".formatted(onDay.merge(stem, 1, Integer::sum)));
        row.set("extended", 0);
    }

    private static String openDate(DateRange range) {
        return range.latest().isPresent()
                ? "on or before " + range.latest().get()
                : "on or after " + range.earliest().orElseThrow();
    }

    private static String approximate(DateRange.Precision precision, LocalDate first, LocalDate last) {
        return precision == DateRange.Precision.MONTH
                ? first.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH) + " " + first.getYear()
                : precision == DateRange.Precision.YEAR ? Integer.toString(first.getYear()) : first + " to " + last;
    }

    private void where(Row row, Incident incident) throws IOException {
        row.set("specificity", 5).set("vicinity", 0);
        if (incident.place().isEmpty()) {
            sidecars.loss(incident, Loss.COORDINATES, "");
            return;
        }
        Sourced<EventPlace> where = incident.place().get();
        EventPlace told = where.value();
        List<Support> words = Support.of(incident, where, EventPlace::spans);
        Optional<Place> place = told.place();
        Optional<String> country = place.flatMap(Place::country);
        if (country.isPresent()) {
            country(row, incident, country.get(), words);
        }
        PlacePrecision precision = told.precision();
        boolean town = precision == PlacePrecision.SITE
                || precision == PlacePrecision.SETTLEMENT
                || precision == PlacePrecision.NEAR;
        row.set(
                "provstate",
                place.flatMap(Place::admin1)
                        .or(() -> precision == PlacePrecision.ADMIN1 ? place.map(Place::name) : Optional.empty()),
                words);
        if (town) {
            row.set("city", place.map(Place::name).or(told::name), words);
        }
        row.set("location", told.site(), words);
        if (place.isPresent() && place.get().latitude().isPresent() && precision != PlacePrecision.COUNTRY) {
            row.set("latitude", place.get().latitude(), 6, words);
            row.set("longitude", place.get().longitude(), 6, words);
            row.set("specificity", town ? 1 : precision == PlacePrecision.ADMIN2 ? 3 : 4);
        } else {
            sidecars.loss(incident, Loss.COORDINATES, told.name().or(told::site).orElse(""));
        }
        row.set("vicinity", precision == PlacePrecision.NEAR ? 1 : 0);
    }

    private void country(Row row, Incident incident, String country, List<Support> words) throws IOException {
        Optional<String> code = Countries.table().find(country, "gtd");
        if (code.isEmpty()) {
            sidecars.loss(incident, Loss.COUNTRY_CODE, country);
            row.set("country_txt", Countries.name(country), words);
            return;
        }
        row.set("country", code, words);
        row.set("country_txt", Countries.table().find(country, "gtd_name"), words);
        Optional<String> region = Countries.table().find(country, "gtd_region");
        row.set("region", region, words);
        row.set("region_txt", region.flatMap(number -> REGIONS.find(number, "name")), words);
    }

    // ---------------------------------------------------------------------------------------------- what

    private void what(Row row, Incident incident) throws IOException {
        row.set("multiple", 0);
        row.set("success", incident.stage() == Stage.ACCOMPLISHED ? 1 : 0);
        row.set("suicide", types(incident).anyMatch(type -> isSet(type.value(), "suicide")) ? 1 : 0, acts(incident));
        List<String> attackTypes = attackTypes(incident);
        for (int i = 0; i < Math.min(3, attackTypes.size()); i++) {
            String code = attackTypes.get(i);
            row.set("attacktype" + (i + 1), code, acts(incident));
            row.set("attacktype" + (i + 1) + "_txt", ATTACK_TYPES.find(code, "name"), acts(incident));
        }
        if (attackTypes.size() > 3) {
            sidecars.loss(incident, Loss.MORE_ACTS, "");
        }
    }

    /// The words that name the happening in the account that tells most.
    private static List<Support> acts(Incident incident) {
        return Support.of(
                incident,
                incident.type(),
                type -> incident.type().accounts().stream()
                        .findFirst()
                        .map(account ->
                                incident.account(account).event().trigger().spans())
                        .orElse(List.of()));
    }

    private static Stream<Sourced<EventType>> types(Incident incident) {
        return Stream.concat(Stream.of(incident.type()), incident.also().stream());
    }

    private static boolean isSet(EventType type, String column) {
        return TYPES.find(type.code(), column).filter("1"::equals).isPresent();
    }

    /// Codes in the format's hierarchy; "unknown" only where nothing else is.
    private static List<String> attackTypes(Incident incident) {
        Set<String> codes = new LinkedHashSet<>();
        types(incident)
                .forEach(type -> TYPES.find(type.value().code(), "attacktype").ifPresent(codes::add));
        if (codes.contains(BOMBING) && codes.contains(ARMED_ASSAULT) && throwsGrenadesOnly(incident)) {
            codes.remove(BOMBING);
        }
        if (codes.size() > 1) {
            codes.remove(UNKNOWN_ATTACK);
        }
        return codes.stream()
                .sorted(Comparator.comparingInt(ATTACK_TYPES::rank))
                .toList();
    }

    private static boolean throwsGrenadesOnly(Incident incident) {
        List<WeaponType> explosives = incident.weapons().stream()
                .map(weapon -> weapon.value().type())
                .filter(type -> WEAPONS.find(type.code(), "weaptype")
                        .filter("6"::equals)
                        .isPresent())
                .toList();
        return !explosives.isEmpty() && explosives.stream().allMatch(WeaponType.GRENADE::equals);
    }

    // ---------------------------------------------------------------------------------------------- whom

    private void targets(Row row, Incident incident) throws IOException {
        List<Sourced<Target>> targets = incident.targets();
        for (int i = 0; i < Math.min(3, targets.size()); i++) {
            Sourced<Target> sourced = targets.get(i);
            Target target = sourced.value();
            List<Support> words = Support.of(incident, sourced, Target::spans);
            int number = i + 1;
            Optional<String> type = TARGETS.find(target.type(), target.names().getFirst(), "targtype");
            Optional<String> subtype =
                    TARGETS.find(target.type(), target.names().getFirst(), "subtype");
            row.set("targtype" + number, type.or(() -> Optional.of("20")), words);
            row.set("targtype" + number + "_txt", TARGET_TYPES.find(type.orElse("20"), "name"), words);
            row.set("targsubtype" + number, subtype, words);
            row.set(
                    "targsubtype" + number + "_txt",
                    subtype.flatMap(code -> TARGET_SUBTYPES.find(code, "name")),
                    words);
            row.set("target" + number, target.names().getFirst(), words);
            Optional<String> country = parties.of(target, incident).country();
            row.set("natlty" + number, country.flatMap(code -> Countries.table().find(code, "gtd")), words);
            row.set(
                    "natlty" + number + "_txt",
                    country.flatMap(code -> Countries.table().find(code, "gtd_name")),
                    words);
        }
        if (targets.isEmpty()) {
            row.set("targtype1", 20);
            row.set("targtype1_txt", TARGET_TYPES.find("20", "name"));
        }
        if (targets.size() > 3) {
            sidecars.loss(incident, Loss.MORE_TARGETS, "");
        }
    }

    // ---------------------------------------------------------------------------------------------- who

    private void doers(Row row, Incident incident) throws IOException {
        List<Sourced<Doer>> groups = new ArrayList<>();
        boolean single = false;
        for (Sourced<Doer> doer : parties.doers(incident)) {
            if (parties.of(doer.value(), incident).isNamed()) {
                groups.add(doer);
            } else {
                single |= doer.value().kind() == DoerKind.INDIVIDUAL;
            }
        }
        row.set("gname", "Unknown").set("guncertain1", 0);
        for (int i = 0; i < Math.min(3, groups.size()); i++) {
            Sourced<Doer> sourced = groups.get(i);
            List<Support> words = Support.of(incident, sourced, Doer::spans);
            String number = i == 0 ? "" : Integer.toString(i + 1);
            row.set("gname" + number, groupName(parties.of(sourced.value(), incident)), words);
            row.set("guncertain" + (i + 1), sourced.value().certainty() == Certainty.SUSPECTED ? 1 : 0, words);
        }
        if (groups.size() > 3) {
            sidecars.loss(incident, Loss.MORE_ACTORS, "");
        }
        row.set("individual", groups.isEmpty() && single ? 1 : 0);
        row.set("nperps", NO_NUMBER);
    }

    private static String groupName(Party party) {
        return party.actor()
                .flatMap(actor -> GROUP_NAMES.find(actor.id(), "name"))
                .orElse(party.name());
    }

    private void claims(Row row, Incident incident) throws IOException {
        Map<String, ClaimOf> claims = new LinkedHashMap<>();
        boolean denied = false;
        for (Account account : incident.accounts()) {
            for (Claim claim : account.event().claims()) {
                if (claim.stance() == Claim.Stance.CLAIMED) {
                    claims.merge(claim.actor().orElse(claim.by()), new ClaimOf(account, claim), ClaimOf::telling);
                } else {
                    denied = true;
                }
            }
        }
        row.set("claimed", NOT_KNOWN);
        int number = 0;
        for (ClaimOf claim : claims.values()) {
            number++;
            if (number > 3) {
                break;
            }
            List<Support> words = Support.of(claim.account(), claim.claim().spans());
            row.set(number == 1 ? "claimed" : "claim" + number, 1, words);
            String column = "claimmode" + (number == 1 ? "" : number);
            String via = claim.claim().via().orElse("");
            row.set(column, CLAIM_MODES.find(via, "code").orElse("10"), words);
            row.set(column + "_txt", CLAIM_MODES.find(via, "name").orElse("Unknown"), words);
        }
        if (claims.size() > 1) {
            row.set("compclaim", 1);
        }
        if (claims.size() > 3 || denied) {
            sidecars.loss(incident, Loss.MORE_CLAIMS, denied ? "denied" : "");
        }
    }

    private record ClaimOf(Account account, Claim claim) {
        /// Of two accounts of one claim the one that says how it was made.
        static ClaimOf telling(ClaimOf one, ClaimOf other) {
            return one.claim.via().isPresent() ? one : other.claim.via().isPresent() ? other : one;
        }
    }

    // ---------------------------------------------------------------------------------------------- with what

    private record Arms(String type, Optional<String> subtype, List<Support> words) {}

    private void weapons(Row row, Incident incident) throws IOException {
        List<Arms> arms = new ArrayList<>();
        incident.weapons().stream()
                .sorted(Comparator.comparingInt(
                        weapon -> WEAPONS.rank(weapon.value().type().code())))
                .forEach(weapon -> arms.add(arms(weapon, incident)));
        types(incident).forEach(type -> implied(type.value(), arms).ifPresent(arms::add));
        List<Arms> distinct = distinct(arms);
        for (int i = 0; i < Math.min(4, distinct.size()); i++) {
            Arms one = distinct.get(i);
            row.set("weaptype" + (i + 1), one.type(), one.words());
            row.set("weaptype" + (i + 1) + "_txt", WEAPON_TYPES.find(one.type(), "name"), one.words());
            row.set("weapsubtype" + (i + 1), one.subtype(), one.words());
            row.set(
                    "weapsubtype" + (i + 1) + "_txt",
                    one.subtype().flatMap(code -> WEAPON_SUBTYPES.find(code, "name")),
                    one.words());
        }
        if (distinct.size() > 4) {
            sidecars.loss(incident, Loss.MORE_WEAPONS, "");
        }
        row.set(
                "weapdetail",
                String.join(
                        "; ",
                        incident.weapons().stream()
                                .flatMap(weapon ->
                                        weapon.value().names().stream().limit(1))
                                .distinct()
                                .toList()),
                incident.weapons().stream()
                        .flatMap(weapon -> Support.of(incident, weapon, Weapon::spans).stream())
                        .toList());
    }

    private static Arms arms(Sourced<Weapon> weapon, Incident incident) {
        String code = weapon.value().type().code();
        return new Arms(
                WEAPONS.find(code, "weaptype").orElse("12"),
                WEAPONS.find(code, "subtype"),
                Support.of(incident, weapon, Weapon::spans));
    }

    /// What a type of attack says of the weapon when no words do.
    private static Optional<Arms> implied(EventType type, List<Arms> told) {
        String weapon = TYPES.find(type.code(), "weapon").orElse(UNKNOWN_WEAPON);
        boolean said = weapon.equals(UNKNOWN_WEAPON)
                ? !told.isEmpty()
                : told.stream().anyMatch(arms -> arms.type().equals(weapon));
        return said ? Optional.empty() : Optional.of(new Arms(weapon, TYPES.find(type.code(), "subtype"), List.of()));
    }

    /// Each type and subtype once; an unknown subtype gives way to a known one of its type.
    private static List<Arms> distinct(List<Arms> arms) {
        Map<String, Arms> distinct = new LinkedHashMap<>();
        for (Arms one : arms) {
            distinct.putIfAbsent(one.type() + "/" + one.subtype().orElse(""), one);
        }
        if (distinct.size() > 1) {
            distinct.remove(UNKNOWN_WEAPON + "/");
        }
        boolean finer = distinct.keySet().stream().anyMatch(key -> key.startsWith("6/") && !key.equals("6/16"));
        if (finer) {
            distinct.remove("6/16");
        }
        return List.copyOf(distinct.values());
    }

    // ---------------------------------------------------------------------------------------------- how many

    private void numbers(Row row, Incident incident) throws IOException {
        List<String> notes = new ArrayList<>();
        total(row, "nkill", incident, Harm.KILLED, notes);
        total(row, "nwound", incident, Harm.INJURED, notes);
        part(row, "nkillus", incident, Harm.KILLED, this::isOfUs);
        part(row, "nwoundus", incident, Harm.INJURED, this::isOfUs);
        part(row, "nkillter", incident, Harm.KILLED, Casualties.PERPETRATORS::equals);
        part(row, "nwoundte", incident, Harm.INJURED, Casualties.PERPETRATORS::equals);
        row.set("addnotes", String.join(" ", notes));
        boolean damaged = types(incident).anyMatch(type -> isSet(type.value(), "property"))
                || incident.targets().stream()
                        .anyMatch(target -> target.value()
                                .effect()
                                .filter(effect -> effect.equals("damaged") || effect.equals("destroyed"))
                                .isPresent());
        row.set("property", damaged ? 1 : NOT_KNOWN);
        if (damaged) {
            row.set("propextent", 4).set("propextent_txt", "Unknown");
        }
    }

    private void total(Row row, String column, Incident incident, Harm harm, List<String> notes) throws IOException {
        Optional<Toll> found = Toll.of(incident, harm, Casualties.ALL, rule);
        if (found.isEmpty()) {
            return;
        }
        Toll toll = found.get();
        toll.noteLosses(sidecars, incident);
        if (!toll.isVague()) {
            row.set(column, toll.stated(), toll.supports());
        }
        if (toll.rivals() > 1) {
            notes.add("Reports differ on the %s; chosen by the rule: %s.".formatted(harm.code(), rule.code()));
        }
        toll.wording().ifPresent(words -> notes.add("%s: \"%s\".".formatted(harm.code(), words)));
    }

    private boolean isOfUs(String people) {
        return parties.nation(people).filter(US::equals).isPresent();
    }

    private void part(
            Row row, String column, Incident incident, Harm harm, java.util.function.Predicate<String> counted)
            throws IOException {
        for (String who : incident.ledger().classes(harm)) {
            if (!counted.test(who)) {
                continue;
            }
            Optional<Toll> toll = Toll.of(incident, harm, who, rule);
            if (toll.isPresent() && !toll.get().isVague()) {
                row.set(column, toll.get().number(), toll.get().supports());
                return;
            }
        }
    }

    private void hostages(Row row, Incident incident) {
        boolean held = types(incident).anyMatch(type -> isSet(type.value(), "hostages"));
        row.set("ishostkid", held ? 1 : 0);
        if (!held) {
            return;
        }
        Optional<Toll> abducted = Toll.of(incident, Harm.ABDUCTED, Casualties.ALL, rule);
        row.set("nhostkid", NO_NUMBER);
        abducted.filter(toll -> !toll.isVague()).ifPresent(toll -> row.set("nhostkid", toll.stated(), toll.supports()));
        row.set("nhostkidus", NO_NUMBER).set("nhours", NO_NUMBER).set("ndays", NO_NUMBER);
        row.set("ransom", NOT_KNOWN);
    }

    // ---------------------------------------------------------------------------------------------- sources

    private void sources(Row row, Incident incident) throws IOException {
        List<Article> articles = Stream.concat(Stream.of(incident.lead()), incident.accounts().stream())
                .map(Account::article)
                .distinct()
                .toList();
        for (int i = 0; i < Math.min(3, articles.size()); i++) {
            row.set("scite" + (i + 1), Citations.of(articles.get(i)));
        }
        if (articles.size() > 3) {
            sidecars.loss(incident, Loss.MORE_SOURCES, "");
        }
        row.set("dbsource", "Dateline");
        for (String column : List.of("INT_LOG", "INT_IDEO", "INT_MISC", "INT_ANY")) {
            row.set(column, NOT_KNOWN);
        }
    }
}
