package org.waybill.claim;

import static org.waybill.claim.ReferenceChecks.Kind.CLAIM;
import static org.waybill.claim.ReferenceChecks.Kind.ENTITY;
import static org.waybill.claim.ReferenceChecks.Kind.EVIDENCE;
import static org.waybill.claim.ReferenceChecks.Kind.EXCHANGE;
import static org.waybill.claim.ReferenceChecks.Kind.GOODS;
import static org.waybill.claim.ReferenceChecks.Kind.LEG;
import static org.waybill.claim.ReferenceChecks.Kind.MEETING;
import static org.waybill.claim.ReferenceChecks.Kind.OTHER;
import static org.waybill.claim.ReferenceChecks.Kind.SHIPMENT;
import static org.waybill.claim.ReferenceChecks.Kind.STATEMENT;
import static org.waybill.claim.ReferenceChecks.Kind.TRANSFER;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Checks that every id of a document is given once, that every reference leads to a thing of the
 * kind that belongs there, and that a claim's content is its own.
 */
final class ReferenceChecks {
  /** What an id may stand for. */
  enum Kind {
    ENTITY("an entity", "entities/*"),
    GOODS("goods", "goods/*"),
    STATEMENT("a statement", "statements/*"),
    EVIDENCE("an evidence item", "evidence/*"),
    CLAIM("a claim", "claims/*"),
    TRANSFER("a transfer", "transfers/*"),
    SHIPMENT("a shipment", "shipments/*"),
    LEG("a leg", "shipments/*/legs/*"),
    MEETING("a meeting", "meetings/*"),
    EXCHANGE("an exchange", "exchanges/*"),
    OTHER("another situation", "other/*");

    private final String words;
    private final String path;

    Kind(String words, String path) {
      this.words = words;
      this.path = path;
    }
  }

  /** A place in the document where the id of a thing stands. */
  private record Reference(NodePath path, Set<Kind> kinds, String expected) {}

  private static final Set<Kind> SITUATION =
      EnumSet.of(TRANSFER, SHIPMENT, LEG, MEETING, EXCHANGE, OTHER);
  private static final List<Reference> REFERENCES = references();

  private final JsonNode document;
  private final String source;
  private final List<Fault> faults = new ArrayList<>();
  private final Map<String, Kind> kinds = new HashMap<>();
  private final Map<String, String> places = new HashMap<>();
  private final Map<String, String> owners = new HashMap<>();

  ReferenceChecks(JsonNode document, String source) {
    this.document = document;
    this.source = source;
  }

  List<Fault> faults() {
    for (Kind kind : Kind.values()) {
      new NodePath(kind.path).visit(document, (pointer, node) -> register(kind, pointer, node));
    }
    for (Reference reference : REFERENCES) {
      reference.path.visit(document, (pointer, node) -> check(reference, pointer, node));
    }
    new NodePath(CLAIM.path).visit(document, this::content);
    return faults;
  }

  private void register(Kind kind, String pointer, JsonNode node) {
    JsonNode id = node.path("id");
    if (!id.isTextual()) {
      return;
    }
    String earlier = places.putIfAbsent(id.textValue(), pointer);
    if (earlier != null) {
      error(
          pointer + "/id",
          "the id " + id.textValue() + " is taken by " + earlier + "; give one of them another");
      return;
    }
    kinds.put(id.textValue(), kind);
    if (SITUATION.contains(kind)) {
      owner(kind, pointer, node).ifPresent(claim -> owners.put(id.textValue(), claim));
    }
  }

  /** A leg without a claim belongs to its shipment's. */
  private Optional<String> owner(Kind kind, String pointer, JsonNode node) {
    JsonNode claim = node.path("claim");
    if (kind == LEG && !claim.isTextual()) {
      claim = document.at(pointer.substring(0, pointer.indexOf("/legs/"))).path("claim");
    }
    return Optional.ofNullable(claim.textValue());
  }

