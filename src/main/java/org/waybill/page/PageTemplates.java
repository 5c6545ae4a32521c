package org.waybill.page;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;

/**
 * Renders pages as HTML. Whatever a template shows is escaped for its place, so that text of
 * articles, names and parameters stays text.
 */
public final class PageTemplates {
  private final TemplateEngine engine;

  public PageTemplates() {
    engine =
        TemplateEngine.createPrecompiled(
            null,
            ContentType.Html,
            PageTemplates.class.getClassLoader(),
            "org.waybill.page.template");
  }

  /**
   * Writes a page in UTF-8.
   *
   * @throws IOException if {@code out} does not take it
   */
  public void render(Page page, OutputStream out) throws IOException {
    Utf8ByteOutput html = new Utf8ByteOutput();
    engine.render(
        page.template() + ".jte", Map.of("frame", page.frame(), "page", page.content()), html);
    html.writeTo(out);
  }
}
