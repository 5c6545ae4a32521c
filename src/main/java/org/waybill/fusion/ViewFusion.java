package org.waybill.fusion;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Dataset;
import org.apache.jena.query.DatasetFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;
import org.waybill.rdf.Iris;
import org.waybill.store.ClaimChoice;
import org.waybill.store.Derivation;
import org.waybill.store.StoreView;
import org.waybill.store.Viewpoint;

/**
 * The fused view of the claims that are seen from a viewpoint: what {@code fuse} would have written
 * then, or writes under a policy. Judgements are those of the time that the viewpoint names.
 */
public final class ViewFusion implements Derivation {
  private final Iris iris;
  private final Fuser fuser;

  /**
   * @param iris those under which the store was loaded
   */
  public ViewFusion(Iris iris, Fuser fuser) {
    this.iris = iris;
    this.fuser = fuser;
  }

  @Override
  public Collection<Node> graphs(DatasetGraph graphs) {
    Set<Node> names = new LinkedHashSet<>();
    graphs
        .find(Node.ANY, Node.ANY, Terms.TYPE, Terms.FUSION_RUN)
        .forEachRemaining(quad -> names.add(quad.getGraph()));
    return names;
  }

  @Override
  public Collection<Quad> of(DatasetGraph graphs, Viewpoint viewpoint) {
    FusionInput input = input(graphs, viewpoint);
    String policy = viewpoint.choice().map(ClaimChoice::name).orElse(FusionRun.ALL);
    List<Quad> quads = new ArrayList<>();
    new FusionWriter(iris, policy, policy).write(input.fuse(fuser), input.background(), quads::add);
    return quads;
  }

  /** What fusion is computed from as it is seen from a viewpoint, within one transaction. */
  public FusionInput input(StoreView view) {
    return Txn.calculateRead(view, () -> input(view, view.viewpoint()));
  }

  private FusionInput input(DatasetGraph graphs, Viewpoint viewpoint) {
    Dataset view = DatasetFactory.wrap(graphs);
    List<Judgement> judgements =
        viewpoint
            .enteredBy()
            .map(then -> Judgements.inForce(view, then))
            .orElseGet(() -> Judgements.inForce(view));
    return FusionInput.read(graphs, iris, judgements, FusionListener.SILENT);
  }
}
