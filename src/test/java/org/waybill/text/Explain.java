package org.waybill.text;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.waybill.article.Article;

/** Prints what the layers make of the text files that it is given, for eyes. */
final class Explain {
  private Explain() {}

  public static void main(String[] args) throws IOException {
    TextAnalyser analyser = new TextAnalyser();
    for (String file : args) {
      String text = Files.readString(Path.of(file), StandardCharsets.UTF_8);
      System.out.println(
          explain(
              analyser.analyse(
                  new Article(
                      Path.of(file).getFileName().toString().replace(' ', '_'),
                      Optional.empty(),
                      Optional.empty(),
                      Optional.empty(),
                      Optional.empty(),
                      Optional.empty(),
                      text))));
    }
  }

  static String explain(AnalysedText text) {
    StringBuilder out = new StringBuilder();
    out.append("== ").append(text.article().id()).append(' ').append(text.kind());
    text.day().ifPresent(d -> out.append(' ').append(d.day()).append(' ').append(d.basis()));
    out.append('\n');
    text.dateline().ifPresent(d -> out.append("dateline ").append(d).append('\n'));
    for (Sentence s : text.sentences()) {
      out.append("\n[").append(s.index()).append(" p").append(s.paragraph());
      out.append(s.caption() ? " caption" : "");
      s.speakerLabel().ifPresent(l -> out.append(" <").append(l).append('>'));
      out.append("] ");
      for (Token t : s.tokens()) {
        if (t.chunk().startsWith("B-") || t.chunk().equals("O")) {
          out.append(t.chunk().equals("O") ? "| " : "|" + t.chunk().substring(2) + " ");
        }
        out.append(t.text()).append('/').append(t.tag());
        if (!t.lemma().equals(t.text())) {
          out.append('/').append(t.lemma());
        }
        out.append(' ');
      }
      out.append('\n');
      for (Mention m : s.mentions()) {
        out.append("   ").append(text.words(m.start(), m.end())).append(" = ").append(m.kind());
        out.append(' ').append(m.form()).append(' ').append(m.identity());
        m.goods().ifPresent(g -> out.append(" goods=").append(g.notation()));
        m.title().ifPresent(x -> out.append(" title=").append(x));
        m.organization().ifPresent(x -> out.append(" org=").append(x));
        m.state().ifPresent(x -> out.append(" of=").append(x));
        m.near().ifPresent(x -> out.append(" near=").append(x));
        out.append('\n');
      }
      for (Amount a : s.amounts()) {
        out.append("   # ").append(a.text()).append(" = ").append(a.bound());
        out.append(' ').append(a.lower()).append("..").append(a.upper()).append(' ');
        out.append(a.unit()).append(" head ").append(a.head()).append(" of ").append(a.of());
        out.append('\n');
      }
      for (TimeExpression t : s.times()) {
        out.append("   @ ").append(t.text()).append(" = ").append(t.edtf()).append(' ');
        out.append(t.basis()).append(' ').append(t.kind()).append('\n');
      }
    }
    text.skipped().forEach(s -> out.append("skipped ").append(s).append('\n'));
    return out.toString();
  }
}
