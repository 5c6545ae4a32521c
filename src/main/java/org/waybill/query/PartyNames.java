package org.waybill.query;

import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Dataset;
import org.waybill.rdf.Iris;
import org.waybill.reference.Gazetteer;

/**
 * The parties and documents of a store by the names that users give them, understood as arguments
 * of ready-made questions are: names, adjectives, ISO codes, Wikidata ids, IRIs.
 */
public final class PartyNames {
  private final StoreNames names;
  private final String base;

  /**
   * @param view of the store
   * @param gazetteer knows names, adjectives and codes of parties that the store may not name
   * @param iris names things as the store's loader did
   */
  public PartyNames(Dataset view, Gazetteer gazetteer, Iris iris) {
    this.names = new StoreNames(view.asDatasetGraph(), gazetteer, iris);
    this.base = iris.base();
  }

  /**
   * IRI of the party that a user names so.
   *
   * @throws UnknownNameException if there is none; it names the nearest
   * @throws QueryArgumentException if there are several
   */
  public String party(String name) {
    return name.startsWith(base) ? name : names.entity(name).getURI();
  }

  /**
   * IRI of the document with that id, IRI or address.
   *
   * @throws UnknownNameException if there is none; it names the nearest
   */
  public String document(String name) {
    String iri = name.startsWith("document/") ? base + name : name;
    if (iri.contains("://")) {
      return names
          .document(NodeFactory.createURI(iri))
          .orElseThrow(() -> new QueryArgumentException("the store has no document '" + name + "'"))
          .getURI();
    }
    return names.document(name).getURI();
  }
}
