/**
 * The built-in extractor: reads claims out of an analysed article by rules over typed phrases.
 * Layers: phrases and clauses, frames of giving and getting, attribution, modality, reference,
 * assembly. The words are in tables beside this package's classes; the code knows kinds of words.
 */
package org.waybill.claim.rules;
