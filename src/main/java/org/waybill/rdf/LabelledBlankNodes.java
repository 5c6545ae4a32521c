package org.waybill.rdf;

import org.eclipse.rdf4j.model.BNode;
import org.eclipse.rdf4j.model.base.AbstractValueFactory;
import org.eclipse.rdf4j.model.impl.SimpleValueFactory;

/**
 * Makes values for one parse. Blank nodes without a label are numbered in the order in which the
 * parser meets them, so that they have the same label when the file is read again; RDF4J would give
 * them random ones.
 */
final class LabelledBlankNodes extends AbstractValueFactory {
  private long anonymous;

  @Override
  public BNode createBNode() {
    // no syntax allows a bracket in a label, so a labelled node is never taken for this one
    return SimpleValueFactory.getInstance().createBNode("[" + anonymous++ + "]");
  }
}
