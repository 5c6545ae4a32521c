package org.waybill.fusion;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.waybill.fusion.DocumentReports.Imprint;
import org.waybill.rdf.Iris;

/**
 * Reads the reported situations of a store, graph by graph: those of every annotator, each with its
 * claim. Graphs are read whole and one at a time, so that what is in memory is one document beside
 * what the caller keeps.
 *
 * <pre>{@code
 * store.read(data -> {
 *   ReportedReader reader = new ReportedReader(data.asDatasetGraph(), iris);
 *   List<ReportedSituation> reported = reader.readAll();
 *   return fuser.fuse(reported, judgements, reader.background());
 * });
 * }</pre>
 *
 * <p>To be used within one transaction, by one thread. The day of publication of an article that
 * gives only a month or a year is the last day of it: by then it was out.
 */
public final class ReportedReader {
  private static final Logger LOG = LoggerFactory.getLogger(ReportedReader.class);

  private static final Set<Node> PREDICATES =
      Set.of(
          Terms.LABEL,
          Terms.NOTATION,
          Terms.GENERATED_AT_TIME,
          Terms.DATE_PUBLISHED,
          Terms.PUBLISHED_BY,
          Terms.HAS_SELECTOR,
          Terms.START,
          Terms.EXACT,
          Terms.DEPICTED_BY,
          Terms.IN_DOCUMENT,
          Terms.SPEAKER,
          Terms.ON_BEHALF_OF,
          Terms.STANCE,
          Terms.POLARITY,
          Terms.CERTAINTY,
          Terms.REPORTER_STANCE,
          Terms.BASIS,
          Terms.RESPONDS_TO,
          Terms.ANCHOR,
          Terms.MODALITY,
          Terms.SUPPLIER,
          Terms.RECIPIENT,
          Terms.GOODS,
          Terms.GOODS_TYPE,
          Terms.VERBATIM,
          Terms.QUANTITY,
          Terms.COMPARATOR,
          Terms.LOWER,
          Terms.UPPER,
          Terms.UNIT,
          Terms.WHEN,
          Terms.EDTF,
          Terms.EARLIEST,
          Terms.LATEST,
          Terms.LEG,
          Terms.LEG_INDEX,
          Terms.ORIGIN,
          Terms.DESTINATION,
          Terms.MODE,
          Terms.CONVEYANCE,
          Terms.PARTICIPANT,
          Terms.PLACE,
          Terms.SIDE,
          Terms.GIVER,
          Terms.RECEIVER,
          Terms.CONSIDERATION,
          Terms.COREFERS_WITH,
          Terms.LOCATED_IN);

  private final DatasetGraph graphs;
  private final Notations notations;
  private final Node meta;
  private final String extractions;
  private final String documents;
  private final String documentGraphs;
  private final BackgroundReader background;
  private final DocumentTexts texts = new DocumentTexts();
  private final Map<Node, Imprint> imprints = new HashMap<>();
  private long leftOut;

  /**
   * @param graphs within a transaction for reading
   * @param iris those under which the store was loaded
   */
  public ReportedReader(DatasetGraph graphs, Iris iris) {
    this.graphs = graphs;
    this.notations = new Notations(iris);
    this.meta = Terms.node(iris.graphBase() + "meta");
    this.extractions = iris.graphBase() + "ext/";
    this.documents = iris.base() + "document/";
    this.documentGraphs = iris.graphBase() + "doc/";
    this.background = new BackgroundReader(graphs, iris);
  }

  /**
   * Names of the graphs that hold reported situations: those of extraction runs, and those that
   * users loaded from RDF files; in the order of their names.
   */
  public Collection<String> sources() {
    Set<String> names = new TreeSet<>();
    Iterator<Quad> found = graphs.find(Node.ANY, Node.ANY, Terms.DEPICTED_BY, Node.ANY);
    while (found.hasNext()) {
      Node graph = found.next().getGraph();
      if (graph.isURI()) {
        names.add(graph.getURI());
      }
    }
    return names;
  }

