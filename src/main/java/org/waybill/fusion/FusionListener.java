package org.waybill.fusion;

/** Follows a fusion, on the thread that runs it. Every method may be left out. */
public interface FusionListener {
  /** A listener that does nothing. */
  FusionListener SILENT = new FusionListener() {};

  /** So many graphs with reported situations are to be read. */
  default void reading(int graphs) {}

  /** One graph was read. */
  default void read(String graph) {}

  /** So many reported situations are to be compared. */
  default void fusing(int situations) {}

  /** They were grouped; what was found is to be written. */
  default void writing(Fusion fusion) {}

  /** What was found is on disk and survives a kill. */
  default void committed(FusionReport report) {}
}
