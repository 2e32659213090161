package dev.dateline.core.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.dateline.core.yaml.YamlNode.Fields;
import dev.dateline.core.yaml.YamlNode.Items;
import dev.dateline.core.yaml.YamlNode.Text;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class YamlReaderTest {
    @Test
    void keeps_the_line_of_every_value() throws Exception {
        YamlNode root = YamlReader.read("""
                # head
                - id: one   # why

                  names: [a b, "c, d",
                    'it''s']
                  kinds:
                  - {kind: x, from: 2020-01-01}
                -
                  id: two
                """);
        assertThat(root)
                .isEqualTo(new Items(
                        List.of(
                                new Fields(
                                        Map.of(
                                                "id",
                                                new Text("one", 2),
                                                "names",
                                                new Items(
                                                        List.of(
                                                                new Text("a b", 4),
                                                                new Text("c, d", 4),
                                                                new Text("it's", 5)),
                                                        4),
                                                "kinds",
                                                new Items(
                                                        List.of(new Fields(
                                                                Map.of(
                                                                        "kind",
                                                                        new Text("x", 7),
                                                                        "from",
                                                                        new Text("2020-01-01", 7)),
                                                                7)),
                                                        7)),
                                        2),
                                new Fields(Map.of("id", new Text("two", 9)), 9)),
                        2));
    }

    @Test
    void an_empty_file_is_an_empty_list() throws Exception {
        assertThat(YamlReader.read("")).isEqualTo(new Items(List.of(), 1));
        assertThat(YamlReader.read("# nothing yet\r\n")).isEqualTo(new Items(List.of(), 1));
    }

    @Test
    void windows_lines_read_like_others() throws Exception {
        assertThat(YamlReader.read("- id: one\r\n  name: [a,\r\n    b]\r\n"))
                .isEqualTo(YamlReader.read("- id: one\n  name: [a,\n    b]\n"));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            - text: He said: no    | 1 | 'He said: no' has a second colon
            - a: 1\\n- b: [x, y    | 2 | a bracket opened here is not closed
            - a: 1\\n  a: 2        | 2 | key 'a' stands twice in one entry
            - a: one\\n    two     | 2 | this line continues a value that was complete
            - a: &x 1              | 1 | a value may not start with '&'
            - "a: 1                | 1 | a quote opened here is not closed on its line
            - a: 1\\n  words       | 2 | 'words' is no 'key: value'
            - a: 1\\n b: 2         | 2 | this line is not indented like the ones before it
            - a: [b] c             | 1 | 'c' stands behind a complete value
            - a: {b: 1 c: 2}       | 1 | a comma is missing
            - a: {b, c}            | 1 | 'b' has no value
            - a: 1\\n\\tb: 2       | 2 | a tab stands in the indentation
            """)
    void names_the_line_that_cannot_be_read(String text, int line, String what) {
        assertThatExceptionOfType(YamlReader.SyntaxException.class)
                .isThrownBy(() -> YamlReader.read(text.replace("\\n", "\n").replace("\\t", "\t")))
                .satisfies(e -> assertThat(e.line()).isEqualTo(line))
                .satisfies(e -> assertThat(e.advice()).isNotBlank())
                .withMessage(what);
    }
}
