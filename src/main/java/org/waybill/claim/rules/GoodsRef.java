package org.waybill.claim.rules;

import java.util.Optional;
import org.waybill.text.Mention;

/**
 * Goods in a sentence.
 *
 * @param type notation of the goods scheme
 * @param mention the words that name them; absent where a pronoun or the verb stands for them
 * @param sentence index of the sentence of the mention
 */
record GoodsRef(String type, Optional<Mention> mention, int sentence) {}
