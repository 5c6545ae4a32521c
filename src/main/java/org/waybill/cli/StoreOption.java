package org.waybill.cli;

import java.nio.file.Path;
import org.waybill.store.GraphStore;
import org.waybill.store.StoreException;
import picocli.CommandLine.Option;

/** Where the store is. */
final class StoreOption {
  @Option(
      names = "--store",
      paramLabel = "DIR",
      description = "the store's folder (default: $WAYBILL_HOME/store, that is ~/.waybill/store)")
  private Path folder;

  Path folder() {
    return folder == null ? home().resolve("store") : folder;
  }

  Path folderOr(String name) {
    return folder == null ? home().resolve(name) : folder;
  }

  /** Opens the store, which must be there. */
  GraphStore openExisting() {
    if (!GraphStore.exists(folder())) {
      throw CommandFailed.nothingDone(
          "there is no store in "
              + folder()
              + "; load something into it first: ./waybill load FILE... --store "
              + folder());
    }
    return open(folder());
  }

  /** Opens the store, made anew where it is missing. */
  static GraphStore open(Path folder) {
    try {
      return GraphStore.open(folder);
    } catch (StoreException e) {
      throw CommandFailed.nothingDone(e);
    }
  }

  /**
   * The folder of a user's stores: the environment's WAYBILL_HOME, else .waybill in the user's
   * home.
   */
  static Path home() {
    String home = System.getenv("WAYBILL_HOME");
    return home == null || home.isBlank()
        ? Path.of(System.getProperty("user.home"), ".waybill")
        : Path.of(home);
  }
}
