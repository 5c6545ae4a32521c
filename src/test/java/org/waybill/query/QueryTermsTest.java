package org.waybill.query;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Queries use terms of the ontology only. */
class QueryTermsTest {
  @Test
  void everyTermIsInTheOntology() throws IOException {
    Set<String> known = new HashSet<>();
    for (Path file : TestStore.ontology()) {
      known.addAll(terms(Files.readString(file)));
    }
    for (NamedQuery query : QueryLibrary.read(Path.of("queries")).all()) {
      Set<String> unknown = terms(query.sparql());
      unknown.removeAll(known);
      assertEquals(Set.of(), unknown, query.name());
    }
  }

  private static Set<String> terms(String text) {
    Matcher terms = Pattern.compile("\\bwb:([A-Za-z][A-Za-z0-9]*)").matcher(text);
    return terms
        .results()
        .map(term -> term.group(1))
        .collect(Collectors.toCollection(HashSet::new));
  }
}
