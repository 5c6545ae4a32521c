package org.waybill.claim;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.waybill.reference.Gazetteer;
import org.waybill.reference.GoodsType;

/**
 * Checks files of claims documents: form, references and values, and, where the article's text is
 * at hand, that every quote stands at its offsets.
 *
 * <p>The text is looked for as {@code ID.article.json}, {@code ID.txt} or {@code ID.json} in the
 * folder of texts, or else beside the claims document; where there is none, a notice says so.
 */
public final class ClaimsValidator {
  private static final NodePath GOODS_TYPES = new NodePath("goods/*/type");

  private final Optional<Path> texts;
  private final Fault.Severity unknown;
  private final Set<String> goodsTypes;

  /**
   * A validator that knows the goods scheme of the shipped reference tables.
   *
   * @param texts the folder that has the articles; if empty, the folder of each claims file
   * @param strict whether fields that the format does not know and goods types that the scheme does
   *     not know are errors; else they are notices
   */
  public ClaimsValidator(Optional<Path> texts, boolean strict) {
    this(texts, strict, Gazetteer.shipped().goodsTypes());
  }

  /**
   * @param goodsScheme the types that goods may have
   */
  public ClaimsValidator(Optional<Path> texts, boolean strict, Collection<GoodsType> goodsScheme) {
    this.texts = texts;
    this.unknown = strict ? Fault.Severity.ERROR : Fault.Severity.NOTICE;
    this.goodsTypes =
        goodsScheme.stream().map(GoodsType::notation).collect(Collectors.toUnmodifiableSet());
  }

  /**
   * All that is wrong or worth knowing in a file of one or more claims documents.
   *
   * @throws IOException if the file cannot be read
   */
  public List<Fault> validate(Path file) throws IOException {
    List<Fault> faults = new ArrayList<>();
    Path folder = texts.orElseGet(() -> file.toAbsolutePath().getParent());
    try (InputStream in = Files.newInputStream(file)) {
      new DocumentReader(file.toString())
          .read(
              in,
              new DocumentSink() {
                @Override
                public void accept(JsonNode document, String source) {
                  faults.addAll(validate(document, source, folder));
                }

                @Override
                public void reject(Fault fault) {
                  faults.add(fault);
                }
              });
    }
    return faults;
  }

  private List<Fault> validate(JsonNode document, String source, Path folder) {
    List<Fault> faults = new ArrayList<>(ClaimsChecks.of(document, source, unknown));
    GOODS_TYPES.visit(
        document,
        (pointer, type) -> {
          if (type.isTextual() && !goodsTypes.contains(type.textValue())) {
            faults.add(new Fault(source, pointer, unknown, notInScheme(type.textValue())));
          }
        });
    faults.addAll(new TextChecks(document, source).against(folder));
    return faults;
  }

  private static String notInScheme(String type) {
    return "'" + type + "' is no type of the goods scheme; queries by kind of goods will miss it";
  }
}
