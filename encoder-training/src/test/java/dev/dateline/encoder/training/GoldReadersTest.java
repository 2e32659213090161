package dev.dateline.encoder.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dateline.core.text.Token;
import dev.dateline.encoder.Incident;
import dev.dateline.encoder.Label;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class GoldReadersTest {
    private static final String DISPATCHES = """
            == sahel-01
            published: 2023-03-14
            style: wire
            e1: armed-assault; also arson; country BF
            --
            [Gunmen|e1 perpetrator] [kill|e1 trigger] [nine|e1 killed=9] in night raid

            DORI, March 14 - [Fighters of the [Islamic State|e1 perpetrator2]|e1 perpetrator] [raided|e1 trigger] a
            [grain market|e1 target; e1 site] in [Djibo|e1 place=BF], killing [nine traders|e1 killed=9; e1 victim].
            [Amadou Diallo|e1 victim=killed], a teacher, was among the dead. Rain is expected.

            == sahel-02
            published: none
            style: wire
            near-miss: warning
            --
            The embassy warned of attacks.
            """;

    private static final String DOCUMENT = """
            {"id": "X-1", "date": "1990-01-03",
             "text": "GUERRILLAS OF THE FMLN KILLED MAYOR JUAN PEREZ WITH A BOMB. THE FMLN HELD TALKS. NOTHING ELSE.",
             "templates": [{"incident_type": "bombing", "PerpInd": [[{"text": "guerrillas"}]],
               "PerpOrg": [[{"text": "fmln"}]], "Target": [], "Victim": [[{"text": "juan perez"}, {"text": "perez"}]],
               "Weapon": [[{"text": "bomb"}]]}],
             "key": [{"slots": {"hum_tgt_description": [{"value": ["MAYOR"]}]}}]}
            """;

    private static List<String> marked(LabelledText text, Label label) {
        List<String> marked = new ArrayList<>();
        for (Token token : text.text().tokens()) {
            switch (text.state(token.index(), label)) {
                case LabelledText.BEGIN -> marked.add(token.text());
                case LabelledText.INSIDE -> marked.add(marked.removeLast() + " " + token.text());
                case LabelledText.UNKNOWN -> marked.add("?" + token.text());
                default -> {
                    // outside
                }
            }
        }
        return marked;
    }

    @Test
    void a_dispatch_gives_its_marks() {
        LabelledText text = new CorpusReader().read(DISPATCHES).getFirst();
        assertThat(text.id()).isEqualTo("sahel-01");
        assertThat(text.text().text())
                .startsWith("Gunmen kill nine in night raid\n\nDORI, March 14 - Fighters of the Islamic State raided a"
                        + " grain market in Djibo");
        assertThat(marked(text, Label.PERP_IND)).containsExactly("Gunmen", "Fighters of the Islamic State");
        assertThat(marked(text, Label.PERP_ORG)).containsExactly("Islamic State");
        assertThat(marked(text, Label.TRIGGER)).containsExactly("kill", "raided");
        assertThat(marked(text, Label.TARGET)).containsExactly("grain market");
        assertThat(marked(text, Label.VICTIM_DESCRIPTION)).containsExactly("?nine", "nine traders");
        assertThat(marked(text, Label.VICTIM)).containsExactly("?nine", "?nine", "?traders", "Amadou Diallo");
        assertThat(text.state(0, Incident.ATTACK)).isEqualTo(LabelledText.BEGIN);
        assertThat(text.state(0, Incident.ARSON)).isEqualTo(LabelledText.BEGIN);
        assertThat(text.hasAnyIncident(text.text().sentences().size() - 1)).isFalse();
    }

    @Test
    void a_dispatch_without_incident_has_no_mark() {
        LabelledText text = new CorpusReader().read(DISPATCHES).getLast();
        assertThat(text.id()).isEqualTo("sahel-02");
        for (Label label : Label.values()) {
            assertThat(marked(text, label)).isEmpty();
        }
    }

    @Test
    void an_open_mark_is_an_error_that_names_its_dispatch() {
        String open = DISPATCHES.replace("near-miss: warning\n--\n", "--\n[Gunmen|e1 perpetrator ");
        assertThatThrownBy(() -> new CorpusReader().read(open))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("sahel-02");
    }

    @Test
    void a_muc_string_is_meant_where_violence_is_told_and_doubtful_elsewhere() {
        LabelledText text = new MucReader().read(JsonMapper.shared().readTree(DOCUMENT));
        assertThat(marked(text, Label.PERP_IND)).containsExactly("GUERRILLAS");
        assertThat(marked(text, Label.PERP_ORG)).containsExactly("FMLN", "?FMLN");
        assertThat(marked(text, Label.VICTIM)).containsExactly("JUAN PEREZ");
        assertThat(marked(text, Label.VICTIM_DESCRIPTION)).containsExactly("MAYOR");
        assertThat(marked(text, Label.WEAPON)).containsExactly("BOMB");
        assertThat(marked(text, Label.TRIGGER)).as("MUC-4 marks no triggers").allMatch(word -> word.startsWith("?"));
        assertThat(text.state(0, Incident.BOMBING)).isEqualTo(LabelledText.BEGIN);
        assertThat(text.state(0, Incident.ATTACK)).isEqualTo(LabelledText.OUTSIDE);
        assertThat(text.state(2, Incident.BOMBING)).isEqualTo(LabelledText.OUTSIDE);
        assertThat(text.fillers()).contains(new LabelledText.Filler(Label.VICTIM, List.of("juan perez", "perez")));
    }
}
