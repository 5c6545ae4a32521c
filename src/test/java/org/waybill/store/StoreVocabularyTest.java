package org.waybill.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.Test;

class StoreVocabularyTest {
  @Test
  void theStoresTermsAreTermsOfTheOntology() throws IllegalAccessException {
    Graph ontology = RDFDataMgr.loadGraph("ontology/waybill.ttl");
    List<Node> terms = new ArrayList<>();
    for (Field field : Vocabulary.class.getDeclaredFields()) {
      if (field.getType() == Node.class
          && ((Node) field.get(null)).getURI().startsWith(Vocabulary.PREFIXES.get("wb"))) {
        terms.add((Node) field.get(null));
      }
    }
    assertTrue(terms.size() > 5, terms::toString);
    assertEquals(
        List.of(),
        terms.stream().filter(t -> !ontology.contains(t, RDF.type.asNode(), Node.ANY)).toList());
  }
}
