package dev.dateline.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageTest {
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
                    en  | Police said the two men were arrested on Tuesday.
                    en  | THE REBELS ATTACKED THE BARRACKS OF LA UNION DE LOS REYES WITH MORTARS.
                    en  | Abu Omar al-Ansari and Mullah Dad Khan of Lashkar-e-Example fled from Wad al-Hilw to Khan Bani Saad.
                    en  | Gunmen kill five in Las Cruces de la Sierra
                    und | Oslo
                    und | 12 34 56
                    de  | Der Sprecher sagte, dass die Soldaten nicht mehr in der Stadt sind und sich auf dem Weg nach Hause befinden.
                    fr  | Les soldats ont quitté la ville dans la nuit et les habitants sont rentrés chez eux avec leurs enfants.
                    es  | Los soldados se fueron de la ciudad por la noche y los vecinos volvieron a sus casas con los niños.
                    pt  | Os soldados não estão mais na cidade e os moradores voltaram para as suas casas com os filhos, disse ele.
                    it  | I soldati hanno lasciato la città nella notte e gli abitanti sono tornati nelle loro case con i figli.
                    nl  | De soldaten zijn niet meer in de stad en de bewoners zijn met hun kinderen naar huis gegaan.
                    tr  | Askerler gece şehirden ayrıldı ve bu haber için çok sayıda kişi ile görüşüldü, ancak daha sonra bir açıklama yapıldı.
                    id  | Para tentara telah pergi dari kota itu dan warga yang mengungsi sudah kembali ke rumah mereka dengan selamat.
                    ru  | Солдаты ушли из города ночью, и жители вернулись домой.
                    uk  | Солдати пішли з міста вночі, і жителі повернулися додому з дітьми, їхні оселі вціліли.
                    ar  | غادر الجنود المدينة ليلا وعاد السكان إلى منازلهم
                    zh  | 士兵们在夜间离开了城市，居民们带着孩子回到了自己的家中。
                    ja  | 兵士たちは夜のうちに町を離れ、住民は子どもたちと家に戻った。
                    ko  | 군인들은 밤에 도시를 떠났고 주민들은 아이들과 함께 집으로 돌아왔다.
                    """)
    void guesses_the_language(String code, String text) {
        assertThat(Language.of(text)).isEqualTo(code);
    }
}
