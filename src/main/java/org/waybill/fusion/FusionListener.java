package org.waybill.fusion;

/** Follows a fusion, on the thread that runs it. Every method may be left out. */
public interface FusionListener {
  /** A listener that does nothing. */
  FusionListener SILENT = new FusionListener() {};

  /** So many graphs with reported situations are to be read. */
  default void reading(int graphs) {}

  /** One graph was read. */
  default void read(String graph) {}

  /** So many reported situations are to be compared, and what is found to be written. */
  default void fusing(int situations) {}

  /** So many of them were compared, and what was found is written; not yet safe against a kill. */
  default void fused(int situations) {}

  /** What was found is on disk and survives a kill. */
  default void committed(FusionReport report) {}
}
