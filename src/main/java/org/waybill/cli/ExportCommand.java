package org.waybill.cli;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.zip.GZIPOutputStream;
import org.waybill.store.GraphStore;
import org.waybill.store.RdfSyntax;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Writes a store, or one graph of it, as RDF. */
@Command(
    name = "export",
    mixinStandardHelpOptions = true,
    description = "Write the store, or one graph of it, as RDF.",
    footer = {
      "",
      "Examples:",
      "  ./waybill export --out claims.trig.gz",
      "  ./waybill export --graph https://w3id.org/waybill/graph/entities --format turtle"
    })
final class ExportCommand implements Callable<Integer> {
  @Mixin private StoreOption store;

  @Option(
      names = "--format",
      paramLabel = "SYNTAX",
      description =
          "turtle, trig, ntriples, nquads, jsonld or rdfxml (default: by the ending of --out, else nquads); turtle, ntriples and"
              + " rdfxml have no names of graphs")
  private String format;

  @Option(names = "--graph", paramLabel = "IRI", description = "only this graph")
  private String graph;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "where to (default: standard output); gzipped where it ends in .gz")
  private Path out;

  @Override
  public Integer call() {
    RdfSyntax syntax = syntax();
    try (GraphStore open = store.openExisting();
        OutputStream stream = stream()) {
      open.export(stream, syntax, Optional.ofNullable(graph));
      return ExitCode.DONE;
    } catch (IOException e) {
      throw CommandFailed.nothingDone(
          (out == null ? "standard output" : out) + " cannot be written: " + e.getMessage());
    }
  }

  private RdfSyntax syntax() {
    try {
      if (format != null) {
        return RdfSyntax.of(format);
      }
      if (out == null) {
        return RdfSyntax.NQUADS;
      }
      String name =
          out.getFileName().toString().toLowerCase(Locale.ROOT).replaceFirst("\\.gz$", "");
      return RdfSyntax.of(name.substring(name.lastIndexOf('.') + 1));
    } catch (IllegalArgumentException e) {
      throw CommandFailed.usage(e.getMessage() + " (--format names a syntax)");
    }
  }

  private OutputStream stream() throws IOException {
    if (out == null) {
      return new FilterOutputStream(Console.out()) {
        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
          out.write(bytes, from, length);
        }

        @Override
        public void close() throws IOException {
          flush();
        }
      };
    }
    OutputStream file = Files.newOutputStream(out);
    return out.toString().endsWith(".gz") ? new GZIPOutputStream(file, 1 << 16) : file;
  }
}
