package org.waybill.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Dataset;
import org.apache.jena.query.DatasetFactory;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.query.ResultSetFormatter;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.system.StreamRDFLib;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.TDB2;
import org.apache.jena.tdb2.TDB2Factory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.waybill.claim.Claims;
import org.waybill.claim.ClaimsException;
import org.waybill.claim.ClaimsJson;
import org.waybill.rdf.ClaimsRdfWriter;
import org.waybill.rdf.ExtractionRun;
import org.waybill.rdf.Iris;
import org.waybill.rdf.ReferenceEntities;
import org.waybill.rdf.ReferenceRdfWriter;
import org.waybill.reference.Entity;
import org.waybill.reference.Gazetteer;

/** The questions that the ontology was made for, asked of hand annotations in a store. */
class CompetencyQuestionsTest {
  private static final String ENTITY = Iris.DEFAULT_BASE + "entity/";
  private static final Path SEED =
      Path.of(System.getProperty("waybill.shared", "../shared"), "seed", "seed.gold.json");

  @ParameterizedTest
  @CsvSource({
    "who-says-transfer",
    "route",
    "exchange",
    "passed-on-with-distance",
    "sources-of-coreferent",
    "meeting-before-transfer",
    "unlinked",
    "times"
  })
  void answersOnTheHarbourArticle(String question) throws IOException {
    Claims harbour = read(getClass().getResourceAsStream("/org/waybill/claim/harbour.claims.json"));
    String got =
        csv(
            store(harbour, ReferenceEntities.none()),
            question,
            "unlinked/state/northland",
            "unlinked/state/southland");
    try (InputStream in = getClass().getResourceAsStream("competency/" + question + ".csv")) {
      assertNotNull(in, () -> "no answer beside the question; got:\n" + got);
      assertEquals(new String(in.readAllBytes(), StandardCharsets.UTF_8), got);
    }
  }

  /** An article that is not ours to publish, where it is at hand. */
  @Test
  void answersOnTheSeedArticle() throws IOException {
    assumeTrue(Files.exists(SEED), "the seed annotation is not here");
    DatasetGraph store;
    try (InputStream in = Files.newInputStream(SEED)) {
      store = store(read(in), ReferenceEntities.of(Gazetteer.shipped()));
    }

    List<String[]> who = seed(store, "who-says-transfer");
    assertEquals(6, who.size());
    assertEquals(3, who.stream().map(row -> row[0]).distinct().count());

    List<String[]> route = seed(store, "route");
    assertEquals(2, route.size());
    assertEquals(
        List.of("1", "Najin port", "Dunay", "sea", "inferred", "2023-09-07", "2023-10-01"),
        Arrays.asList(route.get(0)).subList(0, 7));
    assertEquals(
        List.of("2", "Dunay", "ammunition depot near Tikhoretsk", "rail", "stated", "", ""),
        Arrays.asList(route.get(1)).subList(0, 7));

    List<String[]> exchange = seed(store, "exchange");
    assertEquals(2, exchange.size());
    assertEquals(
        List.of("North Korea", "Russia", "said delivered", "actual", "weapons"),
        Arrays.asList(exchange.get(0)));
    assertEquals(
        List.of("Russia", "North Korea", "sought only", "wanted"),
        Arrays.asList(exchange.get(1)).subList(0, 4));
    assertEquals(3, exchange.get(1)[4].split(", ").length);

    List<String[]> distance = seed(store, "passed-on-with-distance");
    assertEquals(3, distance.size());
    assertTrue(distance.stream().allMatch(r -> r[1].equals("EFE") && r[2].equals("allegedly")));

    assertEquals(List.of("6", "1"), Arrays.asList(seed(store, "sources-of-coreferent").get(0)));

    List<String[]> meeting = seed(store, "meeting-before-transfer");
    assertEquals(1, meeting.size());
    assertEquals(
        List.of("Kim Jong-un / Vladimir Putin", "North Korea", "Russia", "in September"),
        Arrays.asList(meeting.get(0)));

    assertTrue(
        seed(store, "unlinked").stream()
            .map(row -> row[0])
            .collect(Collectors.toCollection(TreeSet::new))
            .containsAll(
                List.of("Dunay", "EFE", "Najin port", "ammunition depot near Tikhoretsk")));

    List<String[]> times = seed(store, "times");
    assertEquals(22, times.size());
    assertTrue(times.stream().allMatch(row -> row[2].equals("2023-10-13")));
  }

