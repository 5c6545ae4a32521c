package org.waybill.reconcile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.waybill.store.GraphStore;
import org.waybill.store.StoreException;

/** Which entity a row of somebody's table means, and when that is left open. */
class ReconciliationServiceTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String SHOIGU = "entity/person/sergei-shoigu";

  @TempDir static Path temp;
  private static ReconciliationService service;

  @BeforeAll
  static void read() throws StoreException {
    try (GraphStore store = ReconcilableStore.in(temp.resolve("store"))) {
      service = ReconcilableStore.service(store);
    }
  }

  private static JsonNode ask(String query) {
    return service.reconcile("{\"q\": " + query + "}").at("/q/result");
  }

  private static JsonNode named(String name) {
    return ask(JSON.createObjectNode().put("query", name).toString());
  }

  private static Optional<String> match(JsonNode result) {
    Optional<String> match = Optional.empty();
    for (JsonNode candidate : result) {
      if (candidate.path("match").asBoolean()) {
        assertTrue(match.isEmpty(), "two matches in " + result);
        match = Optional.of(candidate.path("id").asText());
      }
    }
    return match;
  }

  private static JsonNode feature(JsonNode candidate, Feature feature) {
    for (JsonNode each : candidate.path("features")) {
      if (each.path("id").asText().equals(feature.id())) {
        return each.path("value");
      }
    }
    return JSON.missingNode();
  }

  private static JsonNode candidate(JsonNode result, String id) {
    for (JsonNode each : result) {
      if (each.path("id").asText().equals(id)) {
        return each;
      }
    }
    throw new AssertionError(id + " is not in " + result);
  }

  private static List<String> texts(JsonNode array, String field) {
    List<String> texts = new ArrayList<>();
    array.forEach(each -> texts.add(each.path(field).asText()));
    return texts;
  }

  @ParameterizedTest
  @CsvSource({
    "North Korea, entity/state/PRK",
    "NORTH KOREA, entity/state/PRK",
    "DPRK, entity/state/PRK",
    "the United States, entity/state/USA",
    "U.S., entity/state/USA",
    "Türkiye, entity/state/TUR",
    "Kim Jong Un, entity/person/kim-jong-un",
    "Jong-un Kim, entity/person/kim-jong-un",
    "Sergei Shoigu, entity/person/sergei-shoigu",
    "Harbour Wire, entity/unlinked/organization/harbour-wire"
  })
  void aNameThatOnlyOneEntityBearsIsAMatch(String name, String id) {
    assertEquals(Optional.of(id), match(named(name)), () -> named(name).toPrettyString());
  }

  @ParameterizedTest
  @CsvSource({
    "Q423, entity/state/PRK",
    "http://www.wikidata.org/entity/Q423, entity/state/PRK",
    "PRK, entity/state/PRK",
    "KP, entity/state/PRK",
    "entity/state/PRK, entity/state/PRK",
    "https://w3id.org/waybill/id/entity/state/PRK, entity/state/PRK",
    "IMO 9179842, entity/vessel/9179842"
  })
  void anIdentifierInThePlaceOfANameIsAMatch(String identifier, String id) {
    JsonNode result = named(identifier);
    assertEquals(Optional.of(id), match(result), result::toPrettyString);
    assertTrue(feature(result.get(0), Feature.IDENTIFIER).asBoolean());
  }

  @Test
  void aMisspeltNameIsACandidateAndNoMatch() {
    JsonNode result = named("Noth Korea");
    assertEquals("entity/state/PRK", result.at("/0/id").asText());
    assertEquals(Optional.empty(), match(result));
    assertTrue(feature(result.get(0), Feature.NAME_SIMILARITY).asDouble() < 1);
  }

  @Test
  void anAdjectiveNamesItsStateAndIsNoMatch() {
    JsonNode result = named("North Korean");
    assertEquals("entity/state/PRK", result.at("/0/id").asText());
    assertTrue(feature(result.get(0), Feature.NAME_IS_ADJECTIVE).asBoolean());
    assertEquals(Optional.empty(), match(result));
  }

  @Test
  void whatNobodyIsCalledHasNoCandidate() {
    assertEquals(0, named("Xyzzy Qwrtp").size());
    assertEquals(0, named("...").size());
  }

  @Test
  void anIdentifierIsStrongerThanAName() {
    JsonNode result =
        ask(
            """
            {"query": "North Korea", "properties": [{"pid": "isoCode", "v": "KOR"}]}""");
    assertEquals(Optional.of("entity/state/KOR"), match(result));
    JsonNode namesake = candidate(result, "entity/state/PRK");
    assertFalse(feature(namesake, Feature.IDENTIFIER).asBoolean(true));
    assertTrue(namesake.path("score").asDouble() <= 40);
  }

  @Test
  void twoIdentifiersOfTwoEntitiesLeaveItOpen() {
    JsonNode result =
        ask(
            """
            {"query": "Russia", "properties": [
              {"pid": "isoCode", "v": "PRK"}, {"pid": "wikidataItem", "v": "Q159"}]}""");
    assertEquals(Optional.empty(), match(result));
    assertTrue(texts(result, "id").containsAll(List.of("entity/state/PRK", "entity/state/RUS")));
  }

  @Test
  void aCodeThatNobodyHasSpeaksAgainstThoseWithAnother() {
    JsonNode result =
        ask(
            """
            {"query": "Russia", "properties": [{"pid": "isoCode", "v": "XQ"}]}""");
    assertEquals(Optional.empty(), match(result));
  }

  @ParameterizedTest
  @CsvSource({
    "Russian defence minister, 2023-05-01, entity/person/sergei-shoigu",
    "defense minister of Russia, 2024-07-01, entity/person/andrei-belousov",
    "President of the United States, 1985-11-19, entity/person/ronald-reagan",
    "President of the United States, 2023-10-13, entity/person/joe-biden"
  })
  void anOfficeOnADayIsThePersonWhoHeldIt(String office, String day, String person) {
    JsonNode result =
        ask(
            """
            {"query": "%s", "type": "Person", "properties": [{"pid": "date", "v": "%s"}]}"""
                .formatted(office, day));
    assertEquals(Optional.of(person), match(result), result::toPrettyString);
    assertTrue(feature(result.get(0), Feature.IN_OFFICE).asBoolean());
  }

  @Test
  void theStateOfAnOfficeMayStandInAColumnOfItsOwn() {
    JsonNode result =
        ask(
            """
            {"query": "defence minister", "properties": [
              {"pid": "country", "v": {"id": "entity/state/RUS", "name": "Russia"}},
              {"pid": "date", "v": "2023-05-01T00:00:00Z"}]}""");
    assertEquals(Optional.of(SHOIGU), match(result));
    JsonNode later =
        ask(
            """
            {"query": "defence minister", "properties": [
              {"pid": "country", "v": "Russia"}, {"pid": "date", "v": "2031-05-01"}]}""");
    assertEquals(Optional.empty(), match(later), "the tables do not know who is in office by then");
    assertTrue(
        feature(candidate(later, "entity/person/andrei-belousov"), Feature.IN_OFFICE)
            .isMissingNode());
  }

  @Test
  void anOfficeWithoutADayIsNobodysForSure() {
    JsonNode result = named("Russian defence minister");
    assertEquals(Optional.empty(), match(result));
    assertTrue(
        texts(result, "id").containsAll(List.of(SHOIGU, "entity/person/andrei-belousov")),
        result::toPrettyString);
  }

  @Test
  void aPersonWhoDidNotHoldTheOfficeIsNoMatchForItsName() {
    JsonNode result =
        ask(
            """
            {"query": "Joe Biden", "properties": [
              {"pid": "office", "v": "defence minister"}, {"pid": "date", "v": "2023-05-01"}]}""");
    assertEquals(Optional.empty(), match(result), result::toPrettyString);
  }

  @Test
  void anotherCountryKeepsANameFromBeingAMatch() {
    String query =
        """
        {"query": "Sergei Shoigu", "properties": [{"pid": "country", "v": "%s"}]}""";
    assertEquals(Optional.of(SHOIGU), match(ask(query.formatted("Russian"))));
    assertEquals(Optional.empty(), match(ask(query.formatted("FR"))));
  }

  @Test
  void aTypeRestrictsUnlessItOnlyShould() {
    JsonNode any = ask("{\"query\": \"Russia\", \"type\": \"Person\"}");
    assertFalse(texts(any, "id").contains("entity/state/RUS"));
    JsonNode should =
        ask("{\"query\": \"Russia\", \"type\": [\"Person\"], \"type_strict\": \"should\"}");
    assertEquals("entity/state/RUS", should.at("/0/id").asText());
    assertEquals(Optional.empty(), match(should));
    JsonNode broader = ask("{\"query\": \"Russia\", \"type\": \"Agent\"}");
    assertEquals(Optional.of("entity/state/RUS"), match(broader));
    JsonNode all =
        ask("{\"query\": \"Russia\", \"type\": [\"Agent\", \"Vessel\"], \"type_strict\": \"all\"}");
    assertEquals(0, all.size());
  }

  @Test
  void wordsOfOneDocumentAreNoMatch() {
    JsonNode result = named("a dock worker");
    assertTrue(result.at("/0/id").asText().startsWith("entity/described/"), result::toPrettyString);
    assertEquals(Optional.empty(), match(result));
  }

  @Test
  void scoresFallAndTheLimitIsKept() {
    JsonNode result = ask("{\"query\": \"Korea\", \"limit\": 3}");
    assertEquals(3, result.size());
    for (int i = 1; i < result.size(); i++) {
      assertTrue(
          result.get(i - 1).path("score").asDouble() >= result.get(i).path("score").asDouble());
    }
  }

  @Test
  void aTableIsExtendedByValuesAndByOfficesOfADay() {
    JsonNode answer =
        service.extend(
            """
            {"ids": ["entity/state/RUS", "entity/person/sergei-shoigu", "entity/none"],
             "properties": [{"id": "isoCode"}, {"id": "wikidataItem"}, {"id": "country"},
               {"id": "defenceMinister", "settings": {"date": "2023-05-01"}}, {"id": "office"}]}""");
    assertEquals(List.of("RU", "RUS"), texts(answer.at("/rows/entity~1state~1RUS/isoCode"), "str"));
    assertEquals(List.of("Q159"), texts(answer.at("/rows/entity~1state~1RUS/wikidataItem"), "str"));
    assertEquals(
        List.of(SHOIGU), texts(answer.at("/rows/entity~1state~1RUS/defenceMinister"), "id"));
    assertEquals(
        List.of("Russia"), texts(answer.at("/rows/entity~1person~1sergei-shoigu/country"), "name"));
    assertTrue(
        texts(answer.at("/rows/entity~1person~1sergei-shoigu/office"), "str").stream()
            .anyMatch(office -> office.startsWith("Minister of Defence of Russia (2012-11-06")),
        answer::toPrettyString);
    assertEquals(0, answer.at("/rows/entity~1none/isoCode").size());
    assertTrue(answer.at("/rows/entity~1none/isoCode").isArray());
  }

  @Test
  void suggestionsBeginAsTyped() {
    assertEquals(
        "entity/state/PRK",
        service
            .suggestEntities("north k", Optional.empty(), Optional.empty())
            .at("/result/0/id")
            .asText());
    assertEquals(
        "entity/state/PRK",
        service
            .suggestEntities("Q423", Optional.empty(), Optional.empty())
            .at("/result/0/id")
            .asText());
    List<String> first =
        texts(
            service.suggestEntities("s", Optional.empty(), Optional.empty()).path("result"), "id");
    List<String> next =
        texts(
            service
                .suggestEntities("s", Optional.empty(), Optional.of("" + first.size()))
                .path("result"),
            "id");
    assertFalse(next.isEmpty());
    assertTrue(next.stream().noneMatch(first::contains));
    assertEquals(
        List.of("State"),
        texts(service.suggestTypes("sta", Optional.empty()).path("result"), "id"));
    assertTrue(
        texts(service.suggestProperties("wiki", Optional.empty()).path("result"), "id")
            .contains("wikidataItem"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[]",
        "{\"q\": 1}",
        "{\"q\": {}}",
        "{\"q\": {\"query\": 7}}",
        "{\"q\": {\"query\": \"a\", \"limit\": 0}}",
        "{\"q\": {\"query\": \"a\", \"limit\": \"3\"}}",
        "{\"q\": {\"query\": \"a\", \"type_strict\": \"must\"}}",
        "{\"q\": {\"query\": \"a\", \"type\": \"Q5\"}}",
        "{\"q\": {\"query\": \"a\", \"properties\": {}}}",
        "{\"q\": {\"query\": \"a\", \"properties\": [{\"pid\": \"country\"}]}}",
        "{\"q\": {\"query\": \"a\", \"properties\": [{\"pid\": \"capital\", \"v\": \"b\"}]}}",
        "{\"q\": {\"query\": \"a\", \"properties\": [{\"pid\": \"date\", \"v\": \"May\"}]}}",
        "{\"q\": {\"query\": \"a\", \"properties\": [{\"pid\": \"country\", \"v\": [[]]}]}}",
        "{\"q\": {\"query\": \"a\", \"colour\": \"red\"}}",
        "{\"q\": {\"query\": \"a\"}",
        "{\"q\": {\"query\": \"a\"}} and more",
        "{\"q\": {\"query\": \"a\"}, \"q\": {\"query\": \"b\"}}"
      })
  void whatIsMalformedIsNamedInOneLine(String queries) {
    ReconciliationException problem =
        assertThrows(ReconciliationException.class, () -> service.reconcile(queries));
    assertEquals(1, problem.getMessage().lines().count());
    assertTrue(
        problem.getMessage().contains("'q'")
            || problem.getMessage().startsWith("queries is no JSON"),
        problem.getMessage());
    assertFalse(problem.isTooLarge());
  }

  @Test
  void aBatchThatIsTooLargeIsRefused() throws JsonProcessingException {
    var batch = JSON.createObjectNode();
    for (int i = 0; i < 201; i++) {
      batch.putObject("q" + i).put("query", "Russia");
    }
    String queries = JSON.writeValueAsString(batch);
    assertTrue(
        assertThrows(ReconciliationException.class, () -> service.reconcile(queries)).isTooLarge());
  }
}
