package org.waybill.publish;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.DatasetFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.waybill.query.PublicText;
import org.waybill.rdf.Iris;

/**
 * Reads what a store says of one thing, as much as belongs together:
 *
 * <ul>
 *   <li>of a claim all that hangs on it: what it depicts, with goods, amounts, times, sides and
 *       legs; its words, who passed it on, on what ground; in which fused situations it is counted
 *   <li>of a document its claims, all of them as one
 *   <li>of a fused situation what fusion found, and its members with their claims
 *   <li>of an amount, an anchor or another part the claims that it is a part of
 *   <li>of anything else its own data, and what speaks of it, page by page
 * </ul>
 *
 * <p>What is depicted comes with its claim, always; whatever else is spoken of comes with its type
 * and name. Words of articles that may not be shown in public are left out. It is to be used within
 * a reading transaction.
 */
public final class DescriptionReader {
  private final DatasetGraph graphs;
  private final Iris iris;
  private final PublicStatements publicStatements;

  /**
   * @param graphs as they are seen
   * @param iris names things as the store's loader did
   */
  public DescriptionReader(DatasetGraph graphs, Iris iris) {
    this.graphs = graphs;
    this.iris = iris;
    this.publicStatements =
        new PublicStatements(graphs, PublicText.of(DatasetFactory.wrap(graphs)));
  }

  /** Whether any statement is about the thing or names it. */
  public boolean knows(String iri) {
    Node thing = NodeFactory.createURI(iri);
    return graphs.contains(Node.ANY, thing, Node.ANY, Node.ANY)
        || graphs.contains(Node.ANY, Node.ANY, Node.ANY, thing);
  }

  /**
   * Describes a thing.
   *
   * @param limit most claims of a document, members of a fused situation, or things that speak of
   *     another
   * @param offset how many of these to leave out
   * @return empty if the store does not know it
   */
  public Optional<Description> of(String iri, int limit, long offset) {
    if (!knows(iri)) {
      return Optional.empty();
    }
    return Optional.of(new Reading(NodeFactory.createURI(iri), limit, offset).description());
  }

  /** One description on its way. */
  private final class Reading {
    private final Node thing;
    private final int limit;
    private final long offset;
    private final DescribedStatements statements = new DescribedStatements(graphs, iris);
    private final Set<Node> documents = new LinkedHashSet<>();
    private List<Node> claims = List.of();
    private boolean isLast = true;

    Reading(Node thing, int limit, long offset) {
      this.thing = thing;
      this.limit = limit;
      this.offset = offset;
    }

    Description description() {
      Set<Node> types = statements.objects(thing, Terms.TYPE);
      ThingKind kind = statements.kind(thing);
      statements.state(thing);
      if (types.contains(Terms.CLAIM) || kind == ThingKind.CLAIM) {
        claim();
      } else if (kind == ThingKind.DOCUMENT) {
        document();
      } else if (types.contains(Terms.FUSED_SITUATION) || kind == ThingKind.FUSED) {
        fused();
      } else if (kind == ThingKind.SITUATION || kind.isPart()) {
        part(kind);
      } else {
        statements.stateWithParts(thing);
        references();
      }
      return new Description(
          thing.getURI(),
          types.stream().filter(Node::isURI).map(Node::getURI).toList(),
          statements.all().stream().filter(publicStatements::isPublic).toList(),
          documents.stream().filter(Node::isURI).map(Node::getURI).findFirst(),
          claims.stream().map(Node::getURI).toList(),
          isLast);
    }

    private void claim() {
      wholeClaim(thing);
      documents.addAll(statements.objects(thing, Terms.IN_DOCUMENT));
      for (Node situation : statements.objects(thing, Terms.CONTENT)) {
        fusions(situation);
      }
    }

    private void wholeClaim(Node claim) {
      statements.account(claim);
      statements.stateWithParts(claim);
    }

    private void fusions(Node situation) {
      statements
          .subjects(Terms.FUSES, situation)
          .forEach(fused -> statements.reference(fused, situation));
    }

    private void document() {
      statements.stateWithParts(thing);
      statements.subjects(Terms.USED, thing).forEach(statements::state);
      claims =
          page(
              statements.subjects(Terms.IN_DOCUMENT, thing).stream()
                  .filter(s -> statements.objects(s, Terms.TYPE).contains(Terms.CLAIM))
                  .iterator());
      claims.forEach(this::wholeClaim);
    }

    private void fused() {
      statements.stateWithParts(thing);
      List<Node> members = page(statements.objects(thing, Terms.FUSES).iterator());
      Set<Node> saying = new LinkedHashSet<>();
      for (Node member : members) {
        Set<Node> depicting = statements.objects(member, Terms.DEPICTED_BY);
        depicting.forEach(statements::account);
        saying.addAll(depicting);
        statements.stateWithParts(member);
        for (Node decision : statements.subjects(Terms.COMPARES, member)) {
          if (members.containsAll(statements.objects(decision, Terms.COMPARES))) {
            statements.stateWithParts(decision);
          }
        }
      }
      Iterator<Quad> referring = graphs.find(Node.ANY, Node.ANY, Node.ANY, thing);
      while (referring.hasNext()) {
        Node from = referring.next().getSubject();
        if (statements.kind(from) == ThingKind.PART_OF_FUSION) {
          statements.stateWithParts(from);
        }
      }
      claims = List.copyOf(saying);
    }

    private void part(ThingKind kind) {
      Set<Node> owning =
          kind == ThingKind.PART_OF_FUSION ? claimsNamed() : statements.claimsOf(thing);
      owning.forEach(statements::account);
      owning.forEach(claim -> documents.addAll(statements.objects(claim, Terms.IN_DOCUMENT)));
      statements.stateWithParts(thing);
      if (kind == ThingKind.SITUATION) {
        fusions(thing);
      }
      page(referring().iterator()).forEach(from -> statements.reference(from, thing));
    }

    /** The claims on which a part of a fusion rests. */
    private Set<Node> claimsNamed() {
      Set<Node> named = new LinkedHashSet<>();
      graphs
          .find(Node.ANY, thing, Node.ANY, Node.ANY)
          .forEachRemaining(
              quad -> {
                Node object = quad.getObject();
                if (object.isURI() && statements.kind(object) == ThingKind.CLAIM) {
                  named.add(object);
                } else if (object.isURI() && statements.kind(object) == ThingKind.SITUATION) {
                  named.addAll(statements.objects(object, Terms.DEPICTED_BY));
                }
              });
      return named;
    }

    private void references() {
      page(referring().iterator()).forEach(from -> statements.reference(from, thing));
    }

    private Set<Node> referring() {
      Set<Node> referring = new LinkedHashSet<>();
      Iterator<Quad> all = graphs.find(Node.ANY, Node.ANY, Node.ANY, thing);
      // one more, so that it is known whether a next page follows
      while (all.hasNext() && referring.size() <= offset + limit) {
        referring.add(all.next().getSubject());
      }
      return referring;
    }

    private List<Node> page(Iterator<Node> all) {
      List<Node> page = new ArrayList<>();
      for (long n = 0; all.hasNext() && page.size() < limit; n++) {
        Node next = all.next();
        if (n >= offset) {
          page.add(next);
        }
      }
      isLast = !all.hasNext();
      return page;
    }
  }
}
