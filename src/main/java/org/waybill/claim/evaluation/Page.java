package org.waybill.claim.evaluation;

import java.util.List;

/** Builds an HTML page piece by piece; every word that goes in is escaped. */
final class Page {
  private final StringBuilder html = new StringBuilder();

  /** The text with what HTML would take for markup replaced. */
  static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }

  /** Markup of ours, as it is. */
  Page raw(String markup) {
    html.append(markup);
    return this;
  }

  Page text(String words) {
    html.append(escaped(words));
    return this;
  }

  /** An element with words in it. */
  Page element(String name, String words) {
    return raw("<" + name + ">").text(words).raw("</" + name + ">\n");
  }

  /** The same with a class. */
  Page element(String name, String kind, String words) {
    return raw("<" + name + " class=\"" + kind + "\">").text(words).raw("</" + name + ">\n");
  }

  Page table(List<String> head, List<List<String>> rows) {
    raw("<div class=\"wide\"><table><thead><tr>");
    head.forEach(cell -> element("th", cell));
    raw("</tr></thead><tbody>");
    for (List<String> row : rows) {
      raw("<tr>");
      row.forEach(cell -> element("td", cell));
      raw("</tr>");
    }
    return raw("</tbody></table></div>\n");
  }

  @Override
  public String toString() {
    return html.toString();
  }
}
