package org.waybill.rdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.waybill.reference.EntityType;

class IrisTest {
  private final Iris iris = new Iris();

  @Test
  void namesAReferenceEntityByItsKey() {
    assertEquals(
        "https://w3id.org/waybill/id/entity/state/PRK", iris.entity("state/PRK").stringValue());
  }

  @Test
  void namesGraphsBesideTheBase() {
    Iris own = new Iris("https://data.example.org/arms/id/");
    assertEquals(
        "https://data.example.org/arms/graph/doc/a1", own.documentGraph("a1").stringValue());
    assertEquals("https://data.example.org/arms/id/document/a1", own.document("a1").stringValue());
    assertEquals("http://x.org/#graph/meta", new Iris("http://x.org/#").meta().stringValue());
  }

  @Test
  void aLaterVersionOfAnExtractorWritesTheSameGraph() {
    assertEquals(
        iris.extraction("a1", "waybill-rules/0.1.0"), iris.extraction("a1", "waybill-rules/0.2.0"));
    assertNotEquals(iris.extraction("a1", "hand"), iris.extraction("a1", "waybill-rules/0.1.0"));
    assertNotEquals(
        iris.run("a1", "", "waybill-rules/0.1.0"), iris.run("a1", "", "waybill-rules/0.2.0"));
    assertTrue(iris.extraction("a1", "hand").stringValue().startsWith(iris.extractionsOf("a1")));
    assertFalse(iris.extraction("a10", "hand").stringValue().startsWith(iris.extractionsOf("a1")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "id/", "not an iri/", "https://example.org", "https://example.org/<x>/"})
  void refusesABaseThatIsNone(String base) {
    assertThrows(IllegalArgumentException.class, () -> new Iris(base));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a b",
        "a/b",
        "../../etc",
        ".",
        "..",
        "a#b",
        "a?b=c&d",
        "a%20b",
        "<a>",
        "\"a\"",
        "a|b",
        "{a}",
        "日本",
        "🚢",
        "a\\b",
        "a`b^c",
        "~",
        "~..",
        "é"
      })
  void anOddIdGivesAnIriThatStaysAsItIs(String id) {
    String iri = iris.document(id).stringValue();
    assertEquals(iri, URI.create(iri).normalize().toASCIIString());
    assertEquals(iris.base() + "document/", iri.substring(0, iri.lastIndexOf('/') + 1));
  }

  @Property
  void differentIdsHaveDifferentNames(@ForAll String one, @ForAll String other) {
    Assume.that(isWellFormed(one) && isWellFormed(other) && !one.equals(other));
    assertNotEquals(iris.document(one), iris.document(other));
  }

  @Property
  void partsOfAnIdentityDoNotRunTogether(@ForAll String one, @ForAll String other) {
    Assume.that(isWellFormed(one) && isWellFormed(other) && !other.isEmpty());
    assertNotEquals(iris.claim("d", one, other), iris.claim("d", one + other));
  }

  /** A lone surrogate has no UTF-8 form, so no file can bring one. */
  private static boolean isWellFormed(String s) {
    return s.codePoints().noneMatch(c -> c >= 0xD800 && c <= 0xDFFF);
  }

  @ParameterizedTest
  @CsvSource({"John Kirby,JOHN KIRBY", "São Paulo,Sao Paulo", "Kim Jong-un,Kim Jong Un"})
  void caseAccentsAndPunctuationMakeNoDifferenceToAName(String one, String other) {
    assertEquals(
        iris.unlinkedEntity(EntityType.PERSON, one), iris.unlinkedEntity(EntityType.PERSON, other));
  }

  @Test
  void namesInAnotherScriptStayApart() {
    assertNotEquals(
        iris.unlinkedEntity(EntityType.PLACE, "Тихорецк"),
        iris.unlinkedEntity(EntityType.PLACE, "Дунай"));
    assertNotEquals(
        iris.unlinkedEntity(EntityType.PLACE, "Port Дунай"),
        iris.unlinkedEntity(EntityType.PLACE, "Port Тихорецк"));
  }

  @Test
  void theSameOfficeOfTwoStatesIsTwo() {
    assertNotEquals(
        iris.unlinkedEntity(EntityType.ORGANIZATION, "defence ministry", "Iran"),
        iris.unlinkedEntity(EntityType.ORGANIZATION, "defence ministry", "Israel"));
  }

  @Test
  void anUnnamedGroupIsAnotherInAnotherDocument() {
    assertNotEquals(
        iris.describedEntity("a1", EntityType.GROUP, "Western diplomats"),
        iris.describedEntity("a2", EntityType.GROUP, "Western diplomats"));
  }

  @Test
  void aUnitThatTheOntologyDoesNotListIsNamedUnderTheBase() {
    assertEquals("https://w3id.org/waybill/ontology#unitTonne", iris.unit("tonne").stringValue());
    assertEquals(
        "https://w3id.org/waybill/id/unit/sea%20mile", iris.unit("sea mile").stringValue());
  }

  @Test
  void refusesWhatIsNoWikidataItem() {
    assertEquals("http://www.wikidata.org/entity/Q423", iris.wikidata("Q423").stringValue());
    assertThrows(IllegalArgumentException.class, () -> iris.wikidata("P31"));
    assertThrows(IllegalArgumentException.class, () -> iris.wikidata("Q1 ; drop"));
  }
}
