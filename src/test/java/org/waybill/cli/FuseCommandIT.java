package org.waybill.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waybill.store.GraphStore;
import org.waybill.store.StoreException;

/** fuse, as a user meets it. */
class FuseCommandIT {
  @TempDir Path temp;

  @Test
  void countsWhatItFoundAndDropsIt() throws IOException {
    Waybill waybill = Waybill.shared();
    Path store = temp.resolve("store");
    waybill
        .run("load", Path.of("data/articles/fr-rafale.json").toAbsolutePath(), "--store", store)
        .ends(0);

    waybill
        .run("fuse", "--store", store)
        .ends(0)
        .prints("situations")
        .prints("merged")
        .prints("contradictions")
        .prints("unsure")
        .says("fused", "reported situations");
    waybill.run("fuse", "--drop", "--store", store).ends(0).says("dropped 1 graph");
    waybill.run("fuse", "--drop", "--store", store).ends(0).says("dropped 0 graphs");
  }

  @Test
  void aQuestionOverTheFusedViewSaysWhereThereIsNone() throws IOException {
    Waybill waybill = Waybill.shared();
    Path store = temp.resolve("unfused");
    waybill
        .run("load", Path.of("data/articles/fr-rafale.json").toAbsolutePath(), "--store", store)
        .ends(0);

    waybill
        .run("query", "sources-behind-transfer", "--store", store)
        .ends(0)
        .prints("0 rows")
        .says("./waybill fuse");
    waybill.run("fuse", "--store", store).ends(0);
    assertFalse(
        waybill
            .run("query", "sources-behind-transfer", "--store", store)
            .ends(0)
            .prints("France")
            .err()
            .contains("./waybill fuse"));
  }

  @Test
  void saysWhatCannotBeFused() throws IOException {
    Path file = temp.resolve("half.ttl");
    Files.writeString(
        file,
        """
        @prefix wb: <https://w3id.org/waybill/ontology#> .
        <http://example.org/t> a wb:Transfer, wb:ReportedSituation ; wb:depictedBy <http://example.org/c> .
        """);
    Path store = temp.resolve("half");
    Waybill.shared().run("load", file, "--store", store).ends(0);

    Waybill.shared()
        .run("fuse", "--store", store)
        .ends(0)
        .says("1 situations without claim, speaker or modality are left out");
  }

  @Test
  void saysThatAnotherHasTheStore() throws IOException, StoreException {
    Path store = temp.resolve("taken");
    try (GraphStore open = GraphStore.open(store)) {
      assertEquals(store.toAbsolutePath(), open.folder());

      Waybill.shared().run("fuse", "--store", store).ends(3).saysOnly("in use by process");
    }
  }

  @Test
  void saysThatThereIsNoStore() throws IOException {
    Waybill.shared()
        .run("fuse", "--store", temp.resolve("none"))
        .ends(3)
        .saysOnly("there is no store");
  }
}
