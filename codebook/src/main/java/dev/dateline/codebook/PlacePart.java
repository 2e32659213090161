package dev.dateline.codebook;

import dev.dateline.core.Place.Feature;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Entries of `places.yaml`: one place each.
final class PlacePart implements BookPart {
    private static final Map<String, Feature> FEATURES = Entry.choices(Feature.values(), Feature::code);

    private final Map<String, PlaceTerm> terms = new LinkedHashMap<>();
    private final Map<Example, Entry> examples;

    PlacePart(Map<Example, Entry> examples) {
        this.examples = examples;
    }

    @Override
    public String name() {
        return "places";
    }

    @Override
    public void add(Entry entry, boolean overlay) {
        BookPart.readExamples(entry, examples);
        if (entry.has("examples") && !entry.has("id") && !entry.has("name")) {
            return;
        }
        Optional<String> id = entry.required("id").filter(text -> ActorPart.isId(entry, text));
        Optional<PlaceTerm> known = id.map(terms::get);
        if (known.isPresent() && !overlay) {
            entry.problem(entry.line(), "place '%s' stands twice".formatted(id.orElse("")), "Merge the two entries.");
        }
        Optional<String> name = known.isPresent() ? entry.text("name") : entry.required("name");
        List<String> names = entry.texts("names");
        Optional<Feature> feature = entry.choice("feature", FEATURES);
        if (known.isEmpty() && !entry.has("feature")) {
            entry.required("feature");
        }
        Optional<String> country = ActorPart.country(entry, "country");
        Optional<String> within = entry.text("within");
        boolean isLocated = known.isEmpty() || entry.has("latitude") || entry.has("longitude");
        Optional<Double> latitude = isLocated ? entry.degrees("latitude", 90) : Optional.empty();
        Optional<Double> longitude = isLocated ? entry.degrees("longitude", 180) : Optional.empty();
        if (entry.isFaulty()) {
            return;
        }
        if (known.isPresent()) {
            PlaceTerm old = known.get();
            LinkedHashSet<String> all = new LinkedHashSet<>(old.names());
            all.addAll(names);
            terms.put(
                    old.id(),
                    new PlaceTerm(
                            old.id(),
                            name.orElse(old.name()),
                            new ArrayList<>(all),
                            feature.orElse(old.feature()),
                            country.isPresent() ? country : old.country(),
                            latitude.orElse(old.latitude()),
                            longitude.orElse(old.longitude()),
                            within.isPresent() ? within : old.within()));
        } else if (id.isPresent() && name.isPresent() && feature.isPresent() && latitude.isPresent()) {
            longitude.ifPresent(east -> terms.put(
                    id.get(),
                    new PlaceTerm(id.get(), name.get(), names, feature.get(), country, latitude.get(), east, within)));
        }
    }

    List<PlaceTerm> terms() {
        return List.copyOf(terms.values());
    }

    @Override
    public PhraseIndex phrases() {
        PhraseIndex index = new PhraseIndex();
        for (PlaceTerm term : terms.values()) {
            index.add(term.name(), term.id());
            term.names().forEach(name -> index.add(name, term.id()));
        }
        return index;
    }
}
