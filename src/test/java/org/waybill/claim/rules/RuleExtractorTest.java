package org.waybill.claim.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ServiceLoader;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.waybill.claim.Claim;
import org.waybill.claim.ClaimExtractor;
import org.waybill.claim.Claims;
import org.waybill.claim.ClaimsJson;
import org.waybill.claim.Span;
import org.waybill.text.AnalysedText;

class RuleExtractorTest {
  private static final String TEXT =
      "SEOUL, Oct. 13, 2023 (Waybill Test) - “North Korea has shipped more than 1,000 containers of"
          + " ammunition to Russia,” the South Korean Defence Ministry said. 🚢 In exchange, it added,"
          + " Pyongyang wants fighter jets from Moscow.\n"
          + "A freighter took the shells from Rajin to Vladivostok between September 7 and October"
          + " 1.";

  @Test
  void isFoundByTheServiceLoader() {
    assertTrue(
        ServiceLoader.load(ClaimExtractor.class).stream()
            .anyMatch(p -> p.type().equals(RuleExtractor.class)));
  }

  @Test
  void quotesWhatStandsAtTheOffsets() {
    Claims claims = Sentences.claims(TEXT);
    assertTrue(claims.claims().size() >= 2);
    for (Claim claim : claims.claims()) {
      for (Span span : claim.spans()) {
        int start = TEXT.offsetByCodePoints(0, span.start());
        int end = TEXT.offsetByCodePoints(0, span.end());
        assertEquals(span.quote().orElseThrow(), TEXT.substring(start, end));
        assertTrue(span.quote().orElseThrow().split("\\s+").length <= SpanCutter.MOST_WORDS);
      }
    }
  }

  @Test
  void saysTheSameOnManyThreads() {
    AnalysedText text = Sentences.analysed(TEXT);
    RuleExtractor extractor = new RuleExtractor();
    String once = ClaimsJson.toString(extractor.extract(text));
    assertTrue(
        IntStream.range(0, 16)
            .parallel()
            .mapToObj(i -> ClaimsJson.toString(extractor.extract(text)))
            .allMatch(once::equals));
  }

  @Test
  void tellsWhyItReadsAClaim() {
    String trace = new RuleExtractor(true).explain(Sentences.analysed(TEXT)).text();
    assertTrue(trace.contains("sentence 0:"), trace);
    assertTrue(trace.contains("frame: verb:ship"), trace);
    assertTrue(trace.contains("source: "), trace);
  }

  @Test
  void claimsNothingOfATextWithoutTransfers() {
    Claims claims = Sentences.claims("The weather in Berlin was fine. Nobody spoke of weapons.");
    assertTrue(claims.claims().isEmpty());
    assertTrue(claims.transfers().isEmpty());
  }

  @Test
  void readsALongSentenceInBoundedTime() {
    String list = "tanks, ".repeat(110);
    Claims claims = Sentences.claims("Germany sent " + list + "and missiles to Ukraine.");
    assertTrue(claims.transfers().size() <= 1);
  }
}
