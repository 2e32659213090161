package dev.dateline.codebook;

import dev.dateline.core.finding.IndicatorType;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// One indicator of need as the codebook defines it.
///
/// @param hxl hashtag of the Humanitarian Exchange Language
/// @param hapi category of the HDX Humanitarian API, where there is one
/// @param unit what a number counts: people, facilities
/// @param whom lemmas of what is counted where that is no people; empty for people
/// @param near lemmas of which one must stand in the sentence; empty when none must
/// @param barred lemmas that may not stand before one of the rule's things: "military aid"
/// @param sum whether only a sum of money tells anything
/// @param examples texts with what must be found in them; they run as tests
public record NeedRule(
        IndicatorType type,
        String means,
        String hxl,
        Optional<String> hapi,
        String unit,
        Set<String> whom,
        Set<String> near,
        Set<String> barred,
        boolean sum,
        List<EventRule.Example> examples) {
    public NeedRule {
        whom = Set.copyOf(whom);
        near = Set.copyOf(near);
        barred = Set.copyOf(barred);
        examples = List.copyOf(examples);
    }
}
