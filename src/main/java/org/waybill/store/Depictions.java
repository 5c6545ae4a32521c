package org.waybill.store;

import java.util.Set;
import org.apache.jena.tdb2.store.NodeId;

/** Claims and the situations that they depict. */
final class Depictions {
  private Depictions() {}

  /** Conceals claims, what they depict, and the sides of the exchanges among that. */
  static void conceal(Set<NodeId> claims, IdQuads quads, Concealed concealed) {
    claims.forEach(concealed::node);
    quads.each(
        Vocabulary.DEPICTED_BY,
        quad -> {
          if (claims.contains(quad.get(IdQuads.OBJECT))) {
            concealed.node(quad.get(IdQuads.SUBJECT));
          }
        });
    quads.each(
        Vocabulary.SIDE,
        quad -> {
          if (concealed.hasNode(quad.get(IdQuads.SUBJECT))) {
            concealed.node(quad.get(IdQuads.OBJECT));
          }
        });
  }
}
