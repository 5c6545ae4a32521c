package org.waybill.fusion;

import java.time.Duration;
import java.util.Optional;

/**
 * What a fusion did, and what it left in the store.
 *
 * @param reported reported situations that are grouped now
 * @param situations fused situations that the store has now
 * @param merged of these, those with several members
 * @param contradictions that the store has now; retractions are among them
 * @param unsure pairs of reported situations that may be the same
 * @param statements of the fused view
 * @param fromScratch why all was fused; empty where only what hung on changes was
 * @param documents new or changed documents
 * @param removed documents that were there at the last fusion and are gone
 * @param compared reported situations that were grouped anew; the others were left as they were
 */
public record FusionReport(
    long reported,
    long situations,
    long merged,
    long contradictions,
    long unsure,
    long statements,
    Optional<String> fromScratch,
    long documents,
    long removed,
    long compared,
    Duration time) {}
