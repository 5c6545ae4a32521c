package org.waybill.claim.rules;

import java.util.Optional;
import java.util.function.Supplier;
import org.waybill.claim.Claims;
import org.waybill.claim.ExplainingExtractor;
import org.waybill.claim.Explanation;
import org.waybill.reference.Entity;
import org.waybill.reference.EntityType;
import org.waybill.reference.Gazetteer;
import org.waybill.text.AnalysedText;

/**
 * The built-in extractor: reads claims out of English news by rules over typed phrases. A pure
 * function of the article; any number of threads may use one extractor.
 *
 * <p>A sentence on which a rule fails with an error of ours is left out, logged and counted, so
 * that the article's other claims are kept; a strict extractor passes the error on instead.
 */
public final class RuleExtractor implements ExplainingExtractor {
  private static final String NAME = "waybill-rules/0.1.0";

  private final boolean strict;
  private final Supplier<Gazetteer> gazetteer;

  /** The extractor that {@link java.util.ServiceLoader} finds. */
  public RuleExtractor() {
    this(false);
  }

  /**
   * @param strict whether an error in a rule ends the reading of the article
   */
  public RuleExtractor(boolean strict) {
    this(strict, Gazetteer::shipped);
  }

  private RuleExtractor(boolean strict, Supplier<Gazetteer> gazetteer) {
    this.strict = strict;
    this.gazetteer = gazetteer;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Claims extract(AnalysedText text) {
    return read(text, new Trace(false));
  }

  @Override
  public Explanation explain(AnalysedText text) {
    Trace trace = new Trace(true);
    Claims claims = read(text, trace);
    return trace.explanation(text, claims);
  }

  private Claims read(AnalysedText text, Trace trace) {
    Gazetteer tables = gazetteer.get();
    return new ArticleReader(
            text,
            tables::entity,
            name -> organization(tables, name),
            place -> state(tables, place),
            strict,
            trace)
        .read(NAME);
  }

  /** Key of the state in which the place of a dateline lies. */
  private static Optional<String> state(Gazetteer tables, String place) {
    String first = place.replaceFirst("[/,].*", "").strip();
    return tables.find(first).stream()
        .filter(e -> e.type() == EntityType.PLACE || e.type() == EntityType.STATE)
        .map(e -> e.type() == EntityType.STATE ? Optional.of(e.key()) : e.state())
        .flatMap(Optional::stream)
        .findFirst();
  }

  private static Optional<Entity> organization(Gazetteer tables, String name) {
    String bare = name.replaceFirst("^(?i:the) ", "");
    return java.util.stream.Stream.concat(tables.find(name).stream(), tables.find(bare).stream())
        .filter(e -> e.type() == EntityType.ORGANIZATION)
        .findFirst();
  }
}
