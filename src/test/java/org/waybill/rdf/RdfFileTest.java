package org.waybill.rdf;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.rio.helpers.AbstractRDFHandler;
import org.junit.jupiter.api.Test;

class RdfFileTest {
  private static final Iris IRIS = new Iris();

  /** A small file of each syntax. */
  private static final Map<String, String> FILES =
      Map.of(
          "ttl",
              "PREFIX : <http://e.org/> # c\n:a :b [ :c (1 2.5 true) ], _:x, 'é'@fr, '''t\n'''^^:d .",
          "nt", "<http://e.org/a> <http://e.org/b> \"c\"@en .\n_:x <http://e.org/b> _:y .\n",
          "nq", "<http://e.org/a> <http://e.org/b> \"c\" <http://e.org/g> .\n",
          "trig", "PREFIX : <http://e.org/>\n:g { :a :b :c ; :d [] } { :e :f \"g\" }",
          "jsonld",
              "{\"@context\": {\"n\": \"http://e.org/n\"}, \"@id\": \"http://e.org/a\", \"n\": [1,"
                  + " \"x\", {\"@value\": \"v\", \"@language\": \"en\"}]}",
          "rdf",
              "<?xml version=\"1.0\"?>\n<r:RDF"
                  + " xmlns:r=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\""
                  + " xmlns:e=\"http://e.org/\"><r:Description r:about=\"http://e.org/a\"><e:b"
                  + " r:parseType=\"Resource\"><e:c>t</e:c></e:b></r:Description></r:RDF>");

  private static List<Statement> read(String name, byte[] content)
      throws IOException, RdfException {
    Path folder = Files.createTempDirectory("rdf-file");
    Path path = folder.resolve(name);
    try {
      Files.write(path, content);
      List<Statement> statements = new ArrayList<>();
      RdfFile.of(path)
          .read(
              IRIS,
              new AbstractRDFHandler() {
                @Override
                public void handleStatement(Statement statement) {
                  statements.add(statement);
                }
              });
      return statements;
    } finally {
      Files.deleteIfExists(path);
      Files.delete(folder);
    }
  }

  @Example
  void refusesWhatTheParserStumblesOver() {
    RdfException refused =
        assertThrows(RdfException.class, () -> read("a.nt", "_:".getBytes(UTF_8)));

    assertTrue(refused.getMessage().contains("a.nt"), refused.getMessage());
  }

  @Example
  void refusesAListThatTheEndOfTheFileLeavesOpen() {
    String open = "<http://e.org/a> <http://e.org/b> [ <http://e.org/c> ( 1 ";

    RdfException refused =
        assertThrows(RdfException.class, () -> read("a.ttl", open.getBytes(UTF_8)));

    assertTrue(refused.getMessage().contains("a.ttl"), refused.getMessage());
  }

  @Property(tries = 300)
  void readsOrRefusesWhateverAFileHolds(@ForAll long seed) throws IOException {
    Random random = new Random(seed);
    for (Map.Entry<String, String> file : FILES.entrySet()) {
      byte[] bytes = file.getValue().getBytes(UTF_8);
      for (int i = 0; i <= random.nextInt(4); i++) {
        switch (random.nextInt(3)) {
          case 0 -> bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
          case 1 -> bytes = java.util.Arrays.copyOf(bytes, 1 + random.nextInt(bytes.length));
          default -> {
            int at = random.nextInt(bytes.length);
            bytes[at] = (byte) "[]{}()<>\"'\\:.;@_^&#".charAt(random.nextInt(19));
          }
        }
      }
      try {
        for (Statement s : read("a." + file.getKey(), bytes)) {
          assertTrue(s.getSubject().isIRI() && !s.getObject().isBNode(), s::toString);
        }
      } catch (RdfException e) {
        assertTrue(e.getMessage().contains("a." + file.getKey()), e.getMessage());
      }
    }
  }

  @Test
  void readsTheSameStatementsEachTime() throws IOException, RdfException {
    for (Map.Entry<String, String> file : FILES.entrySet()) {
      byte[] bytes = file.getValue().getBytes(UTF_8);
      List<Statement> once = read("a." + file.getKey(), bytes);
      assertFalse(once.isEmpty(), file.getKey());
      assertEquals(once, read("b." + file.getKey(), bytes), file.getKey());
    }
  }

  @Test
  void refusesAFileThatIsNestedTooDeeply() {
    String turtle = "<http://e.org/a> <http://e.org/b> " + "(".repeat(200_000);
    assertThrows(RdfException.class, () -> read("a.ttl", turtle.getBytes(UTF_8)));
    String json = "[".repeat(200_000);
    assertThrows(RdfException.class, () -> read("a.jsonld", json.getBytes(UTF_8)));
  }

  @Test
  void refusesAMalformedIriInsteadOfDroppingTheStatement() {
    String json = "{\"@id\": \"ht;p://e.org/a\", \"http://e.org/n\": \"x\"}";
    assertThrows(RdfException.class, () -> read("a.jsonld", json.getBytes(UTF_8)));
  }

  @Test
  void resolvesRelativeIrisAgainstTheNameOfTheFilesGraph() throws IOException, RdfException {
    List<Statement> statements = read("a.ttl", "<x> <y> <#z> .".getBytes(UTF_8));
    assertTrue(
        statements
            .get(0)
            .getSubject()
            .stringValue()
            .startsWith("https://w3id.org/waybill/graph/file/"),
        statements.toString());
  }
}
