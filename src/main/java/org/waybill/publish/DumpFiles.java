package org.waybill.publish;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.waybill.article.Licence;

/** The files of a dump that tell of the others: what they are, how to cite them, their hashes. */
final class DumpFiles {
  private static final ObjectMapper JSON =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
  private static final String TITLE = "Waybill: claims about arms transfers between states";

  private final DumpInfo info;
  private final Path folder;

  DumpFiles(DumpInfo info, Path folder) {
    this.info = info;
    this.folder = folder;
  }

  /**
   * Writes {@code datapackage.json}, the data dictionary.
   *
   * @param others files that are no tables, with what they are
   */
  void dataPackage(List<ObjectNode> tables, Map<String, String> others) throws IOException {
    ObjectNode root = JSON.createObjectNode();
    root.put("profile", "data-package").put("name", "waybill-claims").put("title", TITLE);
    root.put("description", description());
    root.put("version", info.version()).put("created", info.made().toString());
    ObjectNode licence = root.putArray("licenses").addObject().put("name", info.licence());
    Licence.of(info.licence()).iri().ifPresent(iri -> licence.put("path", iri));
    root.put("homepage", "https://w3id.org/waybill/");
    ArrayNode resources = root.putArray("resources");
    for (ObjectNode table : tables) {
      String path = Tables.path(table);
      ObjectNode resource = resources.addObject();
      resource.put("profile", "tabular-data-resource");
      resource.put("name", table.path("name").textValue()).put("path", path);
      resource.setAll(table);
      resource.put("format", "csv").put("mediatype", "text/csv").put("encoding", "utf-8");
      size(resource, path);
    }
    for (Map.Entry<String, String> other : others.entrySet()) {
      ObjectNode resource = resources.addObject();
      resource.put("name", other.getKey().replaceAll("[^a-z0-9._-]", "-"));
      resource.put("path", other.getKey()).put("title", other.getValue());
      size(resource, other.getKey());
    }
    Files.write(folder.resolve("datapackage.json"), JSON.writeValueAsBytes(root));
  }

  private void size(ObjectNode resource, String path) throws IOException {
    Path file = folder.resolve(path);
    resource.put("bytes", Files.size(file)).put("hash", "sha256:" + Checksum.sha256(file));
  }

  /** Writes {@code README.md} and {@code CITATION.cff}. */
  void texts(Map<String, Long> counts) throws IOException {
    StringBuilder list = new StringBuilder();
    counts.forEach((file, count) -> list.append("| `%s` | %,d |%n".formatted(file, count)));
    fill("dump-README.md", "README.md", list.toString().replace("\r\n", "\n"));
    fill("dump-CITATION.cff", "CITATION.cff", "");
  }

  private void fill(String template, String name, String list) throws IOException {
    try (InputStream in = DumpFiles.class.getResourceAsStream(template)) {
      String text =
          new String(Objects.requireNonNull(in, template).readAllBytes(), StandardCharsets.UTF_8);
      Files.writeString(
          folder.resolve(name),
          text.replace("{title}", TITLE)
              .replace("{description}", description().replace('"', '\''))
              .replace("{version}", info.version())
              .replace("{day}", info.day().toString())
              .replace("{licence}", info.licence())
              .replace("{files}", list.strip()));
    }
  }

  private String description() {
    return "Who claims which transfers of arms between states, in which article, how firmly, and who denies it. No row and no edge is a fact."
        + (info.view().isEmpty() ? "" : " Seen " + info.view() + ".");
  }

  /** Writes {@code SHA256SUMS} of all other files, as {@code sha256sum -c} reads it. */
  void checksums() throws IOException {
    Map<String, String> sums = new TreeMap<>();
    List<Path> files;
    try (var all = Files.walk(folder)) {
      files = all.filter(Files::isRegularFile).toList();
    }
    for (Path file : files) {
      sums.put(folder.relativize(file).toString().replace('\\', '/'), Checksum.sha256(file));
    }
    StringBuilder text = new StringBuilder();
    sums.forEach((file, sum) -> text.append(sum).append("  ").append(file).append('\n'));
    Files.writeString(folder.resolve("SHA256SUMS"), text);
  }
}
