package org.waybill.rdf.vocabulary;

import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Namespace;
import org.eclipse.rdf4j.model.impl.SimpleNamespace;
import org.eclipse.rdf4j.model.impl.SimpleValueFactory;

/** Terms of the Web Annotation vocabulary: where in a text something stands. */
public final class OA {
  public static final String NAMESPACE = "http://www.w3.org/ns/oa#";
  public static final Namespace NS = new SimpleNamespace("oa", NAMESPACE);

  public static final IRI SpecificResource = term("SpecificResource");
  public static final IRI TextPositionSelector = term("TextPositionSelector");
  public static final IRI TextQuoteSelector = term("TextQuoteSelector");
  public static final IRI hasSource = term("hasSource");
  public static final IRI hasSelector = term("hasSelector");
  public static final IRI start = term("start");
  public static final IRI end = term("end");
  public static final IRI exact = term("exact");

  private OA() {}

  private static IRI term(String localName) {
    return SimpleValueFactory.getInstance().createIRI(NAMESPACE, localName);
  }
}
