package org.waybill.store;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.waybill.rdf.Iris;

/**
 * Writes what a document brings, in the place of what it brought before.
 *
 * <ul>
 *   <li>Its extraction graph is replaced as a whole; graphs of other annotators stand beside it.
 *       Where nothing but times would change, nothing is written and the old times stay. What was
 *       replaced goes to a graph that is seen from the viewpoints of then only.
 *   <li>Its document graph is shared by all annotators of the text: each sets the properties that
 *       it knows and leaves the others. Where two disagree, what was read from the article itself
 *       holds; between claims documents, the last. A changed text replaces it.
 *   <li>Places that it speaks of are added to the graph of reference entities, the names of those
 *       that no table has to the graph of unlinked ones, from which they go with the last triple
 *       that speaks of them.
 * </ul>
 */
final class DocumentWriter {
  private static final int MOST_REMEMBERED = 200_000;

  private final Iris iris;
  private final Node load;
  private final Set<Triple> sharedWritten = new HashSet<>();

  DocumentWriter(Iris iris, Node load) {
    this.iris = iris;
    this.load = load;
  }

  /**
   * Writes a document within a transaction.
   *
   * @return the number of quads written; 0 where the store had it all
   */
  long write(DatasetGraph graphs, PreparedDocument document, Instant now) {
    MetaGraph meta = new MetaGraph(graphs, iris, load);
    Node documentGraph = RdfToJena.documentGraph(iris, document.docId());
    Node extraction = RdfToJena.extractionGraph(iris, document.docId(), document.annotator());
    Set<Triple> gone = new LinkedHashSet<>();
    long written = 0;
    for (Node name : document.names()) {
      Set<Triple> content = document.graph(name);
      if (name.equals(extraction)) {
        written += replace(graphs, meta, name, content, now, gone);
      } else if (name.equals(documentGraph)) {
        Node node = RdfToJena.document(iris, document.docId());
        written += describe(graphs, meta, name, node, document, now, gone);
      } else {
        written += addShared(graphs, name, content);
        meta.list(name);
      }
    }
    forgetUnlinked(graphs, gone);
    return written;
  }

  private long replace(
      DatasetGraph graphs,
      MetaGraph meta,
      Node name,
      Set<Triple> content,
      Instant now,
      Set<Triple> gone) {
    Set<Triple> old = content(graphs, name);
    if (!old.isEmpty()) {
      if (timeless(old).equals(timeless(content))) {
        return 0;
      }
      Optional<Node> run = MetaGraph.object(content, name, Vocabulary.PROV_WAS_GENERATED_BY);
      meta.keepFormer(name, withNames(graphs, old), run, now);
      delete(graphs, name, old);
    }
    add(graphs, name, content);
    gone.addAll(old);
    Node run = MetaGraph.object(content, name, Vocabulary.PROV_WAS_GENERATED_BY).orElse(load);
    Instant generated =
        MetaGraph.object(content, name, Vocabulary.PROV_GENERATED_AT_TIME)
            .map(time -> Instant.parse(time.getLiteralLexicalForm()))
            .orElse(now);
    meta.describe(name, generated, run, content.size());
    return content.size();
  }

  /** The triples but those that only say when the run was. */
  private static Set<Triple> timeless(Set<Triple> content) {
    Set<Triple> timeless = new HashSet<>(content);
    timeless.removeIf(
        t ->
            t.getPredicate().equals(Vocabulary.PROV_STARTED_AT_TIME)
                || t.getPredicate().equals(Vocabulary.PROV_ENDED_AT_TIME)
                || t.getPredicate().equals(Vocabulary.PROV_GENERATED_AT_TIME));
    return timeless;
  }

  private long describe(
      DatasetGraph graphs,
      MetaGraph meta,
      Node name,
      Node node,
      PreparedDocument document,
      Instant now,
      Set<Triple> allGone) {
    Set<Triple> old = content(graphs, name);
    boolean prevails = document.article() || !meta.isFromArticle(name);
    Set<Triple> merged =
        merge(document.article() ? unlicensed(old) : old, node, document.graph(name), prevails);
    Set<Triple> gone = new LinkedHashSet<>(old);
    gone.removeAll(merged);
    Set<Triple> fresh = new LinkedHashSet<>(merged);
    fresh.removeAll(old);
    if (gone.isEmpty() && fresh.isEmpty()) {
      return 0;
    }
    if (!old.isEmpty() && !meta.isOfThisLoad(name)) {
      meta.keepFormer(name, withNames(graphs, old), Optional.empty(), now);
    }
    delete(graphs, name, gone);
    add(graphs, name, fresh);
    allGone.addAll(gone);
    meta.describe(name, now, load, merged.size());
    if (document.article()) {
      meta.fromArticle(name);
    }
    return fresh.size();
  }

  /** A licence that an article names no longer is withdrawn, and the text with it. */
  private static Set<Triple> unlicensed(Set<Triple> old) {
    Set<Triple> without = new LinkedHashSet<>(old);
    without.removeIf(t -> Vocabulary.BY_LICENCE.contains(t.getPredicate()));
    return without;
  }