  private static List<String[]> seed(DatasetGraph store, String question) throws IOException {
    List<String[]> rows = new ArrayList<>();
    String table = csv(store, question, "state/PRK", "state/RUS");
    table.lines().forEach(line -> rows.add(fields(line)));
    return rows.subList(1, rows.size());
  }

  private static String[] fields(String line) {
    List<String> fields = new ArrayList<>();
    Matcher m = Pattern.compile("\\G(?:\"((?:[^\"]|\"\")*)\"|([^,]*))(?:,|$)").matcher(line);
    while (m.find() && (m.end() > m.start() || fields.isEmpty())) {
      fields.add(m.group(1) != null ? m.group(1).replace("\"\"", "\"") : m.group(2));
    }
    if (line.endsWith(",")) {
      fields.add("");
    }
    return fields.toArray(String[]::new);
  }

  private static String csv(DatasetGraph store, String question, String supplier, String recipient)
      throws IOException {
    String query;
    try (InputStream in =
        CompetencyQuestionsTest.class.getResourceAsStream("competency/" + question + ".rq")) {
      query = new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
    Map<String, Resource> parties =
        Map.of(
            "supplier", ResourceFactory.createResource(ENTITY + supplier),
            "recipient", ResourceFactory.createResource(ENTITY + recipient));
    return Txn.calculateRead(
        store,
        () -> {
          ByteArrayOutputStream out = new ByteArrayOutputStream();
          var builder = QueryExecution.dataset(DatasetFactory.wrap(store)).query(query);
          parties.forEach((name, party) -> builder.substitution(name, party));
          try (QueryExecution execution = builder.build()) {
            ResultSetFormatter.outputAsCSV(out, execution.execSelect());
          }
          return out.toString(StandardCharsets.UTF_8).replace("\r\n", "\n");
        });
  }

  /** A store with the ontology, the claims and the reference entities that they speak of. */
  private static DatasetGraph store(Claims claims, ReferenceEntities tables) {
    Dataset dataset = TDB2Factory.createDataset();
    dataset.getContext().set(TDB2.symUnionDefaultGraph, true);
    DatasetGraph store = dataset.asDatasetGraph();
    Iris iris = new Iris();
    Txn.executeWrite(
        store,
        () -> {
          for (String part : List.of("ontology", "goods")) {
            String file = part.equals("ontology") ? "ontology/waybill.ttl" : "ontology/goods.ttl";
            RDFDataMgr.loadGraph(file)
                .find()
                .forEachRemaining(
                    t -> store.add(new Quad(NodeFactory.createURI(iris.graphBase() + part), t)));
          }
          RdfToJena out = new RdfToJena(StreamRDFLib.dataset(store));
          ClaimsRdfWriter writer = new ClaimsRdfWriter(out, iris, tables);
          writer.write(claims, new ExtractionRun(claims.annotator(), Instant.EPOCH, Instant.EPOCH));
          ReferenceRdfWriter reference = new ReferenceRdfWriter(out, iris);
          for (Entity entity : writer.linkedEntities()) {
            reference.writeEntity(entity);
          }
        });
    return store;
  }

  private static Claims read(InputStream in) throws IOException {
    try (in) {
      return ClaimsJson.read(in, "claims");
    } catch (ClaimsException e) {
      throw new AssertionError(e);
    }
  }
}
