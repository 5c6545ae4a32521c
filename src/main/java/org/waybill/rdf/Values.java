package org.waybill.rdf;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Literal;
import org.eclipse.rdf4j.model.vocabulary.RDFS;
import org.eclipse.rdf4j.model.vocabulary.SKOS;
import org.eclipse.rdf4j.model.vocabulary.XSD;
import org.waybill.claim.Comparator;
import org.waybill.claim.Conveyance;
import org.waybill.claim.Goods;
import org.waybill.claim.Quantity;
import org.waybill.claim.Span;
import org.waybill.claim.When;
import org.waybill.rdf.vocabulary.OA;
import org.waybill.rdf.vocabulary.WB;

/**
 * Writes the values of one document: stretches of text, times, amounts, goods. Equal times, amounts
 * and stretches of one document share a node.
 *
 * <pre>{@code
 * time:9c2a a wb:TimeSpan ; wb:edtf "2023-09-07/2023-10-01"^^edtf:EDTF ; wb:timeBasis wb:inferred ;
 *   wb:earliest "2023-09-07"^^xsd:date ; wb:latest "2023-10-01"^^xsd:date ;
 *   wb:verbatim "between September 7 and October 1" .
 * anchor:74-146 a oa:SpecificResource ; oa:hasSource document:422477f4c2499d09 ;
 *   oa:hasSelector selector:74-146 .
 * }</pre>
 */
final class Values {
  private static final IRI EDTF =
      GraphWriter.VALUES.createIRI("http://id.loc.gov/datatypes/edtf/EDTF");

  private final GraphWriter graph;
  private final Iris iris;
  private final String docId;

  Values(GraphWriter graph, Iris iris, String docId) {
    this.graph = graph;
    this.iris = iris;
    this.docId = docId;
  }

  /** Anchors {@code subject} in the text. */
  void anchor(IRI subject, Iterable<Span> spans) {
    for (Span span : spans) {
      IRI anchor = iris.anchor(docId, span.start(), span.end());
      IRI selector = iris.selector(docId, span.start(), span.end());
      graph
          .add(subject, WB.anchor, anchor)
          .type(anchor, OA.SpecificResource)
          .add(anchor, OA.hasSource, iris.document(docId))
          .add(anchor, OA.hasSelector, selector)
          .type(selector, OA.TextPositionSelector)
          .number(selector, OA.start, span.start())
          .number(selector, OA.end, span.end());
      span.quote()
          .ifPresent(
              quote -> graph.type(selector, OA.TextQuoteSelector).text(selector, OA.exact, quote));
    }
  }

  void when(IRI subject, IRI property, Optional<When> time) {
    if (time.isEmpty()) {
      return;
    }
    When when = time.get();
    IRI span = iris.timeSpan(docId, when.edtf(), when.basis().notation(), when.text().orElse(""));
    graph
        .add(subject, property, span)
        .type(span, WB.TimeSpan)
        .add(span, WB.edtf, GraphWriter.VALUES.createLiteral(when.edtf(), EDTF))
        .add(span, WB.timeBasis, iris.value(when.basis()))
        .add(span, WB.earliest, when.earliest().map(Values::day))
        .add(span, WB.latest, when.latest().map(Values::day))
        .text(span, WB.verbatim, when.text());
  }

  static Literal day(LocalDate day) {
    return GraphWriter.VALUES.createLiteral(day.toString(), XSD.DATE);
  }

  void quantities(IRI subject, List<Quantity> quantities) {
    for (Quantity q : quantities) {
      IRI node =
          iris.quantity(
              docId,
              q.comparator().notation(),
              q.lower().map(Values::plain).orElse(""),
              q.upper().map(Values::plain).orElse(""),
              q.unit(),
              q.text().orElse(""));
      graph
          .add(subject, WB.quantity, node)
          .type(node, WB.Quantity)
          .add(node, WB.comparator, iris.value(q.comparator()))
          .text(node, WB.verbatim, q.text());
      q.lower()
          .ifPresent(
              lower ->
                  graph
                      .number(node, WB.lower, lower)
                      .add(
                          node,
                          WB.lowerInclusive,
                          GraphWriter.VALUES.createLiteral(
                              q.comparator() != Comparator.MORE_THAN)));
      q.upper().ifPresent(upper -> graph.number(node, WB.upper, upper));
      IRI unit = iris.unit(q.unit());
      graph.add(node, WB.unit, unit);
      describeUnlisted(unit, q.unit(), WB.UNITS.contains(q.unit()));
    }
  }

  private static String plain(BigDecimal number) {
    return number.stripTrailingZeros().toPlainString();
  }

  /** A line of goods belongs to the situation or side that {@code subject} is. */
  void goods(IRI subject, IRI owner, List<Goods> goods) {
    for (Goods g : goods) {
      IRI line = iris.goodsLine(docId, owner.stringValue(), g.type(), g.text().orElse(""));
      graph
          .add(subject, WB.goods, line)
          .type(line, WB.GoodsLine)
          .add(line, WB.goodsType, goodsType(g.type()))
          .text(line, WB.verbatim, g.text());
    }
  }

  /** A kind of goods that the goods scheme does not have is described where it is named. */
  IRI goodsType(String notation) {
    IRI type = iris.goodsType(notation);
    if (!Iris.isListedGoods(notation)) {
      graph.type(type, WB.GoodsType).label(type, notation).text(type, SKOS.NOTATION, notation);
    }
    return type;
  }

  IRI action(String notation) {
    IRI action = iris.action(notation);
    describeUnlisted(action, notation, WB.ACTIONS.contains(notation));
    return action;
  }

  IRI conveyance(IRI owner, Conveyance conveyance, Optional<IRI> flag) {
    IRI node = iris.conveyance(docId, owner.stringValue(), conveyance.text());
    graph
        .type(node, WB.Vehicle)
        .label(node, conveyance.text())
        .text(node, WB.verbatim, conveyance.text())
        .add(node, WB.flag, flag);
    return node;
  }

  /** A value outside the ontology's list is described where it is used, so that it has a label. */
  private void describeUnlisted(IRI value, String notation, boolean listed) {
    if (!listed) {
      graph
          .type(value, SKOS.CONCEPT)
          .add(value, RDFS.LABEL, GraphWriter.english(notation))
          .text(value, SKOS.NOTATION, notation);
    }
  }
}
