package dev.dateline.codebook;

import dev.dateline.core.finding.Codes;
import dev.dateline.core.finding.EventType;
import java.util.List;
import java.util.Map;

/// One type of event as the codebook defines it.
///
/// @param means what the type stands for, in a sentence
/// @param examples texts with what must be found in them; they run as tests
public record EventRule(EventType type, String means, Codes codes, List<TriggerTerm> triggers, List<Example> examples) {
    /// @param finds values by name: type, target, perpetrator, victim, weapon, place, killed, injured, abducted;
    ///     empty when no violent event may be found
    public record Example(String text, Map<String, String> finds) {
        public Example {
            finds = Map.copyOf(finds);
        }
    }

    public EventRule {
        triggers = List.copyOf(triggers);
        examples = List.copyOf(examples);
    }
}