  /** Reads all, document by document. */
  public void read(Consumer<ReportedSituation> out) {
    sources().forEach(source -> read(source, out));
    tellLeftOut();
  }

  /** Warns of situations that were read but cannot be fused. */
  void tellLeftOut() {
    if (leftOut > 0) {
      LOG.warn(
          "{} situations without claim, speaker or modality are left out; validate names them",
          leftOut);
    }
  }

  /** All at once. */
  public List<ReportedSituation> readAll() {
    List<ReportedSituation> all = new ArrayList<>();
    read(all::add);
    return all;
  }

  /** Reads one graph. */
  public void read(String source, Consumer<ReportedSituation> out) {
    GraphContent content = GraphContent.of(graphs, Terms.node(source), PREDICATES);
    background.note(content);
    DocumentReports reports =
        new DocumentReports(
            content,
            notations,
            document -> imprint(document, content),
            background::label,
            entered(content));
    List<ReportedSituation> all = reports.all();
    leftOut += content.situations() - all.size();
    for (ReportedSituation situation : all) {
      texts.add(situation, imprints.get(Terms.node(situation.testimony().document())));
      out.accept(situation);
    }
  }

  /**
   * What is known of the parties, places and goods, and which documents are copies; complete when
   * what is to be fused was read, since what a document says of parties that no table has stands in
   * its graph.
   */
  public Background background() {
    return background.read(texts.copies());
  }

  /** The same where it is known which documents are copies, also of those that were not read. */
  Background background(List<Background.Copy> copies) {
    return background.read(copies);
  }

  BackgroundReader backgroundReader() {
    return background;
  }

  DocumentTexts texts() {
    return texts;
  }

  private Instant entered(GraphContent content) {
    return content
        .text(content.name(), Terms.GENERATED_AT_TIME)
        .or(() -> only(meta, content.name(), Terms.GENERATED_AT_TIME))
        .flatMap(ReportedReader::instant)
        .orElse(Instant.EPOCH);
  }

  private Optional<String> only(Node graph, Node subject, Node predicate) {
    Iterator<Quad> found = graphs.find(graph, subject, predicate, Node.ANY);
    return found.hasNext()
        ? Optional.of(found.next().getObject())
            .filter(Node::isLiteral)
            .map(Node::getLiteralLexicalForm)
        : Optional.empty();
  }

  private Imprint imprint(Node document, GraphContent own) {
    return imprints.computeIfAbsent(
        document,
        d -> {
          GraphContent described =
              d.getURI().startsWith(documents)
                  ? GraphContent.of(
                      graphs,
                      Terms.node(documentGraphs + d.getURI().substring(documents.length())),
                      Set.of(
                          Terms.PUBLISHED_BY,
                          Terms.DATE_PUBLISHED,
                          Terms.TEXT_SKETCH,
                          Terms.SENTENCE_SKETCH))
                  : own;
          return new Imprint(
              described.iri(d, Terms.PUBLISHED_BY).or(() -> own.iri(d, Terms.PUBLISHED_BY)),
              described
                  .text(d, Terms.DATE_PUBLISHED)
                  .or(() -> own.text(d, Terms.DATE_PUBLISHED))
                  .flatMap(ReportedReader::published),
              described.text(d, Terms.TEXT_SKETCH),
              described.text(d, Terms.SENTENCE_SKETCH));
        });
  }

  /** A day, or the last day of a month or year. */
  static Optional<LocalDate> published(String text) {
    try {
      return Optional.of(
          switch (text.length()) {
            case 4 -> Year.parse(text).atDay(1).plusYears(1).minusDays(1);
            case 7 -> YearMonth.parse(text).atEndOfMonth();
            default -> LocalDate.parse(text.substring(0, Math.min(10, text.length())));
          });
    } catch (DateTimeException e) {
      return Optional.empty(); // no date that a calendar has: as if it were not given
    }
  }

  private static Optional<Instant> instant(String text) {
    try {
      return Optional.of(Instant.parse(text));
    } catch (DateTimeException e) {
      return Optional.empty(); // another program's spelling
    }
  }
}
