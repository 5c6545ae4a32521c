package org.waybill.claim;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * All that can be checked in a claims document without its article: its form by the JSON Schema,
 * its ids and references, spans, times, bounds, and which claim owns which situation.
 */
final class ClaimsChecks {
  private static final int MOST_WORDS = 12;

  private static final List<NodePath> SPANS =
      paths(
          "entities/*/mentions/*",
          "goods/*/mentions/*",
          "roles/*/span",
          "statements/*/span",
          "evidence/*/span",
          "claims/*/spans/*");
  private static final List<NodePath> TIMES =
      paths(
          "doc/published",
          "statements/*/when",
          "transfers/*/when",
          "shipments/*/legs/*/when",
          "meetings/*/when",
          "other/*/when");
  private static final List<NodePath> AMOUNTS =
      paths(
          "transfers/*/quantity",
          "transfers/*/quantity/*",
          "shipments/*/quantity",
          "shipments/*/quantity/*",
          "other/*/quantity",
          "other/*/quantity/*");

  private final JsonNode document;
  private final String source;
  private final List<Fault> faults = new ArrayList<>();

  private ClaimsChecks(JsonNode document, String source) {
    this.document = document;
    this.source = source;
  }

  /** Errors and notices, those of form first. */
  static List<Fault> of(JsonNode document, String source) {
    return of(document, source, Fault.Severity.NOTICE);
  }

  /**
   * @param unknownFields how much a field matters that the format does not know
   */
  static List<Fault> of(JsonNode document, String source, Fault.Severity unknownFields) {
    ClaimsChecks checks = new ClaimsChecks(document, source);
    checks.faults.addAll(ClaimsSchema.faults(document, source, unknownFields));
    checks.faults.addAll(new ReferenceChecks(document, source).faults());
    SPANS.forEach(path -> path.visit(document, checks::span));
    TIMES.forEach(path -> path.visit(document, checks::time));
    AMOUNTS.forEach(path -> path.visit(document, checks::amount));
    new NodePath("claims/*").visit(document, checks::claim);
    new NodePath("shipments/*").visit(document, checks::route);
    return checks.faults;
  }

  /** The paths of all spans of a document. */
  static List<NodePath> spans() {
    return SPANS;
  }

  private void span(String pointer, JsonNode span) {
    if (!span.isArray() || span.size() < 2 || !span.get(0).isInt() || !span.get(1).isInt()) {
      return; // the schema has said so
    }
    int start = span.get(0).intValue();
    int end = span.get(1).intValue();
    if (end <= start) {
      error(pointer, "a span runs forward, not from " + start + " to " + end);
      return;
    }
    JsonNode length = document.at("/doc/length");
    if (length.isInt() && end > length.intValue()) {
      error(pointer, "ends at " + end + ", after the end of the text at " + length.intValue());
    }
    if (span.size() > 2 && span.get(2).isTextual()) {
      quote(pointer, span.get(2).textValue(), end - start);
    }
  }

  private void quote(String pointer, String quote, int length) {
    int codePoints = quote.codePointCount(0, quote.length());
    if (codePoints != length) {
      error(
          pointer,
          "the quote has "
              + codePoints
              + " code points and its span "
              + length
              + ": correct the offsets or the quote '"
              + quote
              + "'");
    }
    long words = quote.strip().split("\\s+").length;
    if (words > MOST_WORDS) {
      error(
          pointer,
          "the quote has " + words + " words, more than " + MOST_WORDS + ": split the span");
    }
  }

  private void time(String pointer, JsonNode when) {
    JsonNode edtf = when.isObject() ? when.path("edtf") : when;
    if (edtf.isTextual()) {
      try {
        Edtf.parse(edtf.textValue());
      } catch (IllegalArgumentException e) {
        error(when.isObject() ? pointer + "/edtf" : pointer, e.getMessage());
      }
    }
  }

  private void amount(String pointer, JsonNode quantity) {
    if (quantity.isObject()) {
      try {
        new Quantity(
            Comparator.EXACTLY,
            bound(quantity.path("lower")),
            bound(quantity.path("upper")),
            "",
            Optional.empty());
      } catch (NumberFormatException e) {
        error(pointer, "a bound is infinite or no number; leave it out where it is open");
      } catch (IllegalArgumentException e) {
        error(pointer, e.getMessage());
      }
    }
  }

  private static Optional<BigDecimal> bound(JsonNode bound) {
    return bound.isNumber() ? Optional.of(bound.decimalValue()) : Optional.empty();
  }

  private void claim(String pointer, JsonNode claim) {
    if (claim.path("stance").asText().equals(Stance.DENIES.notation())
        && claim.path("polarity").asText().equals(Polarity.POSITIVE.notation())) {
      error(
          pointer + "/polarity",
          "a claim that denies is negative: word the situation positively, or change the stance");
    }
    JsonNode spans = claim.path("spans");
    for (int i = 0; i < spans.size(); i++) {
      if (spans.get(i).isArray() && spans.get(i).size() == 2) {
        faults.add(
            Fault.notice(
                source,
                pointer + "/spans/" + i,
                "has no quote: without the text nobody can see what was said"));
      }
    }
  }

  private void route(String pointer, JsonNode shipment) {
    Set<Integer> indices = new HashSet<>();
    JsonNode legs = shipment.path("legs");
    for (int i = 0; i < legs.size(); i++) {
      JsonNode index = legs.get(i).path("index");
      if (index.isInt() && !indices.add(index.intValue())) {
        error(
            pointer + "/legs/" + i + "/index",
            "another leg of the shipment has the index " + index.intValue() + " too");
      }
    }
  }

  private void error(String pointer, String message) {
    faults.add(Fault.error(source, pointer, message));
  }

  private static List<NodePath> paths(String... paths) {
    return Arrays.stream(paths).map(NodePath::new).toList();
  }
}
