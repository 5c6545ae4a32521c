package org.waybill.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.zip.GZIPOutputStream;
import org.waybill.store.GraphStore;
import org.waybill.store.RdfSyntax;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Writes a store, or one graph of it, as RDF; or all that is published of it. */
@Command(
    name = "export",
    mixinStandardHelpOptions = true,
    description = "Write the store, or one graph of it, as RDF; or a dump to publish.",
    footer = {
      "",
      "Examples:",
      "  ./waybill export --out claims.trig.gz",
      "  ./waybill export --graph https://w3id.org/waybill/graph/entities --format turtle",
      "  ./waybill export --dump waybill-2026-11-25",
      "  ./waybill export --dump then --as-of 2023-10-01",
      "  ./waybill export --nanopubs claims.trig.gz"
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

  @Option(
      names = "--dump",
      paramLabel = "DIR",
      description =
          "a dated dump into a new or an empty folder: N-Quads and TriG, tables with a data dictionary, networks, FollowTheMoney, checksums; of articles no more words than their licence lets be shown")
  private Path dump;

  @Option(
      names = "--nanopubs",
      paramLabel = "FILE",
      description =
          "each claim as a nanopublication, with retractions: into a file that ends in .trig or .trig.gz, or each into a file of a folder")
  private Path nanopubs;

  @Option(
      names = "--licence",
      paramLabel = "SPDX",
      defaultValue = "CC0-1.0",
      description = "licence of what is published (default: ${DEFAULT-VALUE})")
  private String licence;

  @Mixin private ViewOption view;

  @Override
  public Integer call() {
    if (dump != null || nanopubs != null) {
      if (format != null || graph != null || out != null) {
        throw CommandFailed.usage(
            "--dump and --nanopubs have forms of their own; leave out --format, --graph, --out");
      }
      if (dump != null && nanopubs != null) {
        throw CommandFailed.usage("--dump or --nanopubs, one at a time");
      }
      Publication publication = new Publication(store, view, licence);
      return dump != null ? publication.dump(dump) : publication.nanopublications(nanopubs);
    }
    if (!view.inWords().isEmpty()) {
      throw CommandFailed.usage("--as-of, --entered-by and --policy go with --dump or --nanopubs");
    }
    RdfSyntax syntax = syntax();
    try (GraphStore open = store.openExisting()) {
      if (graph != null && !open.hasGraph(graph)) {
        throw CommandFailed.nothingDone(
            "the store holds no graph "
                + graph
                + "; its graphs: ./waybill query 'SELECT DISTINCT ?g WHERE { GRAPH ?g { ?s ?p ?o } }' --store "
                + store.folder());
      }
      if (out == null) {
        try (OutputStream stream = Console.data()) {
          open.export(stream, syntax, Optional.ofNullable(graph));
        }
      } else {
        toFile(open, syntax);
      }
      return ExitCode.DONE;
    } catch (IOException e) {
      throw CommandFailed.nothingDone(
          (out == null ? "standard output" : out)
              + " cannot be written: "
              + CommandFailed.reason(e));
    }
  }

  /** Writes beside the file and moves that into its place, so that no half file is left behind. */
  private void toFile(GraphStore open, RdfSyntax syntax) throws IOException {
    Path file = out.toAbsolutePath().normalize();
    if (file.startsWith(open.folder())) {
      throw CommandFailed.usage("--out names a file inside the store; name one outside");
    }
    if (Files.exists(file) && !Files.isRegularFile(file)) {
      // a folder is refused by the system; a pipe or device is written as it is
      try (OutputStream stream = packed(Files.newOutputStream(file))) {
        open.export(stream, syntax, Optional.ofNullable(graph));
      }
      return;
    }
    Path part = file.resolveSibling(file.getFileName() + ".part");
    try {
      try (OutputStream stream = packed(Files.newOutputStream(part))) {
        open.export(stream, syntax, Optional.ofNullable(graph));
      }
      Files.move(part, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(part);
    }
  }

  private OutputStream packed(OutputStream file) throws IOException {
    return isGzip() ? new GZIPOutputStream(file, 1 << 16) : file;
  }

  private boolean isGzip() {
    return out.toString().toLowerCase(Locale.ROOT).endsWith(".gz");
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
}
