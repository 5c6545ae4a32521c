package org.waybill.publish;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.waybill.rdf.Iris;

/**
 * Gathers statements of one description: what is said of a thing, the parts that belong to it, and
 * names of whatever else it speaks of. A situation never comes without the claim that depicts it.
 */
final class DescribedStatements {
  /** An amount or a time that so many things share is shown without all of them. */
  private static final int OWNERS = 200;

  private final DatasetGraph graphs;
  private final Iris iris;
  private final Map<Node, Set<Quad>> bySubject = new LinkedHashMap<>();
  private final Set<Node> whole = new HashSet<>();
  private final Set<Node> withParts = new HashSet<>();
  private final Set<Node> outlined = new HashSet<>();
  private final Set<Node> accounted = new HashSet<>();

  DescribedStatements(DatasetGraph graphs, Iris iris) {
    this.graphs = graphs;
    this.iris = iris;
  }

  ThingKind kind(Node node) {
    return node.isURI() ? ThingKind.of(node.getURI(), iris) : ThingKind.PART_OF_READING;
  }

  /** What is said of a thing itself. */
  void state(Node thing) {
    if (whole.add(thing)) {
      graphs.find(Node.ANY, thing, Node.ANY, Node.ANY).forEachRemaining(this::add);
    }
  }

  /** What is said of a thing and of its parts. */
  void stateWithParts(Node thing) {
    Deque<Node> open = new ArrayDeque<>(List.of(thing));
    while (!open.isEmpty()) {
      Node next = open.pop();
      if (!withParts.add(next)) {
        continue;
      }
      state(next);
      for (Quad quad : List.copyOf(bySubject.getOrDefault(next, Set.of()))) {
        Node object = quad.getObject();
        if (isResource(object) && kind(object).isPart()) {
          open.add(object);
        } else if (isResource(object)
            && kind(object) == ThingKind.SITUATION
            && objects(object, Terms.DEPICTED_BY).stream().anyMatch(accounted::contains)) {
          open.add(object);
        }
      }
    }
  }

  /** Who says what in which words, how firmly: a claim without what it depicts. */
  void account(Node claim) {
    if (!accounted.add(claim)) {
      return;
    }
    state(claim);
    objects(claim, Terms.ATTRIBUTION).forEach(this::state);
    for (Node anchor : objects(claim, Terms.ANCHOR)) {
      state(anchor);
      objects(anchor, Terms.HAS_SELECTOR).forEach(this::state);
    }
  }

  /** The claims for which a part of a reading stands. */
  Set<Node> claimsOf(Node part) {
    Set<Node> claims = new LinkedHashSet<>();
    Set<Node> seen = new HashSet<>(Set.of(part));
    Deque<Node> open = new ArrayDeque<>(List.of(part));
    while (!open.isEmpty() && seen.size() < OWNERS) {
      Node next = open.pop();
      claims.addAll(objects(next, Terms.DEPICTED_BY));
      Iterator<Quad> owners = graphs.find(Node.ANY, Node.ANY, Node.ANY, next);
      while (owners.hasNext() && seen.size() < OWNERS) {
        Node owner = owners.next().getSubject();
        ThingKind kind = kind(owner);
        if (kind == ThingKind.CLAIM) {
          claims.add(owner);
        } else if ((kind == ThingKind.SITUATION || kind == ThingKind.PART_OF_READING)
            && seen.add(owner)) {
          open.add(owner);
        }
      }
    }
    return claims;
  }

  /** What refers to a thing, as it is needed to understand the reference. */
  void reference(Node from, Node thing) {
    graphs.find(Node.ANY, from, Node.ANY, thing).forEachRemaining(this::add);
    switch (kind(from)) {
      case CLAIM -> account(from);
      case SITUATION -> {
        state(from);
        objects(from, Terms.DEPICTED_BY).forEach(this::account);
      }
      case PART_OF_READING -> {
        state(from);
        claimsOf(from).forEach(this::account);
      }
      case PART_OF_FUSION -> state(from);
      case DOCUMENT, FUSED -> outline(from);
      case OTHER -> {
        if (isTenure(from)) {
          state(from);
        } else {
          outline(from);
        }
      }
    }
  }

  private boolean isTenure(Node node) {
    return node.isURI()
        && iris.path(node.getURI()).filter(p -> p.startsWith("tenure/")).isPresent();
  }

  /** What tells a thing by name. */
  private void outline(Node thing) {
    if (whole.contains(thing) || !outlined.add(thing)) {
      return;
    }
    boolean ours = thing.isURI() && iris.path(thing.getURI()).isPresent();
    add(thing, Terms.LABEL);
    add(thing, Terms.PREF_LABEL);
    if (!ours) {
      return;
    }
    add(thing, Terms.TYPE);
    switch (kind(thing)) {
      case DOCUMENT -> {
        add(thing, Terms.IDENTIFIER);
        add(thing, Terms.DATE_PUBLISHED);
        add(thing, Terms.PUBLISHER);
        add(thing, Terms.URL);
      }
      case SITUATION -> add(thing, Terms.DEPICTED_BY);
      default -> {}
    }
  }

  /** Everything gathered, with the names of what it speaks of. */
  List<Quad> all() {
    // an outline names others: a document its publisher, a situation its claim
    for (int round = 0; round < 3; round++) {
      spokenOf().forEach(this::outline);
    }
    List<Quad> all = new ArrayList<>();
    bySubject.values().forEach(all::addAll);
    return all;
  }

  private Set<Node> spokenOf() {
    Set<Node> spokenOf = new LinkedHashSet<>();
    for (Set<Quad> quads : bySubject.values()) {
      for (Quad quad : quads) {
        if (isResource(quad.getObject()) && !quad.getPredicate().equals(Terms.TYPE)) {
          spokenOf.add(quad.getObject());
        }
      }
    }
    return spokenOf;
  }

  /** Everything of one thing and property that a graph says. */
  Set<Node> objects(Node subject, Node property) {
    Set<Node> objects = new LinkedHashSet<>();
    graphs
        .find(Node.ANY, subject, property, Node.ANY)
        .forEachRemaining(quad -> objects.add(quad.getObject()));
    return objects;
  }

  /** All things that stand in a relation to one. */
  Set<Node> subjects(Node property, Node object) {
    Set<Node> subjects = new LinkedHashSet<>();
    graphs
        .find(Node.ANY, Node.ANY, property, object)
        .forEachRemaining(quad -> subjects.add(quad.getSubject()));
    return subjects;
  }

  private void add(Node subject, Node property) {
    graphs.find(Node.ANY, subject, property, Node.ANY).forEachRemaining(this::add);
  }

  private void add(Quad quad) {
    bySubject.computeIfAbsent(quad.getSubject(), s -> new LinkedHashSet<>()).add(quad);
  }

  private static boolean isResource(Node node) {
    return node.isURI() || node.isBlank();
  }
}
