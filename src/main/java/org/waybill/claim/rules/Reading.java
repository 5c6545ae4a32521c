package org.waybill.claim.rules;

import java.util.List;
import org.waybill.text.Sentence;

/**
 * A sentence as the clause layer reads it.
 *
 * @param all its phrases
 * @param parentheticals insertions that attribute it; their indices are those of {@code all}
 * @param main its phrases without the insertions
 * @param clauses its clauses; their indices are those of {@code main}
 */
record Reading(
    Sentence sentence,
    Phrases all,
    List<Parenthetical> parentheticals,
    Phrases main,
    List<Clause> clauses) {
  Reading {
    parentheticals = List.copyOf(parentheticals);
    clauses = List.copyOf(clauses);
  }
}
