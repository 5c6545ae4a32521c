package org.waybill.rdf;

import java.math.BigDecimal;
import java.util.Optional;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.vocabulary.PROV;
import org.waybill.claim.Claim;
import org.waybill.claim.Hedge;
import org.waybill.rdf.DocumentEntities.Named;
import org.waybill.rdf.vocabulary.WB;

/** Writes claims with their attribution, hedges, anchors and what they depict. */
final class ClaimWriter {
  private final String docId;
  private final GraphWriter graph;
  private final Iris iris;
  private final DocumentEntities entities;
  private final ClaimNames names;
  private final Wording wording;
  private final Values values;
  private final Optional<Named> publisher;

  ClaimWriter(
      String docId,
      GraphWriter graph,
      Iris iris,
      DocumentEntities entities,
      ClaimNames names,
      Wording wording,
      Values values,
      Optional<Named> publisher) {
    this.docId = docId;
    this.graph = graph;
    this.iris = iris;
    this.entities = entities;
    this.names = names;
    this.wording = wording;
    this.values = values;
    this.publisher = publisher;
  }

  void write(Claim claim, IRI run) {
    IRI c = names.get(claim.id());
    IRI speaker = entities.get(claim.speaker()).iri();
    graph
        .type(c, WB.Claim)
        .label(c, wording.claim(claim, names.contents(claim)))
        .add(c, WB.inDocument, iris.document(docId))
        .add(c, PROV.WAS_GENERATED_BY, run)
        .add(c, WB.speaker, speaker)
        .add(c, WB.onBehalfOf, entities.get(claim.onBehalfOf()).iri())
        .add(c, WB.stance, iris.value(claim.stance()))
        .add(c, WB.polarity, iris.value(claim.polarity()))
        .add(c, WB.certainty, iris.value(claim.certainty()))
        .add(c, WB.reporterStance, iris.value(claim.reporterStance()))
        .add(c, WB.attributionForm, claim.form().map(iris::value))
        .add(c, WB.basis, claim.basis().map(iris::value))
        .add(c, WB.about, claim.about().map(names::any))
        .add(c, WB.madeIn, claim.statement().map(names::get))
        .add(c, WB.reasonFor, claim.reasonFor().map(names::get))
        .add(c, WB.respondsTo, claim.respondsTo().map(names::get));
    names.contents(claim).forEach(situation -> graph.add(c, WB.content, names.get(situation)));
    claim.evidence().forEach(item -> graph.add(c, WB.evidence, names.get(item)));
    claim
        .extractionConfidence()
        .ifPresent(sure -> graph.number(c, WB.extractionConfidence, BigDecimal.valueOf(sure)));
    claim.hedges().forEach(hedge -> hedge(c, hedge));
    hop(c, 0, speaker, WB.originator);
    // The outlet's own voice has one hop: it is originator and publisher at once.
    publisher
        .map(Named::iri)
        .filter(outlet -> !outlet.equals(speaker))
        .ifPresent(outlet -> hop(c, 1, outlet, WB.publisher));
    values.anchor(c, claim.spans());
  }

  private void hop(IRI claim, int index, IRI agent, IRI role) {
    IRI hop = iris.hop(docId, Integer.toString(index), agent.stringValue(), role.getLocalName());
    graph
        .add(claim, WB.attribution, hop)
        .type(hop, WB.AttributionHop)
        .number(hop, WB.hopIndex, index)
        .add(hop, WB.hopAgent, agent)
        .add(hop, WB.hopRole, role);
  }

  private void hedge(IRI claim, Hedge hedge) {
    Optional<IRI> by = hedge.by().map(e -> entities.get(e).iri());
    IRI node =
        iris.hedge(docId, claim.stringValue(), hedge.text(), by.map(IRI::stringValue).orElse(""));
    graph
        .add(claim, WB.hedge, node)
        .type(node, WB.Hedge)
        .text(node, WB.verbatim, hedge.text())
        .add(node, WB.hedger, by);
  }
}
