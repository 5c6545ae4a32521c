package org.waybill.reconcile;

import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * A small page about an entity, shown in a frame beside a table. It is built as a tree, so that
 * whatever a name holds stays text.
 */
public final class EntityPreview {
  /** Of the frame, in pixels. */
  public static final int WIDTH = 430;

  /** Of the frame, in pixels. */
  public static final int HEIGHT = 300;

  private static final int VALUES_SHOWN = 6;

  private EntityPreview() {}

  /** The page of an entity. */
  public static String of(KnownEntity entity, ReconciliationService service) {
    Document page = page(entity.name());
    Element body = page.body();
    body.appendElement("p").text(service.catalogue().describe(entity));
    Element list = body.appendElement("dl");
    for (Map.Entry<String, List<String>> fact : service.facts(entity).entrySet()) {
      list.appendElement("dt").text(fact.getKey());
      List<String> values = fact.getValue();
      values.stream().limit(VALUES_SHOWN).forEach(v -> list.appendElement("dd").text(v));
      if (values.size() > VALUES_SHOWN) {
        list.appendElement("dd").text("and " + (values.size() - VALUES_SHOWN) + " more");
      }
    }
    return page.outerHtml();
  }

  /** The page of a reason for a score. */
  public static String of(Feature feature) {
    Document page = page(feature.id());
    page.body().appendElement("p").text(feature.meaning());
    return page.outerHtml();
  }

  private static Document page(String title) {
    Document page = Document.createShell("");
    page.prependChild(new org.jsoup.nodes.DocumentType("html", "", ""));
    page.selectFirst("html").attr("lang", "en");
    page.head().appendElement("meta").attr("charset", "utf-8");
    page.title(title);
    page.body().appendElement("h1").text(title);
    return page;
  }
}
