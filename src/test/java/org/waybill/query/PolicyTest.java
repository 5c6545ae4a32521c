package org.waybill.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.query.Dataset;
import org.apache.jena.query.ReadWrite;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.waybill.fusion.FusionInput;
import org.waybill.fusion.FusionWriter;
import org.waybill.fusion.SituationFuser;
import org.waybill.rdf.Iris;

class PolicyTest {
  private static final Iris IRIS = new Iris();
  private static final PolicyLibrary LIBRARY = new PolicyLibrary(IRIS);
  private static final String PREFIX = "PREFIX wb: <https://w3id.org/waybill/ontology#> ";
  private static final String CLAIMS = PREFIX + "SELECT ?c { ?c a wb:Claim } ORDER BY ?c";
  private static Dataset store;

  @TempDir Path temp;

  @BeforeAll
  static void load() {
    store = TestStore.ofArticles();
    fuse(store);
  }

  private static void fuse(Dataset data) {
    FusionInput input = FusionInput.read(data, IRIS);
    data.begin(ReadWrite.WRITE);
    new FusionWriter(IRIS, "all", "all")
        .write(input.fuse(new SituationFuser()), input.background(), data.asDatasetGraph()::add);
    data.commit();
    data.end();
  }

  private static QueryRunner runner() {
    return TestStore.runner(store, QueryLimits.none());
  }

