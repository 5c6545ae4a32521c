package org.waybill.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waybill.rdf.RdfException;

class ShapesValidatorTest {
  private static final ShapesValidator SHAPES = ShapesValidator.shipped();

  @TempDir Path temp;

  @Test
  void findsNothingInWhatTheLoaderWrites() throws StoreException, IOException, RdfException {
    try (GraphStore store = GraphStore.open(temp.resolve("store"))) {
      TestClaims.loader(store)
          .loadClaims(new SyntheticClaims(1, 3, TestClaims.states()), LoadListener.SILENT);
      assertEquals(List.of(), SHAPES.validate(store));
      assertEquals(List.of(), SHAPES.validate(store.backup(temp)));
    }
  }

  @Test
  void namesNodePathAndRule() throws IOException, RdfException {
    Path file = temp.resolve("a.ttl");
    Files.writeString(
        file,
        """
        PREFIX wb: <https://w3id.org/waybill/ontology#>
        <http://e.org/t> a wb:Transfer , wb:ReportedSituation ; wb:modality wb:actual .
        """);
    List<Violation> violations = SHAPES.validate(file);
    Violation owner =
        violations.stream()
            .filter(v -> v.path().equals(Optional.of("wb:depictedBy")))
            .findFirst()
            .orElseThrow();
    assertEquals("<http://e.org/t>", owner.focus());
    assertTrue(owner.message().contains("exactly one claim"), owner.message());
    assertTrue(owner.toString().startsWith("<http://e.org/t> wb:depictedBy"), owner.toString());
  }

  @Test
  void saysTheLineOfASyntaxError() throws IOException {
    Path file = Files.writeString(temp.resolve("a.ttl"), "\n\n<http://e.org/a> nonsense .");
    RdfException refusal = assertThrows(RdfException.class, () -> SHAPES.validate(file));
    assertEquals(3, refusal.line());
    assertTrue(refusal.getMessage().contains("a.ttl, line 3"), refusal.getMessage());
  }
}
