package org.waybill.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.waybill.query.Row;

class PassageTest {
  private static final String TEXT =
      "Headline of it\n\uD83D\uDEA2 A ship left. It came back, they said. Nobody knows.";

  /** The row of a quote by its words. */
  private static Row quote(String words) {
    int at = TEXT.indexOf(words);
    int start = TEXT.codePointCount(0, at);
    int end = start + words.codePointCount(0, words.length());
    return new Row(Map.of("start", Integer.toString(start), "end", Integer.toString(end)));
  }

  private static List<String> passages(Row... quotes) {
    return Passage.of(TEXT, List.of(quotes)).stream()
        .map(
            p ->
                p.text().pieces().stream()
                    .map(x -> x.marks().isEmpty() ? x.words() : "[" + x.words() + "]")
                    .collect(Collectors.joining()))
        .map(String::strip)
        .toList();
  }

  @Test
  void aQuoteStandsInItsSentence() {
    assertEquals(List.of("It [came back], they said."), passages(quote("came back")));
    assertEquals(List.of("\uD83D\uDEA2 A [ship] left."), passages(quote("ship")));
  }

  @Test
  void quotesOfOneSentenceShareAPassageAndOthersDoNot() {
    assertEquals(
        List.of("[It came back], they [said].", "[Nobody] knows."),
        passages(quote("It came back"), quote("said"), quote("Nobody")));
  }

  @Test
  void whatLiesOutsideOfTheTextIsLeftOut() {
    assertEquals(List.of(), passages(new Row(Map.of("start", "3", "end", "900"))));
  }
}
