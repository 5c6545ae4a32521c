package org.waybill.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.waybill.claim.ClaimExtractor;
import org.waybill.claim.ExplainingExtractor;
import org.waybill.claim.Explanation;
import org.waybill.claim.ExplanationJson;
import org.waybill.claim.ExplanationText;
import org.waybill.claim.LeastConfidence;
import org.waybill.text.AnalysedText;

/** Prints why articles were read as they were: paragraphs for people, or JSON, one line each. */
final class Explanations {
  /** The ways to print them. */
  static final List<String> FORMATS = List.of("text", "json");

  private final ExplainingExtractor extractor;
  private final LeastConfidence least;
  private final boolean json;

  Explanations(ClaimExtractor extractor, LeastConfidence least, String format) {
    if (!FORMATS.contains(format)) {
      throw CommandFailed.usage(
          "with --explain, --format is " + String.join(" or ", FORMATS) + ", not '" + format + "'");
    }
    if (!(extractor instanceof ExplainingExtractor explaining)) {
      throw CommandFailed.usage("the extractor " + extractor.name() + " cannot explain itself");
    }
    this.extractor = explaining;
    this.least = least;
    this.json = format.equals("json");
  }

  void write(AnalysedText text, OutputStream out) throws IOException {
    Explanation whole = extractor.explain(text);
    Explanation cut =
        new Explanation(least.cut(whole.claims()), whole.sentences(), whole.skipped());
    String printed =
        json
            ? ExplanationJson.toString(cut)
            : "article "
                + text.article().id()
                + String.join("\n", new ExplanationText(cut).lines())
                + "\n";
    out.write(printed.getBytes(StandardCharsets.UTF_8));
    out.write('\n');
  }
}
