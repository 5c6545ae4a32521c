package org.waybill.claim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClaimsJsonTest {
  /** Keeps what a reader finds. */
  private static final class Kept implements ClaimsSink {
    final List<String> read = new ArrayList<>();
    final List<Fault> faults = new ArrayList<>();

    @Override
    public void accept(Claims claims) {
      read.add(claims.doc().id());
    }

    @Override
    public void reject(ClaimsException problem) {
      faults.addAll(problem.faults());
    }
  }

  @Test
  void readsTheLongForm() {
    Claims claims = Documents.claims(Documents.HARBOUR);

    assertEquals(Optional.of("E9"), claims.doc().publisher());
    assertEquals(ValueBasis.INFERRED, claims.doc().published().orElseThrow().basis());
    assertEquals(11, claims.entities().size());
    assertEquals(Optional.of("PORT ASTER"), claims.entities().get(4).asWritten());
    assertEquals(Optional.of("unresolved"), claims.goods().get(0).qidStatus());
    assertEquals(Optional.of("S1"), claims.claims().get(0).content());
    assertEquals(
        List.of(new Hedge("allegedly", Optional.of("E4"))), claims.claims().get(1).hedges());
    assertEquals(
        new Quantity(
            Comparator.MORE_THAN,
            Optional.of(BigDecimal.valueOf(200)),
            Optional.empty(),
            "round",
            Optional.of("more than 200")),
        claims.transfers().get(0).quantities().get(0));
    assertEquals(
        Optional.of(Fulfilment.SOUGHT_ONLY), claims.exchanges().get(0).sides().get(0).fulfilment());
    assertEquals(Optional.of("E3"), claims.other().get(1).target());
    assertEquals(List.of(List.of("S1", "S5")), claims.possiblySame());
  }

  @Test
  void takesAPublicationDateGivenAsAStringForMetadata() {
    assertEquals(
        Optional.of(new When("2021-12-04", ValueBasis.METADATA, Optional.empty())),
        Documents.claims(Documents.RAFALE).doc().published());
  }

  @Test
  void givesLegsWithoutIdAnIdAndTheClaimOfTheirShipment() {
    List<Leg> legs = Documents.claims(Documents.RAFALE).shipments().get(0).legs();

    assertEquals(List.of("S12l1", "S12l2"), legs.stream().map(Leg::id).toList());
    assertEquals(List.of("C11", "C11"), legs.stream().map(Leg::claim).toList());
  }

  @Test
  void takesOneQuantityOrAList() {
    List<Transfer> transfers = Documents.claims(Documents.RAFALE).transfers();

    assertEquals(1, transfers.get(0).quantities().size());
    assertEquals(2, transfers.get(2).quantities().size());
  }

  @Test
  void findsTheSituationsOfAClaimThatNamesNone() {
    Claims claims = Documents.claims(Documents.RAFALE);

    assertEquals(Optional.empty(), claims.claims().get(10).content());
    assertEquals(List.of("S11", "S12", "S12l1", "S12l2"), claims.situationsOf("C11"));
  }

  @Test
  void findsTheLegThatAnotherClaimCarries() {
    Claims claims = Documents.claims(Documents.HARBOUR);

    assertEquals(List.of("S2", "S2l1"), claims.situationsOf("C2"));
    assertEquals(List.of("S2l2"), claims.situationsOf("C3"));
  }

  @ParameterizedTest
  @ValueSource(strings = {Documents.HARBOUR, Documents.RAFALE})
  void whatIsWrittenReadsBackEqual(String name) throws IOException, ClaimsException {
    Claims claims = Documents.claims(name);
    StringWriter pretty = new StringWriter();
    ClaimsJson.writePretty(claims, pretty);

    assertEquals(claims, ClaimsJson.read(ClaimsJson.toString(claims), "written"));
    assertEquals(claims, ClaimsJson.read(pretty.toString(), "written"));
    assertTrue(pretty.toString().lines().count() > 50);
  }

  @Test
  void writesOneDocumentALineInUtf8AndLeavesTheStreamOpen() throws IOException, ClaimsException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ClaimsJson.write(Documents.claims(Documents.HARBOUR), out);
    ClaimsJson.write(Documents.claims(Documents.RAFALE), out);

    List<String> lines = out.toString(StandardCharsets.UTF_8).lines().toList();
    assertEquals(2, lines.size());
    assertTrue(lines.get(0).contains("🚢"));
    assertEquals(
        Documents.claims(Documents.RAFALE), ClaimsJson.read(lines.get(1), "the second line"));
  }

  @Test
  void writesNothingForWhatIsAbsent() {
    String written = ClaimsJson.toString(Documents.claims(Documents.RAFALE));

    assertFalse(written.contains("null"));
    assertFalse(written.contains("\"form\""));
    assertTrue(written.contains("\"lower\":14000000000,\"upper\":14000000000"), written);
  }

  @Test
  void equalAmountsAreEqualHoweverTheyAreSpelt() {
    for (String spelling : List.of("1000", "1000.0", "1E3")) {
      assertEquals(amount("1000"), amount(spelling));
    }
  }

  private static Quantity amount(String lower) {
    return new Quantity(
        Comparator.AT_LEAST,
        Optional.of(new BigDecimal(lower)),
        Optional.empty(),
        "item",
        Optional.empty());
  }

  @Test
  void readsAnArrayOfDocuments() throws IOException {
    Kept kept = readAll("[" + both(",\n") + "]");

    assertEquals(List.of("harbour", "fr-rafale"), kept.read);
    assertEquals(List.of(), kept.faults);
  }

  @Test
  void readsOneDocumentALine() throws IOException {
    Kept kept = readAll(both("\n\n") + "\n");

    assertEquals(List.of("harbour", "fr-rafale"), kept.read);
    assertEquals(List.of(), kept.faults);
  }

  @Test
  void readsIndentedDocumentsOneAfterTheOther() throws IOException {
    Kept kept = readAll(Documents.text(Documents.HARBOUR) + Documents.text(Documents.RAFALE));

    assertEquals(List.of("harbour", "fr-rafale"), kept.read);
  }

  @Test
  void readsAByteOrderMark() throws IOException {
    assertEquals(
        List.of("harbour"), readAll("\uFEFF" + Documents.oneLine("harbour.claims.json")).read);
  }

  @Test
  void readsGzip(@TempDir Path folder) throws IOException, ClaimsException {
    Path file = folder.resolve("claims.json.gz");
    Files.write(file, gzip(Documents.text(Documents.HARBOUR)));

    assertEquals(Documents.claims(Documents.HARBOUR), ClaimsJson.read(file));
  }

  @Test
  void refusesDamagedGzip() throws IOException {
    byte[] whole = gzip(both("\n"));
    Kept kept = readAll(Arrays.copyOf(whole, whole.length / 2));

    assertEquals("in", kept.faults.get(kept.faults.size() - 1).source());
    assertTrue(kept.faults.get(0).message().contains("damaged gzip"), kept.faults::toString);
  }

  @Test
  void aBrokenLineIsNamedAndTheNextIsRead() throws IOException {
    Kept kept =
        readAll(
            Documents.oneLine(Documents.HARBOUR)
                + "\n{\"doc\": \n"
                + Documents.oneLine(Documents.RAFALE));

    assertEquals(List.of("harbour", "fr-rafale"), kept.read);
    assertEquals("in, line 2", kept.faults.get(0).source());
    assertTrue(kept.faults.get(0).message().startsWith("is no JSON at column "));
  }

  @Test
  void aBrokenFirstLineOfAJsonLinesFileHidesNothing() throws IOException {
    Kept kept = new Kept();
    byte[] bytes = ("{\n" + both("\n")).getBytes(StandardCharsets.UTF_8);
    ClaimsJson.readAll(new ByteArrayInputStream(bytes), "gold.jsonl", kept);

    assertEquals(List.of("harbour", "fr-rafale"), kept.read);
    assertEquals("gold.jsonl, line 1", kept.faults.get(0).source());
  }

  @Test
  void aBadDocumentIsRefusedAndTheNextIsRead() throws IOException {
    Kept kept =
        readAll(
            "[{\"format\": \"waybill-claims/2\"}, " + Documents.oneLine(Documents.RAFALE) + "]");

    assertEquals(List.of("fr-rafale"), kept.read);
    assertEquals(
        List.of(
            "in: /format: 'waybill-claims/2' is not 'waybill-claims/1'",
            "in: the field 'annotator' is missing",
            "in: the field 'doc' is missing"),
        kept.faults.stream().map(Fault::toString).sorted().toList().subList(0, 3));
  }

  @Test
  void namesTheDocumentOfAnArray() throws IOException {
    Kept kept = readAll("[" + Documents.oneLine(Documents.RAFALE) + ", {\"format\": 1}]");

    assertEquals("in, document 2", kept.faults.get(0).source());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", " \n ", "claims", "{", "[{]", "{\"a\": 1, \"a\": 2}", "\"text\"", "7"})
  void refusesWhatIsNoClaimsDocument(String content) throws IOException {
    Kept kept = readAll(content);

    assertEquals(List.of(), kept.read);
    assertFalse(kept.faults.isEmpty());
  }

  @Test
  void refusesBytesThatAreNoUtf8() throws IOException {
    byte[] latin1 =
        Documents.text(Documents.HARBOUR)
            .replace("Ada", "Ad\u00e9")
            .getBytes(StandardCharsets.ISO_8859_1);
    Kept kept = readAll(latin1);

    assertEquals(List.of(), kept.read);
    assertTrue(kept.faults.get(0).message().contains("is not UTF-8"), kept.faults::toString);
  }

  @Test
  void refusesSeveralDocumentsWhereOneIsExpected() {
    ClaimsException refused =
        assertThrows(ClaimsException.class, () -> ClaimsJson.read(both("\n"), "both"));

    assertEquals("both: holds 2 claims documents where one is expected", refused.getMessage());
  }

  private static String both(String separator) {
    return Documents.oneLine(Documents.HARBOUR) + separator + Documents.oneLine(Documents.RAFALE);
  }

  private static Kept readAll(String content) throws IOException {
    return readAll(content.getBytes(StandardCharsets.UTF_8));
  }

  private static Kept readAll(byte[] content) throws IOException {
    Kept kept = new Kept();
    try (InputStream in = new ByteArrayInputStream(content)) {
      ClaimsJson.readAll(in, "in", kept);
    }
    return kept;
  }

  private static byte[] gzip(String content) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
      out.write(content.getBytes(StandardCharsets.UTF_8));
    }
    return bytes.toByteArray();
  }
}