  private static List<String> ask(QueryRunner runner, String query) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (QueryAnswer answer = runner.run(query)) {
      answer.write(AnswerFormat.CSV, out);
    }
    return out.toString(StandardCharsets.UTF_8).lines().skip(1).toList();
  }

  private static Set<String> claims(Policy policy) throws IOException {
    Set<String> claims = new HashSet<>();
    for (String row : ask(runner().under(policy), CLAIMS)) {
      claims.add(row.split(",")[0]);
    }
    return claims;
  }

  private Policy policy(String conditions) throws IOException {
    Path file = temp.resolve("mine.yaml");
    Files.writeString(file, "summary: mine\nconditions:\n" + conditions);
    return LIBRARY.of(file.toString());
  }

  @Test
  void everyShippedPolicyChoosesSomeClaimsAndNotAllOthers() throws IOException {
    int all = ask(runner(), CLAIMS).size();
    assertTrue(LIBRARY.shipped().size() >= 5);
    for (Policy policy : LIBRARY.shipped()) {
      int carrying = claims(policy).size();
      assertTrue(carrying <= all, policy.name());
      assertTrue(carrying > 0 || policy.name().equals("two-independent"), policy.name());
      assertFalse(policy.summary().isEmpty());
      assertFalse(policy.description().isEmpty());
    }
    assertEquals(all, claims(LIBRARY.named("all")).size());
    assertTrue(claims(LIBRARY.named("no-anonymous")).size() < all);
    assertTrue(claims(LIBRARY.named("official-or-imagery")).size() < all);
  }

  @Test
  void hidesClaimsThatDoNotCarryAndWhatTheyDepict() throws IOException {
    Policy policy = LIBRARY.named("official-or-imagery");
    Set<String> carrying = claims(policy);
    String depicted = PREFIX + "SELECT ?c { ?s a wb:Transfer ; wb:depictedBy ?c }";
    for (String row : ask(runner().under(policy), depicted)) {
      assertTrue(carrying.contains(row.split(",")[0]), row);
    }
    // each of them has a state behind it, or imagery; the opposite policy has the others
    Policy others =
        policy(
            "  - not:\n      any:\n        - principal-type: state\n        - basis: imagery\n        - evidence: imagery\n");
    Set<String> rest = claims(others);
    assertFalse(rest.isEmpty());
    rest.forEach(claim -> assertFalse(carrying.contains(claim), claim));
    assertEquals(ask(runner(), CLAIMS).size(), carrying.size() + rest.size());
  }

  @Test
  void whatIsSaidToSupplyComesFromTheClaimsThatCarry() throws IOException {
    String said = PREFIX + "SELECT ?a ?b { ?a wb:saidToSupply ?b }";
    String byClaims =
        PREFIX
            + "SELECT DISTINCT ?a ?b { ?f a wb:FusedSituation ; wb:fuses ?t ."
            + " ?t wb:supplier ?a ; wb:recipient ?b ; wb:modality wb:actual ; wb:depictedBy ?c }";
    Policy policy = LIBRARY.named("official-or-imagery");
    List<String> all = ask(runner(), said);
    QueryRunner under = runner().under(policy);
    List<String> carried = ask(under, said);
    assertTrue(all.size() > carried.size() && !carried.isEmpty(), all + " and " + carried);
    assertTrue(ask(under, byClaims).containsAll(carried));
    assertEquals(
        List.of("official-or-imagery"),
        ask(under, PREFIX + "SELECT (?p AS ?named) { ?run a wb:FusionRun ; wb:policy ?p }").stream()
            .map(row -> row.split(",")[0])
            .toList());
    assertEquals(List.of(), ask(runner().under(policy("  - speaker: state/VUT\n")), said));
  }

  @Test
  void namesThePolicyInEachRow() throws IOException {
    NamedQuery query = QueryLibrary.read(Path.of("queries")).named("part-in");
    QueryRunner under = runner().under(LIBRARY.named("no-anonymous"));
    try (QueryAnswer answer = under.run(query, Map.of())) {
      List<String> columns = answer.columns();
      assertEquals("policy", columns.get(columns.size() - 1));
      answer
          .read()
          .forEach(row -> assertEquals("no-anonymous", row.get("policy").getLiteralLexicalForm()));
    }
    try (QueryAnswer answer = runner().run(query, Map.of())) {
      assertFalse(answer.columns().contains("policy"));
    }
    try (QueryAnswer answer = runner().under(LIBRARY.named("all")).run(query, Map.of())) {
      assertTrue(answer.columns().contains("policy"));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "  - basis: pictures | line 3: 'basis: pictures' is not among",
        "  - principle-type: state | line 3: 'principle-type' is no condition; did you mean principal-type",
        "  - any: state | line 3: 'any' has a list",
        "  - origins-at-least: none | line 3: 'origins-at-least' is a whole number",
        "  - speaker-named: perhaps | line 3: 'speaker-named' is yes or no",
        "  - speaker: the White House | line 3: 'the White House' is neither a key",
        "  - sparql: '?claim wb:speaker' | line 3: 'sparql' is no SPARQL pattern",
        "  - polarity: [positive, negativ] | line 3: 'polarity: negativ' is not among",
        "  - imagery | line 3: a condition is one key"
      })
  void namesLineAndConditionOfAnError(String condition, String message) {
    String error =
        assertThrows(QueryArgumentException.class, () -> policy(condition + "\n")).getMessage();
    assertTrue(error.contains("mine.yaml, " + message), error);
  }

  @Test
  void namesTheLineWhereAFileIsNoPolicy() throws IOException {
    Path file = temp.resolve("bad.yaml");
    for (String[] bad :
        new String[][] {
          {"summary: x\nconditions: [\n", "line 3: this is not YAML"},
          {"summary: x\nrules: []\n", "line 2: 'rules' is no part of a policy"},
          {"summary: x\n", "line 1: the policy has no 'conditions'"},
          {"just words\n", "line 1: a policy has"},
        }) {
      Files.writeString(file, bad[0]);
      String error =
          assertThrows(QueryArgumentException.class, () -> LIBRARY.of(file.toString()))
              .getMessage();
      assertTrue(error.contains(bad[1]), error);
    }
    assertThrows(
        QueryArgumentException.class, () -> LIBRARY.of(temp.resolve("none.yaml").toString()));
    assertTrue(
        assertThrows(UnknownNameException.class, () -> LIBRARY.of("two-independant"))
            .getMessage()
            .contains("two-independent"));
  }

  @Test
  void refusesAPolicyOfTheFusedViewWhereNothingWasFused() {
    QueryRunner unfused = TestStore.runner(TestStore.ofArticles(), QueryLimits.none());
    QueryRunner under = unfused.under(LIBRARY.named("two-independent"));
    assertTrue(
        assertThrows(QueryArgumentException.class, () -> under.run(CLAIMS))
            .getMessage()
            .contains("waybill fuse"));
  }

  @Test
  void everyConditionOfEveryKindIsSparql() throws IOException {
    Policy every =
        policy(
            """
              - all:
                  - speaker: [state/USA, https://w3id.org/waybill/id/entity/state/RUS]
                  - principal: state/USA
                  - outlet: organization/efe
                  - speaker-type: [person, state]
                  - stance: asserts
                  - polarity: positive
                  - certainty: [certain, probable]
                  - reporter-stance: relays
                  - modality: actual
                  - speaker-named: no
                  - denied: no
                  - origins-at-least: 1
                  - sparql: ?claim wb:extractionConfidence ?x FILTER(?x > 0.5)
            """);
    assertEquals(Set.of(), claims(every));
    assertTrue(every.sparql().contains("# all: [speaker: [state/USA, "), every.sparql());
  }
}
