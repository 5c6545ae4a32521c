package org.waybill.store;

/** Follows a load, on the thread that runs it. Every method may be left out. */
public interface LoadListener {
  /** A listener that does nothing. */
  LoadListener SILENT = new LoadListener() {};

  /** An input is next: a file, a folder's file, or "-" for standard input. */
  default void reading(String source) {}

  /** An article or claims document is in the transaction; not yet safe against a kill. */
  default void loaded(String document, int claims) {}

  /** An RDF file is in the transaction. */
  default void loadedRdf(String source, long quads) {}

  /** An input was left out on purpose, for example for its language. */
  default void skipped(String source, String reason) {}

  /** An input was bad and is left out whole; the rest goes on. */
  default void rejected(String source, String reason) {}

  /** All that was loaded so far is on disk and survives a kill. */
  default void committed(LoadReport soFar) {}
}
