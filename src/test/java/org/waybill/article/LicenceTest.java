package org.waybill.article;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LicenceTest {
  @ParameterizedTest
  @CsvSource({
    "CC0-1.0, https://creativecommons.org/publicdomain/zero/1.0/",
    "CC-BY-4.0, https://creativecommons.org/licenses/by/4.0/",
    "cc-by-sa-3.0, https://creativecommons.org/licenses/by-sa/3.0/",
    "http://creativecommons.org/licenses/by/2.5/, http://creativecommons.org/licenses/by/2.5/"
  })
  void openLicencesLetTheTextBePassedOn(String name, String iri) {
    Licence licence = Licence.of(name);

    assertEquals(Optional.of(iri), licence.iri());
    assertTrue(licence.isOpen());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "CC-BY-NC-4.0",
        "CC-BY-ND-4.0",
        "CC-BY-NC-SA-4.0",
        "All rights reserved",
        "MIT",
        "https://example.org/terms",
        "https://creativecommons.org.example.org/licenses/by/4.0/"
      })
  void otherLicencesDoNot(String name) {
    assertFalse(Licence.of(name).isOpen());
  }

  @Test
  void whatIsOnlyWordsHasNoAddress() {
    assertEquals(Optional.empty(), Licence.of("All rights reserved").iri());
  }
}
