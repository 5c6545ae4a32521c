package org.waybill.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.waybill.query.QueryLibrary;
import org.waybill.query.QueryLimits;
import org.waybill.query.QueryRunner;
import org.waybill.query.TestStore;
import org.waybill.rdf.Iris;
import org.waybill.reference.Gazetteer;

class SearchIndexTest {
  private static final SearchIndex INDEX = index();

  private static SearchIndex index() {
    Iris iris = new Iris();
    QueryRunner runner =
        new QueryRunner(TestStore.ofArticles(), Gazetteer.shipped(), iris, QueryLimits.none());
    PageLinks links = new PageLinks(iris.base());
    return SearchIndex.of(new PageSource(runner, QueryLibrary.shipped(), iris, links));
  }

  private static List<String> names(String words) {
    return INDEX.find(words, Optional.of("name"), 10).stream().map(h -> h.thing().name()).toList();
  }

  @Test
  void aNameIsFoundByItsBeginningWithoutCaseOrAccents() {
    assertEquals("North Korea", names("NORTH kor").get(0));
    assertEquals("North Korea", names("n\u00f6rth k\u00f3rea").get(0));
  }

  @Test
  void aNameIsFoundByAnotherNameOrACode() {
    assertTrue(names("DPRK").contains("North Korea"), names("DPRK").toString());
    assertTrue(names("prk").contains("North Korea"), names("prk").toString());
  }

  @Test
  void aMisspeltNameIsFoundWhenNothingElseIs() {
    assertTrue(names("Nort Koera").contains("North Korea"), names("Nort Koera").toString());
  }

  @Test
  void aClaimIsFoundByTheWordsOfItsQuote() {
    List<SearchIndex.Hit> hits = INDEX.find("containers", Optional.of("claim"), 10);
    assertTrue(hits.stream().anyMatch(h -> h.text().contains("containers")), hits.toString());
  }

  @Test
  void nothingIsFoundForWordsOfSignsOnlyNorDoSignsDoHarm() {
    assertEquals(List.of(), INDEX.find("", Optional.empty(), 10));
    assertEquals(List.of(), INDEX.find("*:* ~ \" ( [", Optional.empty(), 10));
  }
}
