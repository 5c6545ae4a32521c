/**
 * Scores claims documents against hand annotations.
 *
 * <p>Each document is taken apart into what it says in eight {@link
 * org.waybill.claim.evaluation.Family families}; what both sides say is counted over all articles.
 * The lists of words here (units that count as one, titles, groups of stances) define the measure:
 * whoever changes one changes every figure.
 */
package org.waybill.claim.evaluation;
