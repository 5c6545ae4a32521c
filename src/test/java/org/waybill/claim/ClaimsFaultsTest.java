package org.waybill.claim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** Breaks a good document in one place and looks for the fault there. */
class ClaimsFaultsTest {
  /** Each line: a place, the JSON put there (nothing takes the field away), the fault. */
  @ParameterizedTest
  @CsvFileSource(
      resources = "faults.csv",
      delimiter = '|',
      numLinesToSkip = 1,
      quoteCharacter = '`')
  void namesTheFaultWithItsPlace(String place, String value, String pointer, String message)
      throws IOException, ClaimsException {
    JsonNode broken = with(Documents.json(Documents.HARBOUR), place, value);

    ClaimsException refused =
        assertThrows(ClaimsException.class, () -> ClaimsJson.read(broken, "broken.json"));

    assertTrue(
        refused
            .faults()
            .contains(Fault.error("broken.json", pointer == null ? "" : pointer, message)),
        refused::getMessage);
  }

  @Test
  void namesAllFaultsAtOnce() throws IOException, ClaimsException {
    JsonNode broken = Documents.json(Documents.HARBOUR);
    with(broken, "/claims/3/stance", "\"says\"");
    with(broken, "/transfers/0/supplier", "\"E99\"");
    with(broken, "/meetings/0/when/edtf", "\"March\"");

    ClaimsException refused =
        assertThrows(ClaimsException.class, () -> ClaimsJson.read(broken, "broken.json"));

    assertEquals(
        Set.of("/claims/3/stance", "/transfers/0/supplier", "/meetings/0/when/edtf"),
        refused.faults().stream().map(Fault::pointer).collect(Collectors.toSet()));
  }

  @Test
  void readsADocumentWithAnUnknownField() throws IOException, ClaimsException {
    JsonNode odd = with(Documents.json(Documents.HARBOUR), "/claims/0/mood", "\"grim\"");

    assertEquals(Documents.claims(Documents.HARBOUR), ClaimsJson.read(odd, "odd.json"));
  }

  @Test
  void noticesAnUnknownFieldAndAClaimOfNothing() throws IOException, ClaimsException {
    JsonNode odd = Documents.json(Documents.HARBOUR);
    with(odd, "/claims/0/mood/a~1b", "\"grim\"");
    with(odd, "/claims/6/about", "null");
    with(odd, "/other/1/claim", "\"C1\"");
    with(odd, "/claims/0/spans/0", "[39, 44]");

    assertEquals(
        List.of(
            "odd: /claims/0/mood: notice: the format has no field 'mood' here; it is passed over",
            "odd: /claims/6: notice: has no content, no about, and no situation that belongs to it",
            "odd: /claims/0/spans/0: notice: has no quote: without the text nobody can see what was"
                + " said"),
        ClaimsChecks.of(odd, "odd").stream().map(Fault::toString).toList());
  }

  private static JsonNode with(JsonNode document, String place, String value)
      throws IOException, ClaimsException {
    JsonPointer pointer = JsonPointer.compile(place);
    JsonNode parent = document.at(pointer.head());
    if (parent.isMissingNode()) {
      parent =
          ((ObjectNode) document.at(pointer.head().head()))
              .putObject(pointer.head().last().getMatchingProperty());
    }
    JsonNode node = value == null ? null : Documents.JSON.readTree(value);
    if (parent instanceof ArrayNode array) {
      int index = pointer.last().getMatchingIndex();
      if (index == array.size()) {
        array.add(node);
      } else {
        array.set(index, node);
      }
    } else {
      String field = pointer.last().getMatchingProperty();
      if (node == null) {
        ((ObjectNode) parent).remove(field);
      } else {
        ((ObjectNode) parent).set(field, node);
      }
    }
    return document;
  }
}
