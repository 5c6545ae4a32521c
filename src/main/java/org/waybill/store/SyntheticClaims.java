package org.waybill.store;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Random;
import org.waybill.claim.Claims;
import org.waybill.reference.Entity;

/**
 * Claims documents that no article stands behind, for measuring: with the shape of real ones (some
 * twenty claims a document, several wordings of one transfer, a route, a meeting, an exchange,
 * statements, evidence, hedges), over many pairs of states of which a few have most of the claims
 * (Zipf's law). The same seed gives the same documents.
 *
 * <p>Their ids begin with "synthetic-", and their annotator is "synthetic/1": nobody can take them
 * for news.
 */
public final class SyntheticClaims implements Iterable<Claims> {
  /** The annotator of all synthetic documents. */
  public static final String ANNOTATOR = "synthetic/1";

  private static final double ZIPF_EXPONENT = 1.05;
  private final long seed;
  private final int documents;
  private final List<Entity> states;
  private final double[] cumulative;
  private final int[] pairs;

  /**
   * @param seed tells the sequence of documents
   * @param documents how many
   * @param states the parties of transfers, at least two
   */
  public SyntheticClaims(long seed, int documents, List<Entity> states) {
    if (states.size() < 2) {
      throw new IllegalArgumentException("transfers need two states, not " + states.size());
    }
    this.seed = seed;
    this.documents = documents;
    this.states = List.copyOf(states);
    int n = states.size() * (states.size() - 1);
    List<Integer> order = new ArrayList<>(n);
    for (int supplier = 0; supplier < states.size(); supplier++) {
      for (int recipient = 0; recipient < states.size(); recipient++) {
        if (supplier != recipient) {
          order.add(supplier * states.size() + recipient);
        }
      }
    }
    Collections.shuffle(order, new Random(seed));
    this.pairs = order.stream().mapToInt(Integer::intValue).toArray();
    this.cumulative = new double[n];
    double sum = 0;
    for (int rank = 0; rank < n; rank++) {
      sum += 1 / Math.pow(rank + 1, ZIPF_EXPONENT);
      cumulative[rank] = sum;
    }
  }

  /** The pair of states, supplier first, that has the most claims. */
  public List<Entity> heaviestPair() {
    return List.of(states.get(pairs[0] / states.size()), states.get(pairs[0] % states.size()));
  }

  @Override
  public Iterator<Claims> iterator() {
    return new Iterator<>() {
      private int next;

      @Override
      public boolean hasNext() {
        return next < documents;
      }

      @Override
      public Claims next() {
        if (!hasNext()) {
          throw new NoSuchElementException();
        }
        return document(next++);
      }
    };
  }

  /** One document, by its number from 0. */
  public Claims document(int number) {
    SyntheticDocument document = new SyntheticDocument(seed, number, states);
    int pair = pair(document);
    return document.write(pair / states.size(), pair % states.size());
  }

  /** To whom the transfers go that a document tells of first. */
  public Entity recipient(int number) {
    return states.get(pair(new SyntheticDocument(seed, number, states)) % states.size());
  }

  private int pair(SyntheticDocument document) {
    double chance = document.random().nextDouble() * cumulative[cumulative.length - 1];
    int found = Arrays.binarySearch(cumulative, chance);
    return pairs[Math.min(found < 0 ? -found - 1 : found, pairs.length - 1)];
  }
}
