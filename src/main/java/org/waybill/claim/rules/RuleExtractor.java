package org.waybill.claim.rules;

import java.util.Optional;
import java.util.function.Function;
import org.waybill.claim.ClaimExtractor;
import org.waybill.claim.Claims;
import org.waybill.reference.Entity;
import org.waybill.text.AnalysedText;

/**
 * The built-in extractor: reads claims out of English news by rules over typed phrases. A pure
 * function of the article; any number of threads may use one extractor.
 *
 * <p>A sentence on which a rule fails with an error of ours is left out, logged and counted, so
 * that the article's other claims are kept; a strict extractor passes the error on instead.
 */
public final class RuleExtractor implements ClaimExtractor {
  private static final String NAME = "waybill-rules/0.1.0";

  private final boolean strict;
  private final Function<String, Optional<Entity>> byKey;
  private final Function<String, Optional<Entity>> byName;

  /** The extractor that {@link java.util.ServiceLoader} finds. */
  public RuleExtractor() {
    this(false);
  }

  /**
   * @param strict whether an error in a rule ends the reading of the article
   */
  public RuleExtractor(boolean strict) {
    this.strict = strict;
    this.byKey = key -> Optional.empty();
    this.byName = name -> Optional.empty();
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Claims extract(AnalysedText text) {
    return new ArticleReader(text, byKey, byName, strict, new Trace(false)).read(NAME);
  }

  /** Reads the article and tells why its claims were read as they were. */
  public Explanation explain(AnalysedText text) {
    Trace trace = new Trace(true);
    new ArticleReader(text, byKey, byName, strict, trace).read(NAME);
    return trace.explanation();
  }
}
