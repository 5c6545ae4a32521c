package org.waybill.article;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LanguageTest {
  @Test
  void tellsOtherLanguages() {
    Map.of(
            "Spanish",
            "El Gobierno de España anunció el lunes que enviará a Ucrania los carros de combate que"
                + " había prometido, y la ministra de Defensa dijo que el primer envío saldrá del"
                + " puerto de Santander en una semana con munición para los obuses.",
            "French",
            "La France a livré à l'Ukraine les canons qu'elle avait promis, a annoncé le ministère"
                + " des Armées, et le premier lot est arrivé par train dans un port de la mer Noire"
                + " avec des obus pour les batteries du pays.",
            "German",
            "Die Bundesregierung hat der Ukraine nach Angaben des Ministeriums die ersten Panzer"
                + " geliefert, und die Munition für die Haubitzen werde in den nächsten Wochen auf"
                + " der Schiene folgen, sagte der Sprecher in Berlin.",
            "Polish",
            "Polska przekazała Ukrainie czołgi i amunicję, które zostały wysłane do portu na"
                + " początku tygodnia, a minister obrony powiedział, że kolejne dostawy są już w"
                + " drodze i że nie ma się czego obawiać w tej sprawie.",
            "Turkish",
            "Türkiye ve Ukrayna arasında imzalanan bir anlaşma ile insansız hava araçları için bu"
                + " yıl daha çok parça gönderilecek, ancak bakanlık bu konuda bir açıklama yapmadı"
                + " ve sevkiyat tarihi de bilinmiyor.")
        .forEach((name, text) -> assertEquals(name, Language.guess(text).name(), text));
  }

  @Test
  void tellsOtherScripts() {
    assertEquals(
        "in Cyrillic script",
        Language.guess("Северная Корея передала России более тысячи контейнеров (DPRK, USA).")
            .name());
    assertEquals(
        "in Arabic script",
        Language.guess("أعلنت وزارة الدفاع عن تسليم الصواريخ إلى الجيش").name());
    assertEquals("in Hangul script", Language.guess("북한이 러시아에 컨테이너 천 개 이상을 보냈다고 백악관이 밝혔다").name());
  }

  @Test
  void tellsEnglishInCapitalsTranscriptsAndQuotingCopy() {
    for (String english :
        List.of(
            "THE SOVIET UNION HAS SENT TANKS TO NICARAGUA, AND THE MINISTER SAID THAT MORE OF THEM"
                + " WILL BE ON THEIR WAY BY THE END OF THE MONTH.",
            "Q    Does the President believe that they have sent the shells? A    We have said what we"
                + " have said about this, and I am not going to go beyond it today.",
            "\"El Gobierno no ha vendido armas a la dictadura,\" the minister said in Madrid, and he"
                + " added that it would not do so in the future either, as had been claimed by the"
                + " papers of the capital on the day before.")) {
      assertTrue(Language.guess(english).isEnglish(), english);
    }
  }

  @Test
  void callsNothingForeignThatIsTooShortOrNoProse() {
    for (String unclear :
        List.of(
            "",
            "US sends tanks.",
            "Storm Shadow: 50\nScalp: 40\nTaurus: 0\nATACMS: 20",
            "Buenos Aires, San Salvador, La Paz, El Alto, Los Angeles, Las Palmas, Rio de Janeiro",
            "Ministry of Defence | Министерство обороны | 国防部",
            "Kornet-E 9M133 T-72B3 Su-35S MiG-29 An-124 Il-76MD R-360 9K720",
            "(".repeat(10_000),
            "missile ".repeat(5_000))) {
      assertFalse(Language.guess(unclear).isForeign(), unclear);
    }
  }

  @Test
  void readsCodesAndNamesOfLanguages() {
    assertEquals(Optional.of("en-us"), Language.code("en_US"));
    assertEquals(Optional.of("en"), Language.code("English"));
    assertEquals(Optional.of("es"), Language.code(" Spanish "));
    assertEquals(Optional.of("ru"), Language.code("ru"));
    assertEquals(Optional.empty(), Language.code("und"));
    assertEquals(Optional.empty(), Language.code("?"));
    assertTrue(Language.isEnglish("en-gb"));
    assertFalse(Language.isEnglish("enm"));
  }
}
