package org.waybill.store;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.zip.GZIPOutputStream;
import org.waybill.store.StoreException.Reason;

/** Writes a backup beside its final name and moves it there when it is whole and on disk. */
final class Backup {
  private static final DateTimeFormatter NAME =
      DateTimeFormatter.ofPattern("'waybill-'yyyyMMdd'T'HHmmss'Z.nq.gz'");

  private Backup() {}

  static Path write(GraphStore store, Path target) throws StoreException {
    Path file =
        Files.isDirectory(target)
            ? target.resolve(LocalDateTime.now(ZoneOffset.UTC).format(NAME))
            : target;
    Path absolute = file.toAbsolutePath();
    if (absolute.startsWith(store.folder())) {
      throw new StoreException(
          Reason.NOT_A_STORE, "a backup inside its own store, " + file + ", protects nothing");
    }
    Path part = absolute.resolveSibling(absolute.getFileName() + ".part");
    try {
      if (Files.exists(absolute)) {
        throw new FileAlreadyExistsException(file.toString());
      }
      try {
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(part), 1 << 16)) {
          store.exportAll(out);
        }
        try (FileChannel written = FileChannel.open(part, StandardOpenOption.WRITE)) {
          written.force(true);
        }
        Files.move(part, absolute, StandardCopyOption.ATOMIC_MOVE);
      } finally {
        Files.deleteIfExists(part);
      }
      return file;
    } catch (FileAlreadyExistsException e) {
      throw new StoreException(
          Reason.BROKEN, "the file " + file + " exists already; name another for the backup", e);
    } catch (NoSuchFileException e) {
      throw new StoreException(
          Reason.BROKEN, "there is no folder " + absolute.getParent() + " for the backup", e);
    } catch (IOException e) {
      throw new StoreException(
          Reason.BROKEN, "the backup " + file + " cannot be written: " + e.getMessage(), e);
    }
  }
}
