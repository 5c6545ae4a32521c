package org.waybill.query;

import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Dataset;
import org.apache.jena.query.DatasetFactory;
import org.apache.jena.system.Txn;
import org.waybill.fusion.AccountReader;
import org.waybill.fusion.FusionInput;
import org.waybill.fusion.FusionRun;
import org.waybill.fusion.SituationFuser;
import org.waybill.fusion.ViewFusion;
import org.waybill.rdf.Iris;
import org.waybill.reference.Gazetteer;
import org.waybill.store.GraphStore;
import org.waybill.store.StoreView;
import org.waybill.store.Viewpoint;

/**
 * A store as it is seen from a viewpoint, of the claims that a policy carries, with the fusion of
 * just these. What is not seen is in no account and bears no name.
 */
public final class SeenStore {
  private final StoreView view;
  private final Dataset dataset;
  private final Iris iris;
  private final String policy;

  /**
   * @param store is open as long as this is used
   * @param carrying all claims where it is empty
   * @param iris names things as the store's loader did
   */
  public SeenStore(GraphStore store, Viewpoint viewpoint, Optional<Policy> carrying, Iris iris) {
    Optional<Policy> choice = carrying.filter(policy -> !policy.conditions().isEmpty());
    this.view =
        StoreView.of(store.view().asDatasetGraph())
            .deriving(new ViewFusion(iris, new SituationFuser()))
            .from(choice.map(viewpoint::choosing).orElse(viewpoint));
    this.dataset = DatasetFactory.wrap(view);
    this.iris = iris;
    this.policy = choice.map(Policy::name).orElse(FusionRun.ALL);
  }

  /** What fusion is computed from. */
  public FusionInput fusionInput() {
    return new ViewFusion(iris, new SituationFuser()).input(view);
  }

  /** Reads why fused situations are as they are. */
  public AccountReader accounts() {
    return new AccountReader(dataset, iris, policy);
  }

  /**
   * The parties and documents by the names that users give them.
   *
   * @param gazetteer knows names, adjectives and codes of parties that the store may not name
   */
  public PartyNames parties(Gazetteer gazetteer) {
    return new PartyNames(dataset, gazetteer, iris);
  }

  /** The situations and claims by the names that users give them. */
  public SituationNames situations() {
    return new SituationNames(dataset, iris);
  }

  /**
   * The documents without a date of publication that are seen as of the viewpoint's day because of
   * the day on which they were entered.
   */
  public List<String> undated() {
    return view.viewpoint().asOf().isEmpty()
        ? List.of()
        : Txn.calculateRead(
            view, () -> view.undated().stream().map(Node::toString).sorted().toList());
  }
}
