package dev.dateline.gazetteer;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// Takes the kind off the name of a division: "Borno State" is also "Borno".
final class DivisionNames {
    private static final List<String> CLOSERS = List.of(
            " Autonomous Republic",
            " Autonomous Region",
            " Autonomous Okrug",
            " Capital Region",
            " Metropolitan Region",
            " Municipality",
            " Province",
            " State",
            " Region",
            " Governorate",
            " District",
            " Department",
            " Prefecture",
            " County",
            " Oblast",
            "’ Oblast",
            " Oblast’",
            " Oblast'",
            " Krai",
            " Division",
            " Territory",
            " Voivodeship",
            " Canton",
            " Parish",
            " Emirate",
            " Muḩāfaz̧at",
            " Zone",
            " Woreda");
    private static final List<String> OPENERS = List.of(
            "Autonomous Region of ",
            "Provincia del ",
            "Provincia de ",
            "Provincia di ",
            "Província de ",
            "Província do ",
            "Provincia ",
            "Departamento del ",
            "Departamento de ",
            "Departamento ",
            "Département de la ",
            "Département de l'",
            "Département de ",
            "Département du ",
            "Departement de ",
            "Estado de ",
            "Estado do ",
            "Estado da ",
            "Estado ",
            "Región de la ",
            "Región del ",
            "Región de ",
            "Región ",
            "Région de la ",
            "Région de l'",
            "Région de ",
            "Région du ",
            "Region of ",
            "Province of ",
            "Province du ",
            "Province de ",
            "State of ",
            "Republic of ",
            "Muḩāfaz̧at ",
            "Muhafazat ",
            "Mohafazat ",
            "Wilayat ",
            "Wilāyat ",
            "Wilaya de ",
            "Ostān-e ",
            "Velāyat-e ",
            "Gouvernorat de ",
            "Governorate of ",
            "Emirate of ",
            "Département d'",
            "Região ",
            "Tỉnh ",
            "Changwat ",
            "Powiat ",
            "Obshtina ",
            "Raionul ",
            "Județul ",
            "Okres ",
            "Landkreis ",
            "Politischer Bezirk ",
            "Kabupaten ",
            "Mintaqat ",
            "Minţaqat ",
            "Mudīrīyat ");

    /// What is no name by itself.
    private static final Set<String> BEARINGS = Set.of(
            "north",
            "south",
            "east",
            "west",
            "northern",
            "southern",
            "eastern",
            "western",
            "central",
            "upper",
            "lower",
            "capital",
            "federal",
            "north west",
            "north east",
            "south west",
            "south east",
            "north western",
            "north eastern",
            "south western",
            "south eastern",
            "northwestern",
            "northeastern",
            "southwestern",
            "southeastern",
            "northwest",
            "northeast",
            "southwest",
            "southeast",
            "north central",
            "centre",
            "center",
            "centro",
            "nord",
            "sud",
            "est",
            "ouest",
            "norte",
            "sur",
            "sul",
            "este",
            "oeste",
            "central district",
            "the",
            "new",
            "old",
            "middle",
            "inner",
            "outer",
            "metropolitan",
            "national",
            "coast",
            "coastal",
            "interior",
            "mountain",
            "river",
            "rivers",
            "lake",
            "lakes",
            "island",
            "islands",
            "littoral");

    private DivisionNames() {}

    static Optional<String> bare(String name) {
        for (String closer : CLOSERS) {
            if (name.endsWith(closer)) {
                return meaningful(name.substring(0, name.length() - closer.length()));
            }
        }
        String lower = name.toLowerCase(Locale.ROOT);
        for (String opener : OPENERS) {
            if (lower.startsWith(opener.toLowerCase(Locale.ROOT))) {
                return meaningful(name.substring(opener.length()));
            }
        }
        return Optional.empty();
    }

    private static Optional<String> meaningful(String rest) {
        String name = rest.strip();
        String key = Names.key(name);
        return key.length() < 3 || BEARINGS.contains(key) ? Optional.empty() : Optional.of(name);
    }
}