  private void check(Reference reference, String pointer, JsonNode node) {
    if (!node.isTextual()) {
      return; // the schema has said so
    }
    String id = node.textValue();
    Kind found = kinds.get(id);
    if (found == null) {
      error(
          pointer,
          "no " + reference.expected + " " + id + " in the document; add it or correct the id");
    } else if (!reference.kinds.contains(found)) {
      error(
          pointer,
          id
              + " is "
              + found.words
              + " ("
              + places.get(id)
              + ") where the id of "
              + article(reference.expected)
              + " belongs");
    }
  }

  private void content(String pointer, JsonNode claim) {
    String id = claim.path("id").asText();
    String content = claim.path("content").textValue();
    if (content != null && owners.containsKey(content) && !owners.get(content).equals(id)) {
      error(
          pointer + "/content",
          content
              + " ("
              + places.get(content)
              + ") belongs to the claim "
              + owners.get(content)
              + ", not to "
              + id
              + "; a situation has one claim");
    }
    if (content == null && claim.path("about").textValue() == null && !owners.containsValue(id)) {
      faults.add(
          Fault.notice(
              source, pointer, "has no content, no about, and no situation that belongs to it"));
    }
  }

  private void error(String pointer, String message) {
    faults.add(Fault.error(source, pointer, message));
  }

  private static String article(String noun) {
    return noun.startsWith("e") || noun.startsWith("o") ? "an " + noun : "a " + noun;
  }

  private static List<Reference> references() {
    List<Reference> all = new ArrayList<>();
    add(
        all,
        EnumSet.of(ENTITY),
        "entity",
        "doc/place",
        "entities/*/locatedIn",
        "entities/*/near",
        "roles/*/person",
        "roles/*/of",
        "statements/*/speaker",
        "statements/*/onBehalfOf",
        "evidence/*/releasedBy",
        "claims/*/speaker",
        "claims/*/onBehalfOf",
        "claims/*/hedges/*/by",
        "transfers/*/supplier",
        "transfers/*/recipient",
        "transfers/*/forConflict",
        "shipments/*/legs/*/from",
        "shipments/*/legs/*/to",
        "shipments/*/legs/*/conveyance/flag",
        "meetings/*/participants/*",
        "meetings/*/place",
        "exchanges/*/sides/*/giver",
        "exchanges/*/sides/*/receiver",
        "other/*/holder",
        "other/*/actor",
        "other/*/user",
        "other/*/located",
        "other/*/near",
        "other/*/distanceTo",
        "other/*/place",
        "other/*/conveyance/flag",
        "other/*/forConflict");
    add(
        all,
        EnumSet.of(GOODS),
        "goods",
        "transfers/*/goods/*",
        "exchanges/*/sides/*/goods/*",
        "other/*/goods/*");
    add(all, EnumSet.of(STATEMENT), "statement", "claims/*/statement");
    add(all, EnumSet.of(EVIDENCE), "evidence item", "claims/*/evidence/*");
    add(
        all,
        EnumSet.of(CLAIM),
        "claim",
        "claims/*/reasonFor",
        "claims/*/respondsTo",
        "transfers/*/claim",
        "shipments/*/claim",
        "shipments/*/legs/*/claim",
        "meetings/*/claim",
        "exchanges/*/claim",
        "other/*/claim");
    add(all, EnumSet.of(TRANSFER), "transfer", "shipments/*/realizes");
    add(
        all,
        SITUATION,
        "situation",
        "claims/*/content",
        "transfers/*/after",
        "transfers/*/interprets",
        "exchanges/*/sides/*/consideration",
        "coref/*/*",
        "possiblySame/*/*");
    add(all, with(ENTITY, GOODS), "entity, goods or situation", "claims/*/about", "other/*/target");
    add(all, with(EVIDENCE, ENTITY), "situation, evidence item or entity", "other/*/object");
    return List.copyOf(all);
  }

  private static Set<Kind> with(Kind first, Kind second) {
    Set<Kind> kinds = EnumSet.of(first, second);
    kinds.addAll(SITUATION);
    return kinds;
  }

  private static void add(List<Reference> all, Set<Kind> kinds, String expected, String... paths) {
    for (String path : paths) {
      all.add(new Reference(new NodePath(path), kinds, expected));
    }
  }
}
