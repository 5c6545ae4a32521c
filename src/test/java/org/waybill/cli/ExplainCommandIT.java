package org.waybill.cli;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExplainCommandIT {
  @TempDir Path temp;
  private Waybill waybill;
  private Path article;
  private Path store;
  private String claim;

  @BeforeEach
  void load() throws IOException {
    waybill = Waybill.shared();
    article = Files.writeString(temp.resolve("delivery.txt"), CommandLineIT.DELIVERY);
    store = temp.resolve("store");
    waybill.run("load", article, "--store", store).ends(0);
    claim =
        waybill
            .run("query", "claim-source", "--store", store, "--format", "csv")
            .ends(0)
            .out()
            .lines()
            .skip(1)
            .findFirst()
            .orElseThrow()
            .split(",")[0];
  }

  @Test
  void aClaimIsShownWithItsRunAndWords() {
    waybill
        .run("explain", claim, "--store", store)
        .ends(0)
        .prints("read from delivery by waybill-rules/")
        .prints("  quote: ")
        .prints("  mention: ")
        .prints("--article FILE");
  }

  @Test
  void withTheTextItsSentencesAreExplained() {
    String printed =
        waybill.run("explain", claim, "--store", store, "--article", article).ends(0).out();
    assertTrue(printed.contains("  frame: verb:"), printed);
  }

  @Test
  void anotherTextIsRefused() throws IOException {
    Path other = Files.writeString(temp.resolve("other.txt"), "Nothing was sent to Ukraine.\n");
    waybill
        .run("explain", claim, "--store", store, "--article", other)
        .ends(3)
        .saysOnly("does not have the text");
  }

  @Test
  void aClaimThatIsNotThereIsNamed() {
    waybill
        .run("explain", "claim/delivery/none", "--store", store)
        .ends(3)
        .saysOnly("there is no claim claim/delivery/none");
  }
}
