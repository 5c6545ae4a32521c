package org.waybill.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.apache.jena.atlas.io.IO;
import org.apache.jena.base.Sys;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.dboe.base.file.ProcessFileLock;
import org.apache.jena.tdb2.sys.DatabaseConnection;
import org.apache.jena.tdb2.sys.StoreConnection;

/**
 * Makes the files of a new store. TDB2 makes its two dozen files one after the other in their final
 * place, and a store that was killed in between never opens again; here they are made beside it and
 * moved there at once, as TDB2 itself does when it compacts.
 */
final class StoreCreation {
  private StoreCreation() {}

  /** Makes the files where there are none; holds the store's lock meanwhile. */
  static void createIfMissing(Path folder) {
    if (Sys.isWindows || isMade(folder)) {
      return; // Windows moves no folder with mapped files: there TDB2 makes them itself
    }
    ProcessFileLock lock = DatabaseConnection.lockForLocation(Location.create(folder));
    lock.lockEx();
    try {
      if (!isMade(folder)) {
        create(folder);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      ProcessFileLock.release(lock);
    }
  }

  private static boolean isMade(Path folder) {
    try (DirectoryStream<Path> data =
        Files.newDirectoryStream(folder, "Data-[0-9][0-9][0-9][0-9]")) {
      return data.iterator().hasNext();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void create(Path folder) throws IOException {
    // TDB2 removes a folder of this name when it opens the store
    Path making = folder.resolve("Data-0001-tmp");
    if (Files.exists(making)) {
      IO.deleteAll(making);
    }
    Files.createDirectory(making);
    Location location = Location.create(making);
    StoreConnection.connectCreate(location);
    StoreConnection.internalExpel(location, true);
    Files.move(making, folder.resolve("Data-0001"), StandardCopyOption.ATOMIC_MOVE);
  }
}
