package org.waybill.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Dataset;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.waybill.query.QueryLimits;
import org.waybill.query.QueryRunner;
import org.waybill.query.TestStore;
import org.waybill.rdf.Iris;
import org.waybill.store.GraphStore;
import org.waybill.store.LoadListener;
import org.waybill.store.LoadOptions;
import org.waybill.store.Loader;
import org.waybill.store.ReferenceData;
import org.waybill.store.StoreException;
import org.xml.sax.SAXException;

class DumpTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final DumpInfo INFO =
      new DumpInfo(Instant.parse("2026-01-05T09:00:00Z"), "as of \"then\"", "CC0-1.0");
  private static final String META = "https://w3id.org/waybill/graph/meta";

  @TempDir static Path temp;
  private static GraphStore store;
  private static Path dump;
  private static JsonNode dictionary;

  @BeforeAll
  static void write() throws IOException, StoreException {
    Path quads = temp.resolve("test.nq");
    Dataset test = TestStore.fused();
    try (OutputStream out = Files.newOutputStream(quads)) {
      Txn.executeRead(test, () -> RDFDataMgr.write(out, test, Lang.NQUADS));
    }
    store = load(quads, "store");
    dump = temp.resolve("dump");
    List<String> written = new ArrayList<>();
    new Dump(runner(), INFO).write(dump, written::add);
    assertEquals(Dump.steps(), written.size());
    dictionary = JSON.readTree(dump.resolve("datapackage.json").toFile());
  }

  private static GraphStore load(Path quads, String name) throws StoreException {
    GraphStore opened = GraphStore.open(temp.resolve(name));
    new Loader(
            opened,
            article -> {
              throw new AssertionError("no articles here");
            },
            ReferenceData.none(),
            new Iris(),
            LoadOptions.defaults().withThreads(1))
        .load(List.of(quads), LoadListener.SILENT);
    return opened;
  }

  private static QueryRunner runner() {
    return TestStore.runner(store.view(), QueryLimits.none());
  }

  @AfterAll
  static void nothingIsLeftBeside() throws IOException {
    store.close();
    try (Stream<Path> all = Files.list(temp)) {
      assertFalse(all.anyMatch(file -> file.getFileName().toString().contains(".part")));
    }
  }

  private static DatasetGraph read(String name, Lang lang) throws IOException {
    DatasetGraph graphs = DatasetGraphFactory.create();
    try (InputStream in = new GZIPInputStream(Files.newInputStream(dump.resolve(name)))) {
      RDFDataMgr.read(graphs, in, lang);
    }
    return graphs;
  }

  private static Set<Quad> quads(DatasetGraph graphs) {
    Set<Quad> quads = new HashSet<>();
    Iterator<Quad> all = graphs.find(Node.ANY, Node.ANY, Node.ANY, Node.ANY);
    all.forEachRemaining(quads::add);
    return quads;
  }

  @Test
  void loadedIntoAnEmptyStoreItGivesTheSameGraphs() throws IOException, StoreException {
    Set<Quad> dumped = quads(read("waybill.nq.gz", Lang.NQUADS));
    try (GraphStore again = load(dump.resolve("waybill.nq.gz"), "again")) {
      Set<Quad> loaded = again.read(data -> quads(data.asDatasetGraph()));

      assertTrue(loaded.containsAll(dumped), "something is lost");
      loaded.removeAll(dumped);
      assertEquals(
          Set.of(META),
          loaded.stream().map(quad -> quad.getGraph().toString()).collect(Collectors.toSet()),
          "only the record of the load is new");
    }
  }

  @Test
  void itHasEverythingButWordsThatMayNotBeShown() throws IOException {
    Set<Quad> dumped = quads(read("waybill.nq.gz", Lang.NQUADS));
    assertTrue(dumped.equals(quads(read("waybill.trig.gz", Lang.TRIG))), "TriG is the same");

    Set<Quad> missing = store.read(data -> quads(data.asDatasetGraph()));
    assertTrue(missing.containsAll(dumped));
    missing.removeAll(dumped);
    assertFalse(missing.isEmpty(), "the test articles have no licence and are quoted at length");
    assertTrue(
        missing.stream()
            .allMatch(
                quad ->
                    quad.getPredicate().getURI().endsWith("/ns/oa#exact")
                        || quad.getObject().toString().endsWith("TextQuoteSelector")),
        missing::toString);
  }

  // ---- tables

  private static List<CSVRecord> rows(String table) throws IOException {
    try (Reader in = Files.newBufferedReader(dump.resolve("tables").resolve(table + ".csv"));
        CSVParser csv =
            CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get().parse(in)) {
      return csv.getRecords();
    }
  }

  static Stream<String> tables() {
    return Tables.described().stream().map(table -> table.path("name").textValue());
  }

  private static JsonNode described(String table) {
    for (JsonNode resource : dictionary.path("resources")) {
      if (resource.path("name").textValue().equals(table)) {
        return resource;
      }
    }
    throw new AssertionError(table + " is not in the data dictionary");
  }

  private static List<String> names(JsonNode names) {
    List<String> all = new ArrayList<>();
    if (names.isTextual()) {
      all.add(names.textValue());
    }
    names.forEach(name -> all.add(name.textValue()));
    return all;
  }

  @ParameterizedTest
  @MethodSource("tables")
  void aTableIsAsTheDataDictionarySays(String table) throws IOException {
    List<CSVRecord> rows = rows(table);
    JsonNode schema = described(table).path("schema");
    assertFalse(rows.isEmpty(), "the test data have something of each kind");
    List<String> columns = new ArrayList<>();
    for (JsonNode field : schema.path("fields")) {
      String name = field.path("name").textValue();
      columns.add(name);
      for (CSVRecord row : rows) {
        String cell = row.get(name);
        boolean required = field.at("/constraints/required").booleanValue();
        assertTrue(!required || !cell.isEmpty(), () -> name + " is empty: " + row);
        assertTrue(fits(cell, field), () -> name + ": " + cell);
      }
    }
    assertEquals(columns, rows.get(0).getParser().getHeaderNames());
    List<String> key = names(schema.path("primaryKey"));
    Set<List<String>> keys = new HashSet<>();
    for (CSVRecord row : rows) {
      assertTrue(
          key.isEmpty() || keys.add(key.stream().map(row::get).toList()),
          () -> "twice in " + table + ": " + row);
    }
  }

  private static boolean fits(String cell, JsonNode field) {
    if (cell.isEmpty()) {
      return true;
    }
    return switch (field.path("type").textValue()) {
      case "integer" -> cell.matches("-?\\d+");
      case "number" -> cell.matches("-?\\d+(\\.\\d+)?([eE][+-]?\\d+)?");
      case "boolean" -> cell.equals("true") || cell.equals("false");
      case "date" -> cell.matches("-?\\d{4,}-\\d\\d-\\d\\d");
      default -> !field.path("format").asText().equals("uri") || cell.matches("[a-z]+:[^\\s<>\"]+");
    };
  }

  @ParameterizedTest
  @MethodSource("tables")
  void aRowNamesOnlyRowsThatOtherTablesHave(String table) throws IOException {
    for (JsonNode foreign : described(table).at("/schema/foreignKeys")) {
      String column = foreign.path("fields").textValue();
      String there = foreign.at("/reference/fields").textValue();
      Set<String> known =
          rows(foreign.at("/reference/resource").textValue()).stream()
              .map(row -> row.get(there))
              .collect(Collectors.toSet());
      for (CSVRecord row : rows(table)) {
        String cell = row.get(column);
        assertTrue(cell.isEmpty() || known.contains(cell), () -> column + ": " + cell);
      }
    }
  }

  @Test
  void everyRowWithAClaimSaysWhoSpeaksHowFirmlyAndWhere() throws IOException {
    int checked = 0;
    for (String table : tables().toList()) {
      List<CSVRecord> rows = rows(table);
      if (!rows.get(0).isMapped("claim")) {
        continue;
      }
      for (CSVRecord row : rows) {
        for (String column :
            List.of("speaker", "principal", "stance", "certainty", "polarity", "document")) {
          assertFalse(row.get(column).isEmpty(), () -> table + " has no " + column + ": " + row);
        }
        assertTrue(row.isMapped("modality") && row.isMapped("quote"), table);
        checked++;
      }
    }
    assertTrue(checked > 50, "rows: " + checked);
  }

  @ParameterizedTest
  @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1"})
  void aCellThatASpreadsheetWouldRunIsInert(String cell) {
    assertEquals("'" + cell, Tables.inert(cell));
  }

  @ParameterizedTest
  @CsvSource({"T-72", "'a=b'", "''", "'3 tanks'"})
  void otherCellsStayAsTheyAre(String cell) {
    assertEquals(cell, Tables.inert(cell));
  }

  // ---- networks and the rest

  @ParameterizedTest
  @CsvSource({"said-to-supply.graphml, edge, node", "said-to-supply.gexf, edge, node"})
  void aNetworkIsXmlWhoseEdgesJoinItsNodes(String name, String edge, String node)
      throws IOException, ParserConfigurationException, SAXException {
    var xml =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(dump.resolve("network").resolve(name).toFile());
    Set<String> ids = new TreeSet<>();
    var nodes = xml.getElementsByTagName(node);
    for (int i = 0; i < nodes.getLength(); i++) {
      ids.add(nodes.item(i).getAttributes().getNamedItem("id").getNodeValue());
    }
    var edges = xml.getElementsByTagName(edge);
    assertTrue(edges.getLength() > 0);
    for (int i = 0; i < edges.getLength(); i++) {
      for (String end : List.of("source", "target")) {
        String id = edges.item(i).getAttributes().getNamedItem(end).getNodeValue();
        assertTrue(ids.contains(id), id);
      }
    }
  }

  @Test
  void followTheMoneyLinksNameEntitiesThatAreThere() throws IOException {
    Map<String, String> schemas = new HashMap<>();
    List<JsonNode> links = new ArrayList<>();
    for (String line : Files.readAllLines(dump.resolve("followthemoney.jsonl"))) {
      JsonNode entity = JSON.readTree(line);
      assertEquals(
          null, schemas.put(entity.path("id").textValue(), entity.path("schema").textValue()));
      assertTrue(entity.path("id").textValue().matches("[0-9a-zA-Z]([0-9a-zA-Z.-]*[0-9a-zA-Z])?"));
      if (entity.path("schema").textValue().equals("UnknownLink")) {
        links.add(entity.path("properties"));
      }
    }
    assertFalse(links.isEmpty());
    for (JsonNode link : links) {
      assertEquals("said to supply", link.at("/role/0").textValue());
      assertTrue(schemas.containsKey(link.at("/subject/0").textValue()), link::toString);
      assertTrue(schemas.containsKey(link.at("/object/0").textValue()), link::toString);
    }
  }

  @Test
  void checksumsAreThoseOfAllOtherFiles() throws IOException {
    Map<String, String> sums = new HashMap<>();
    for (String line : Files.readAllLines(dump.resolve("SHA256SUMS"))) {
      sums.put(line.substring(66), line.substring(0, 64));
    }
    try (Stream<Path> files = Files.walk(dump)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String name = dump.relativize(file).toString();
        if (!name.equals("SHA256SUMS")) {
          assertEquals(Checksum.sha256(file), sums.remove(name), name);
        }
      }
    }
    assertEquals(Map.of(), sums);
  }

  @Test
  void itTellsItsDayItsViewAndHowToCiteIt() throws IOException {
    String citation = Files.readString(dump.resolve("CITATION.cff"));

    assertTrue(citation.contains("date-released: 2026-01-05"), citation);
    assertTrue(citation.contains("Seen as of 'then'."), citation);
    assertFalse(Files.readString(dump.resolve("README.md")).contains("{"));
    assertEquals("2026.01.05", dictionary.path("version").textValue());
  }

  @Test
  void networkxReadsBothNetworksAndPandasTheTables() throws IOException, InterruptedException {
    Assumptions.assumeTrue(
        Files.isExecutable(Path.of("/usr/bin/python3")), "Python is not installed");
    Path script = TestStore.resource("/org/waybill/publish/read_dump.py");
    Process process =
        new ProcessBuilder("/usr/bin/python3", script.toString(), dump.toString())
            .redirectErrorStream(true)
            .start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    int code = process.waitFor();
    Assumptions.assumeTrue(code != 3, "networkx or pandas is not installed: " + said);

    assertEquals(0, code, said);
    assertTrue(said.contains("graphml and gexf agree"), said);
    assertTrue(said.contains("13 tables"), said);
  }

  @Test
  void aFolderThatHoldsSomethingIsRefusedAndStaysAsItWas() throws IOException {
    Path folder = Files.createDirectory(temp.resolve("full"));
    Path file = Files.writeString(folder.resolve("mine.txt"), "mine");
    Dump another = new Dump(runner(), INFO);

    IOException refused = assertThrows(IOException.class, () -> another.write(folder, f -> {}));

    assertTrue(refused.getMessage().contains("name a new or an empty folder"));
    assertEquals("mine", Files.readString(file));
    assertThrows(IOException.class, () -> another.write(file, f -> {}));
  }

  @Test
  void aLicenceIsNamedByItsId() {
    assertThrows(
        IllegalArgumentException.class, () -> new DumpInfo(Instant.EPOCH, "", "my own: \"x\""));
  }
}
