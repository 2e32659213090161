package dev.dateline.core.yaml;

import java.util.List;
import java.util.Map;

/// What a file of YAML says, with the line that says it.
public sealed interface YamlNode {
    int line();

    /// @param text without quotes; empty when the key has no value
    record Text(String text, int line) implements YamlNode {}

    record Items(List<YamlNode> items, int line) implements YamlNode {}

    /// @param fields in the order of the file
    record Fields(Map<String, YamlNode> fields, int line) implements YamlNode {}
}