  /**
   * The description of a document after another annotator gave his, property by property.
   *
   * @param prevails whether the new description holds where the two disagree
   */
  static Set<Triple> merge(Set<Triple> old, Node document, Set<Triple> content, boolean prevails) {
    Optional<Node> hash = MetaGraph.object(content, document, Vocabulary.TEXT_SHA256);
    Optional<Node> oldHash = MetaGraph.object(old, document, Vocabulary.TEXT_SHA256);
    if (old.isEmpty() || (hash.isPresent() && oldHash.isPresent() && !hash.equals(oldHash))) {
      return content;
    }
    Set<Triple> stronger = prevails ? content : old;
    Set<Node> set = new HashSet<>();
    for (Triple t : stronger) {
      if (t.getSubject().equals(document) && !isMakeshift(t, stronger)) {
        set.add(t.getPredicate());
      }
    }
    Set<Triple> weaker = new LinkedHashSet<>(prevails ? old : content);
    weaker.removeIf(t -> t.getSubject().equals(document) && set.contains(t.getPredicate()));
    boolean labelled =
        weaker.stream()
            .anyMatch(
                t ->
                    t.getSubject().equals(document)
                        && t.getPredicate().equals(Vocabulary.RDFS_LABEL));
    Set<Triple> merged = new LinkedHashSet<>(weaker);
    for (Triple t : stronger) {
      if (!(labelled && t.getSubject().equals(document) && isMakeshift(t, stronger))) {
        merged.add(t);
      }
    }
    return reachable(merged, document);
  }

  /** Whether a label is only the document's id, for want of a headline. */
  private static boolean isMakeshift(Triple t, Set<Triple> description) {
    return t.getPredicate().equals(Vocabulary.RDFS_LABEL)
        && t.getObject().isLiteral()
        && MetaGraph.object(description, t.getSubject(), Vocabulary.DCTERMS_IDENTIFIER)
            .filter(id -> id.isLiteral())
            .map(id -> id.getLiteralLexicalForm().equals(t.getObject().getLiteralLexicalForm()))
            .orElse(false);
  }

  /** Leaves out what hung on values that are gone. */
  private static Set<Triple> reachable(Set<Triple> triples, Node start) {
    Set<Node> reached = new HashSet<>(Set.of(start));
    Deque<Node> open = new ArrayDeque<>(reached);
    while (!open.isEmpty()) {
      Node node = open.remove();
      for (Triple t : triples) {
        if (t.getSubject().equals(node) && reached.add(t.getObject())) {
          open.add(t.getObject());
        }
      }
    }
    Set<Triple> kept = new LinkedHashSet<>(triples);
    kept.removeIf(t -> !reached.contains(t.getSubject()));
    return kept;
  }

  private long addShared(DatasetGraph graphs, Node name, Set<Triple> content) {
    long written = 0;
    for (Triple t : content) {
      if (sharedWritten.contains(t)) {
        continue;
      }
      if (!graphs.contains(name, t.getSubject(), t.getPredicate(), t.getObject())) {
        graphs.add(name, t.getSubject(), t.getPredicate(), t.getObject());
        written++;
      }
      if (sharedWritten.size() < MOST_REMEMBERED) {
        sharedWritten.add(t);
      }
    }
    return written;
  }

  /** The triples and the names of the unlinked entities that they speak of, which may go. */
  private Set<Triple> withNames(DatasetGraph graphs, Set<Triple> triples) {
    Node unlinked = RdfToJena.unlinkedEntities(iris);
    Set<Triple> with = new LinkedHashSet<>(triples);
    for (Triple t : triples) {
      if (t.getObject().isURI()) {
        graphs
            .find(unlinked, t.getObject(), Node.ANY, Node.ANY)
            .forEachRemaining(quad -> with.add(quad.asTriple()));
      }
    }
    return with;
  }

  /** Takes the names of unlinked entities away of which nothing speaks any more. */
  private void forgetUnlinked(DatasetGraph graphs, Set<Triple> gone) {
    Node unlinked = RdfToJena.unlinkedEntities(iris);
    Set<Node> entities = new LinkedHashSet<>();
    gone.forEach(t -> entities.add(t.getObject()));
    for (Node entity : entities) {
      if (entity.isURI()
          && graphs.contains(unlinked, entity, Node.ANY, Node.ANY)
          && !isSpokenOf(graphs, entity)) {
        graphs.deleteAny(unlinked, entity, Node.ANY, Node.ANY);
        sharedWritten.removeIf(t -> t.getSubject().equals(entity));
      }
    }
  }

  private boolean isSpokenOf(DatasetGraph graphs, Node entity) {
    String former = iris.formerGraphs();
    Iterator<Quad> all = graphs.find(Node.ANY, Node.ANY, Node.ANY, entity);
    return Iter.anyMatch(all, quad -> !quad.getGraph().getURI().startsWith(former));
  }

  static Set<Triple> content(DatasetGraph graphs, Node name) {
    Set<Triple> content = new LinkedHashSet<>();
    Iterator<Quad> quads = graphs.find(name, Node.ANY, Node.ANY, Node.ANY);
    while (quads.hasNext()) {
      content.add(quads.next().asTriple());
    }
    return content;
  }

  static void add(DatasetGraph graphs, Node name, Set<Triple> triples) {
    IndexedTriples.add(graphs, name, triples);
  }

  private static void delete(DatasetGraph graphs, Node name, Set<Triple> triples) {
    for (Triple t : triples) {
      graphs.delete(name, t.getSubject(), t.getPredicate(), t.getObject());
    }
  }
}
