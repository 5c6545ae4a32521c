package org.waybill.fusion;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.waybill.rdf.Iris;
import org.waybill.store.IndexedTriples;

/**
 * What the last fusion was computed from, as far as the next has to know it: kept in the meta
 * graph, so that it is written with the fusion or not at all.
 *
 * <pre>{@code
 * graph:meta {
 *   graph:fusion/all wb:fusionNote "..." .
 *   graph:doc/kp-ru-shells wb:fusionNote "..." .
 * }
 * }</pre>
 *
 * @param program version of Waybill: another may group otherwise
 * @param tables what the tables of parties, places and goods said, as a number
 * @param bare whether words that claims are anchored in were compared
 * @param judgements that were in force
 * @param ambiguous what an entity was taken for of which documents say several things
 * @param documents by their IRIs
 */
record FusionMemory(
    String program,
    long tables,
    boolean bare,
    Set<String> judgements,
    Map<String, String> ambiguous,
    Map<String, Footprint> documents) {
  private static final String FORM = "2";

  /** What is remembered of judgements: by it two that were in force are told apart. */
  static Set<String> judgements(List<Judgement> inForce) {
    return inForce.stream()
        .map(j -> String.join(" ", j.one(), j.other(), j.verdict().notation(), j.iri()))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Where memories are kept. */
  static final class Place {
    private final DatasetGraph graphs;
    private final Node meta;
    private final Node fusion;
    private final String documents;
    private final String documentGraphs;

    Place(DatasetGraph graphs, Iris iris, Node fusion) {
      this.graphs = graphs;
      this.fusion = fusion;
      this.meta = Terms.node(iris.graphBase() + "meta");
      this.documents = iris.base() + "document/";
      this.documentGraphs = iris.graphBase() + "doc/";
    }

    /** What the last fusion left; nothing where there was none, or one of another form. */
    Optional<FusionMemory> read() {
      Map<String, String> notes = new HashMap<>();
      Iterator<Quad> found = graphs.find(meta, Node.ANY, Terms.FUSION_NOTE, Node.ANY);
      while (found.hasNext()) {
        Quad quad = found.next();
        notes.put(quad.getSubject().getURI(), quad.getObject().getLiteralLexicalForm());
      }
      String own = notes.remove(fusion.getURI());
      if (own == null || !own.startsWith(FORM + "\t")) {
        return Optional.empty();
      }
      Map<String, Footprint> footprints = new TreeMap<>();
      notes.forEach(
          (graph, note) -> {
            String document = documents + graph.substring(documentGraphs.length());
            footprints.put(document, Footprint.decode(document, note));
          });
      return Optional.of(decode(own, footprints));
    }

    private static FusionMemory decode(String own, Map<String, Footprint> footprints) {
      String[] lines = own.split("\n");
      String[] fields = lines[0].split("\t", -1);
      Set<String> judgements = new TreeSet<>();
      Map<String, String> ambiguous = new TreeMap<>();
      for (int i = 1; i < lines.length; i++) {
        String[] line = lines[i].split("\t", -1);
        if (line.length == 1) {
          judgements.add(line[0]);
        } else {
          ambiguous.put(line[0], line[1]);
        }
      }
      return new FusionMemory(
          fields[1],
          Long.parseLong(fields[2]),
          Boolean.parseBoolean(fields[3]),
          judgements,
          ambiguous,
          footprints);
    }

    /** Takes all away. */
    void forget() {
      List<Triple> all = new ArrayList<>();
      graphs
          .find(meta, Node.ANY, Terms.FUSION_NOTE, Node.ANY)
          .forEachRemaining(quad -> all.add(quad.asTriple()));
      IndexedTriples.remove(graphs, meta, all);
    }

    /**
     * Notes what was fused.
     *
     * @param changed documents of which something else is noted than before, or nothing any more
     */
    void write(FusionMemory memory, Collection<String> changed) {
      graphs.deleteAny(meta, fusion, Terms.FUSION_NOTE, Node.ANY);
      List<Triple> notes = new ArrayList<>();
      notes.add(note(fusion, memory.encoded()));
      for (String document : changed) {
        Node graph = Terms.node(documentGraphs + document.substring(documents.length()));
        graphs.deleteAny(meta, graph, Terms.FUSION_NOTE, Node.ANY);
        Footprint footprint = memory.documents.get(document);
        if (footprint != null) {
          notes.add(note(graph, footprint.encoded()));
        }
      }
      IndexedTriples.add(graphs, meta, notes);
    }

    private static Triple note(Node subject, String note) {
      return Triple.create(subject, Terms.FUSION_NOTE, NodeFactory.createLiteralString(note));
    }
  }

  private String encoded() {
    List<String> lines = new ArrayList<>();
    lines.add(String.join("\t", FORM, program, Long.toString(tables), Boolean.toString(bare)));
    lines.addAll(judgements);
    ambiguous.forEach((entity, taken) -> lines.add(entity + "\t" + taken.replaceAll("\\s", " ")));
    return String.join("\n", lines);
  }
}
