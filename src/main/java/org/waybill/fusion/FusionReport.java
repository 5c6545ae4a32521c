package org.waybill.fusion;

import java.time.Duration;

/**
 * What a fusion did.
 *
 * @param reported reported situations that were read
 * @param situations fused situations that the store has now
 * @param merged of these, those with several members
 * @param contradictions that the store has now; retractions are among them
 * @param unsure pairs of reported situations that may be the same
 * @param statements that were written
 */
public record FusionReport(
    long reported,
    long situations,
    long merged,
    long contradictions,
    long unsure,
    long statements,
    Duration time) {}
