package org.waybill.publish;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.query.DatasetFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.waybill.article.Licence;
import org.waybill.query.PublicText;
import org.waybill.query.QueryRunner;
import org.waybill.query.Row;
import org.waybill.rdf.Iris;
import org.waybill.store.StoreView;
import org.waybill.store.Viewpoint;

/**
 * Retractions of the nanopublications of claims that the store held once, where they are read
 * otherwise today or no longer: what the store held then is asked again, which gives the same
 * nanopublications as it gave then.
 */
final class Retractions {
  private final QueryRunner runner;
  private final Iris iris;
  private final Licence licence;
  private final Map<Instant, Optional<Nanopublications>> then = new HashMap<>();

  Retractions(QueryRunner runner, Iris iris, Licence licence) {
    this.runner = runner;
    this.iris = iris;
    this.licence = licence;
  }

  /**
   * Of all nanopublications that were and are no more; what is read the same again stands.
   *
   * @param now those of today
   * @param standing what they say, by {@link Nanopublication#timelessCode}
   */
  List<Nanopublication> of(Nanopublications now, Set<String> standing) {
    List<Nanopublication> retractions = new ArrayList<>();
    Set<String> known = new HashSet<>(standing);
    for (Row row : new PublishedQuery("former-claims").rows(runner)) {
      Optional<Nanopublication> former =
          before(replaced(row)).flatMap(n -> n.ofClaim(row.text("claim")));
      if (former.isPresent() && known.add(former.get().timelessCode())) {
        retractions.add(
            now.retraction(former.get().iri(), annotator(former.get()), row.text("when")));
      }
    }
    return retractions;
  }

  /** When what held until then was no longer all that held. */
  private static Instant replaced(Row row) {
    Instant when = Instant.parse(row.text("when"));
    return row.get("next").map(Instant::parse).filter(when::isAfter).orElse(when);
  }

  private Optional<Nanopublications> before(Instant when) {
    return then.computeIfAbsent(
        when,
        w -> {
          DatasetGraph graphs = runner.dataset().asDatasetGraph();
          if (!StoreView.isPossible(graphs)) {
            return Optional.empty();
          }
          StoreView held =
              StoreView.of(graphs).from(Viewpoint.present().enteredBy(w.minusNanos(1)));
          return Optional.of(
              new Nanopublications(
                  held, PublicText.asSeen(DatasetFactory.wrap(held)), iris, licence));
        });
  }

  private static String annotator(Nanopublication former) {
    Node annotator = Terms.wb("annotator");
    return former.statements().stream()
        .filter(quad -> quad.getPredicate().equals(annotator))
        .map(quad -> quad.getObject().getLiteralLexicalForm())
        .findFirst()
        .orElse("unknown");
  }
}
