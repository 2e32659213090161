package dev.dateline.annotation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.core.text.Pos;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LemmasTest {
    private static final Lemmas LEMMAS = Lemmas.load();

    @ParameterizedTest
    @CsvSource({
        "was, be",
        "were, be",
        "had, have",
        "shot, shoot",
        "slew, slay",
        "blew, blow",
        "struck, strike",
        "fought, fight",
        "fled, flee",
        "hurled, hurl",
        "seized, seize",
        "killed, kill",
        "killing, kill",
        "planned, plan",
        "stabbed, stab",
        "dying, die",
        "died, die",
        "carried, carry",
        "flies, fly",
        "attacks, attack",
        "clashes, clash",
        "torched, torch",
        "used, use",
        "raped, rape",
        "bombed, bomb",
        "storming, storm",
        "ambushed, ambush",
        "shelling, shell",
        "retook, retake",
        "overran, overrun",
        "besieged, besiege",
        "evacuated, evacuate",
        "fired, fire",
        "changed, change",
        "reopened, reopen",
        "found, find",
        "led, lead",
        "left, leave",
        "took, take",
        "freed, free",
        "fleeing, flee",
        "agreed, agree",
        "taking, take",
        "hit, hit",
        "rallied, rally",
        "wounded, wound",
        "torturing, torture",
    })
    void finds_the_base_of_a_verb(String form, String base) {
        assertThat(LEMMAS.lemma(form, Pos.VERB, false)).isEqualTo(base);
    }

    @ParameterizedTest
    @CsvSource({
        "men, man",
        "gunmen, gunman",
        "women, woman",
        "policewomen, policewoman",
        "wives, wife",
        "bodies, body",
        "attacks, attack",
        "churches, church",
        "clashes, clash",
        "troops, troop",
        "police, police",
        "buses, bus",
        "houses, house",
        "heroes, hero",
        "crises, crisis",
        "children, child",
        "glass, glass",
        "virus, virus",
        "basis, basis",
        "corpses, corpse",
        "regimen, regimen",
        "countries, country",
        "series, series",
        "vehicles, vehicle",
        "car-bombs, car-bomb",
    })
    void finds_the_singular_of_a_noun(String form, String singular) {
        assertThat(LEMMAS.lemma(form, Pos.NOUN, false)).isEqualTo(singular);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {"them, PRON, they", "n't, PART, not", "'re, AUX, be", "an, DET, a", "worst, ADJ, bad", "xx, X, xx"
            })
    void knows_closed_classes(String form, Pos pos, String lemma) {
        assertThat(LEMMAS.lemma(form, pos, false)).isEqualTo(lemma);
    }

    @ParameterizedTest
    @CsvSource({"philippines, philippines", "nations, nations"})
    void leaves_names_as_they_are(String name, String lemma) {
        assertThat(LEMMAS.lemma(name, Pos.PROPN, true)).isEqualTo(lemma);
    }
}
