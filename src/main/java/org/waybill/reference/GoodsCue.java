package org.waybill.reference;

/**
 * An expression that names goods.
 *
 * @param cue the expression in the singular
 * @param kind common noun or designation
 * @param rule how far the case of a text must agree
 * @param type what it names
 */
record GoodsCue(String cue, CueKind kind, CaseRule rule, GoodsType type) {}
