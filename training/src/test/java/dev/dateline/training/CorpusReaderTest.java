package dev.dateline.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dateline.core.finding.EventType;
import dev.dateline.core.finding.Stage;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

class CorpusReaderTest {
    private static final String RAID = """
            == raid-1
            published: 2023-03-14
            style: wire
            e1: armed-assault; also arson; attempted; country BF
            --
            Raid in north

            DORI - [Gunmen|e1 perpetrator=suspected] [raided|e1 trigger] a
            [grain market|e1 target=damaged; e1 site] in [Djibo|e1 place=BF], killing [at least nine|e1 killed=9..],
            [[two soldiers|e1 killed=2 soldiers; e1 victim=killed] among them|e1 victim2]. [Dozens of raids|aggregate] came before.
            """;

    @Test
    void marks_become_spans_of_a_text_without_them() {
        Dispatch raid = only(RAID);
        assertThat(raid.text()).isEqualTo("""
                Raid in north

                DORI - Gunmen raided a grain market in Djibo, killing at least nine, two soldiers among them. Dozens of \
                raids came before.
                """);
        assertThat(raid.marks())
                .extracting(mark -> mark.role() + mark.number() + " "
                        + mark.span().of(raid.text()) + " " + mark.value().orElse("-"))
                .contains(
                        "perpetrator1 Gunmen suspected",
                        "target1 grain market damaged",
                        "site1 grain market -",
                        "killed1 at least nine 9..",
                        "killed1 two soldiers 2 soldiers",
                        "victim2 two soldiers among them -");
        assertThat(raid.aggregates()).extracting(span -> span.of(raid.text())).containsExactly("Dozens of raids");
    }

    @Test
    void the_header_tells_type_stage_and_country() {
        Dispatch.Incident incident = only(RAID).incidents().getFirst();
        assertThat(incident.type()).isEqualTo(EventType.ARMED_ASSAULT);
        assertThat(incident.also()).containsExactly(EventType.ARSON);
        assertThat(incident.stage()).isEqualTo(Stage.ATTEMPTED);
        assertThat(incident.country()).contains("BF");
    }

    @Test
    void the_gold_of_a_dispatch_gives_totals_and_parties() {
        ObjectNode gold = CorpusGold.gold(only(RAID));
        var incident = gold.get("incidents").get(0);
        assertThat(incident.get("killed").get("low").asInt()).isEqualTo(9);
        assertThat(incident.get("killed").get("high").isNull()).isTrue();
        assertThat(incident.get("perpetrators").get(0).get("certainty").asString())
                .isEqualTo("suspected");
        assertThat(incident.get("place").get("name").asString()).isEqualTo("Djibo");
    }

    @Test
    void every_fault_is_named_with_file_dispatch_and_words() {
        String broken = """
                == x-1
                published: yesterday
                style: poem
                e1: picnic
                --
                [They|e1 trigger=x] [hit|e2 trigger] it [hard|e1 force].
                """;
        assertThatThrownBy(() -> CorpusReader.read("x.txt", broken))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("x.txt: x-1: published 'yesterday'")
                .hasMessageContaining("style 'poem'")
                .hasMessageContaining("type 'picnic'")
                .hasMessageContaining("mark 'e1 trigger=x' of \"They\"")
                .hasMessageContaining("mark 'e2 trigger=' of \"hit\"")
                .hasMessageContaining("mark 'e1 force=' of \"hard\"");
    }

    @Test
    void a_mark_that_does_not_end_is_a_fault() {
        String broken = "== x-1\npublished: none\nstyle: wire\n--\nThey [hit|e1 trigger it.\n";
        assertThatThrownBy(() -> CorpusReader.read("x.txt", broken)).hasMessageContaining("does not end");
    }

    private static Dispatch only(String file) {
        List<Dispatch> read = CorpusReader.read("test.txt", file);
        assertThat(read).hasSize(1);
        return read.getFirst();
    }
}
