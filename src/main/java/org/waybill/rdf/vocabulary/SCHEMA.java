package org.waybill.rdf.vocabulary;

import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Namespace;
import org.eclipse.rdf4j.model.impl.SimpleNamespace;
import org.eclipse.rdf4j.model.impl.SimpleValueFactory;

/** Terms of schema.org that describe a document. */
public final class SCHEMA {
  public static final String NAMESPACE = "http://schema.org/";
  public static final Namespace NS = new SimpleNamespace("schema", NAMESPACE);

  public static final IRI publisher = term("publisher");
  public static final IRI datePublished = term("datePublished");
  public static final IRI headline = term("headline");
  public static final IRI url = term("url");

  private SCHEMA() {}

  private static IRI term(String localName) {
    return SimpleValueFactory.getInstance().createIRI(NAMESPACE, localName);
  }
}
