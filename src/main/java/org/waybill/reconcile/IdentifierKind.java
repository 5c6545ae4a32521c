package org.waybill.reconcile;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** What identifies an entity beside its name: each is a property of the ontology. */
public enum IdentifierKind {
  ISO_CODE("isoCode", Pattern.compile("[A-Za-z]{2,3}|X-[A-Za-z]+")),
  WIKIDATA("wikidataItem", Pattern.compile("[Qq][1-9][0-9]*")),
  IMO_NUMBER("imoNumber", Pattern.compile("[0-9]{7}")),
  GEONAMES("geoNamesId", Pattern.compile("[0-9]+"));

  private static final Pattern WIKIDATA_ADDRESS =
      Pattern.compile("(?:https?://www\\.wikidata\\.org/(?:entity|wiki)/|wd:)(?=[Qq])");
  private static final Pattern GEONAMES_ADDRESS =
      Pattern.compile("https?://(?:sws|www)\\.geonames\\.org/([0-9]+)(?:/.*)?");
  private static final Pattern IMO_PREFIX = Pattern.compile("(?i)IMO[ :]*(?=[0-9]{7}$)");

  private final String property;
  private final Pattern form;

  IdentifierKind(String property, Pattern form) {
    this.property = property;
    this.form = form;
  }

  /** Its property: "isoCode". */
  public String property() {
    return property;
  }

  /** The identifier as the store writes it, if the text has its form: "Q423" of "wd:Q423". */
  Optional<String> read(String text) {
    String bare =
        switch (this) {
          case WIKIDATA -> WIKIDATA_ADDRESS.matcher(text.strip()).replaceFirst("");
          case GEONAMES -> GEONAMES_ADDRESS.matcher(text.strip()).replaceFirst("$1");
          case IMO_NUMBER -> IMO_PREFIX.matcher(text.strip()).replaceFirst("");
          case ISO_CODE -> text.strip();
        };
    return form.matcher(bare).matches()
        ? Optional.of(bare.toUpperCase(Locale.ROOT))
        : Optional.empty();
  }

  /**
   * Whether a text of this form in the place of a name says of itself that it is no name: a bare
   * number or two letters may be anything.
   */
  boolean isPlainIn(String text) {
    return switch (this) {
      case WIKIDATA -> true;
      case IMO_NUMBER -> true;
      case GEONAMES -> GEONAMES_ADDRESS.matcher(text.strip()).matches();
      case ISO_CODE -> text.strip().equals(text.strip().toUpperCase(Locale.ROOT));
    };
  }

  /** The kind with that property. */
  static Optional<IdentifierKind> of(String property) {
    return Arrays.stream(values()).filter(kind -> kind.property.equals(property)).findFirst();
  }
}
