package org.waybill.claim.rules;

import java.util.List;

/**
 * What the layers below found in an article, for assembly.
 *
 * @param readings its sentences
 * @param frames frames of giving, complete ones only, in the order of the text
 * @param meetings who met whom
 * @param movements where cargo went
 * @param barters what was given for what
 * @param deeds other situations
 * @param judgements judgements without a deed
 */
record Findings(
    List<Reading> readings,
    List<Frame> frames,
    List<MeetingFinder.Meet> meetings,
    List<RouteAssembler.Movement> movements,
    List<ExchangeFinder.Barter> barters,
    List<OtherFinder.Deed> deeds,
    List<Judgements.Judgement> judgements) {}
