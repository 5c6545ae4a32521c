package org.waybill.claim.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.waybill.article.Article;
import org.waybill.claim.Claim;
import org.waybill.claim.Claims;
import org.waybill.claim.EntityReference;
import org.waybill.claim.Goods;
import org.waybill.claim.Transfer;
import org.waybill.text.AnalysedText;
import org.waybill.text.TextAnalyser;

/** Reads sentences for tests and shows what they claim in one line each. */
final class Sentences {
  private static final TextAnalyser ANALYSER = new TextAnalyser();
  private static final RuleExtractor EXTRACTOR = new RuleExtractor(true);

  private Sentences() {}

  static AnalysedText analysed(String text) {
    return ANALYSER.analyse(
        new Article(
            "test",
            Optional.empty(),
            Optional.of("Waybill Test"),
            Optional.of(LocalDate.of(2023, 10, 13)),
            Optional.empty(),
            Optional.of("en"),
            text));
  }

  static Claims claims(String text) {
    return EXTRACTOR.extract(analysed(text));
  }

  static Reading reading(String sentence) {
    AnalysedText text = analysed(sentence);
    Lexicon lexicon = Lexicon.shipped();
    Phrases all = new PhraseFinder(lexicon).phrases(text.sentences().get(0));
    List<Parenthetical> insertions = new ParentheticalFinder(lexicon).find(all);
    Phrases main = ParentheticalFinder.without(all, insertions);
    return new Reading(
        text.sentences().get(0), all, insertions, main, new ClauseFinder(lexicon).find(main));
  }

  /** The transfers: "Iran > Russia drone actual positive asserts by Ukraine". */
  static List<String> transfers(String text) {
    Claims claims = claims(text);
    Map<String, String> names = names(claims);
    Map<String, String> goods =
        claims.goods().stream().collect(Collectors.toMap(Goods::id, Goods::type));
    List<String> lines = new ArrayList<>();
    for (Transfer t : claims.transfers()) {
      Claim claim = claim(claims, t.claim());
      lines.add(
          names.get(t.supplier().orElseThrow())
              + " > "
              + names.get(t.recipient().orElseThrow())
              + " "
              + t.goods().stream().map(goods::get).collect(Collectors.joining("+"))
              + " "
              + t.modality().notation()
              + " "
              + claim.polarity().notation()
              + " "
              + claim.stance().notation()
              + " by "
              + names.get(claim.onBehalfOf()));
    }
    return lines;
  }

  static Claim claim(Claims claims, String id) {
    return claims.claims().stream().filter(c -> c.id().equals(id)).findFirst().orElseThrow();
  }

  static Map<String, String> names(Claims claims) {
    return claims.entities().stream()
        .collect(Collectors.toMap(EntityReference::id, EntityReference::name));
  }
}
