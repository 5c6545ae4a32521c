package org.waybill.claim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClaimsValidatorTest {
  private final ClaimsValidator validator = new ClaimsValidator(Optional.empty(), false);
  @TempDir private Path folder;
  private Path file;

  @BeforeEach
  void copyTheDocument() throws IOException {
    file = Files.writeString(folder.resolve("a.json"), Documents.text(Documents.HARBOUR));
  }

  @Test
  void findsNoFaultInAGoodDocumentBesideItsText() throws IOException {
    write("harbour.txt", Documents.text("harbour.txt"));

    assertEquals(List.of(), validator.validate(file));
  }

  @Test
  void findsTheTextInAnArticleFile() throws IOException {
    file = write("b.json", Documents.text(Documents.RAFALE));
    write("fr-rafale.article.json", Documents.text("fr-rafale.article.json"));

    assertEquals(List.of(), validator.validate(file));
  }

  @Test
  void findsTheTextInTheFolderGiven() throws IOException {
    Path texts = Files.createDirectory(folder.resolve("texts"));
    Files.writeString(
        texts.resolve("harbour.json"),
        Documents.JSON.createObjectNode().put("text", Documents.text("harbour.txt")).toString());

    assertEquals(List.of(), new ClaimsValidator(Optional.of(texts), false).validate(file));
  }

  @Test
  void saysWhenThereIsNoText() throws IOException {
    List<Fault> faults = validator.validate(file);

    assertEquals(1, faults.size());
    assertEquals(Fault.Severity.NOTICE, faults.get(0).severity());
    assertTrue(faults.get(0).message().startsWith("quotes not checked: there is no "));
  }

  @Test
  void findsEveryQuoteThatIsNotAtItsOffsets() throws IOException {
    write("harbour.txt", Documents.text("harbour.txt").replace("to Southland", "to Northland"));

    List<String> places = validator.validate(file).stream().map(Fault::pointer).toList();

    assertEquals(List.of("/doc/sha256", "/claims/0/spans/0"), places);
  }

  @Test
  void saysWhereTheWordsOfAMovedQuoteAre() throws IOException {
    write("harbour.txt", "🚢" + Documents.text("harbour.txt"));

    List<String> messages = validator.validate(file).stream().map(Fault::message).toList();

    assertTrue(messages.contains("the text at hand has 490 code points"), messages::toString);
    assertTrue(
        messages.stream().anyMatch(m -> m.endsWith("; those words begin at 38")),
        messages::toString);
  }

  @Test
  void findsASpanBeyondTheText() throws IOException {
    write("harbour.txt", Documents.text("harbour.txt").substring(0, 300));

    assertTrue(
        validator.validate(file).stream()
            .anyMatch(
                fault ->
                    fault.pointer().equals("/claims/5/spans/0")
                        && fault.message().startsWith("lies outside the text at hand")));
  }

  @Test
  void refusesATextThatIsNoUtf8() throws IOException {
    Files.write(folder.resolve("harbour.txt"), new byte[] {'a', (byte) 0xe9, 'b'});

    assertEquals(
        List.of("the article's file is not UTF-8"),
        validator.validate(file).stream().map(Fault::message).toList());
  }

  @Test
  void looksForNoTextOutsideTheFolder() throws IOException {
    file =
        write("c.json", Documents.text(Documents.HARBOUR).replace("\"harbour\"", "\"../harbour\""));

    assertEquals(
        List.of("quotes not checked: no article file has such a name"),
        validator.validate(file).stream().map(Fault::message).toList());
  }

  @Test
  void anUnknownFieldIsANoticeAndStrictlyAnError() throws IOException {
    write("harbour.txt", Documents.text("harbour.txt"));
    file = write("d.json", Documents.text(Documents.HARBOUR).replace("\"initials\"", "\"author\""));

    assertEquals(
        List.of(Fault.Severity.NOTICE),
        validator.validate(file).stream().map(Fault::severity).toList());
    assertEquals(
        List.of(Fault.Severity.ERROR),
        new ClaimsValidator(Optional.empty(), true)
            .validate(file).stream().map(Fault::severity).toList());
  }

  @Test
  void aGoodsTypeOutsideTheSchemeIsANoticeAndStrictlyAnError() throws IOException {
    write("harbour.txt", Documents.text("harbour.txt"));
    file = write("f.json", Documents.text(Documents.HARBOUR).replace("\"oil\",", "\"gold\","));

    List<Fault> faults = validator.validate(file);

    assertEquals(
        List.of(
            file
                + ": /goods/2/type: notice: 'gold' is no type of the goods scheme; queries by kind"
                + " of goods will miss it"),
        faults.stream().map(Fault::toString).toList());
    assertTrue(new ClaimsValidator(Optional.empty(), true).validate(file).get(0).isError());
  }

  @Test
  void namesFaultsOfEveryDocumentAndWhatIsNoJson() throws IOException {
    file = write("e.jsonl", "{\"format\": 1}\n{\n" + Documents.oneLine(Documents.HARBOUR));

    List<String> sources = validator.validate(file).stream().map(Fault::source).distinct().toList();

    assertEquals(List.of(file + ", line 1", file + ", line 2", file + ", line 3"), sources);
  }

  private Path write(String name, String content) throws IOException {
    return Files.writeString(folder.resolve(name), content, StandardCharsets.UTF_8);
  }
}
