package org.consilium.decision.assign;

import java.util.BitSet;

/** Sets of pairs: reviewers per proposal. */
final class Pairs {
  private Pairs() {}

  /** Adds pairs to others; whether there was a new one. */
  static boolean add(BitSet[] pairs, BitSet[] more) {
    boolean grown = false;
    for (int p = 0; p < pairs.length; p++) {
      int before = pairs[p].cardinality();
      pairs[p].or(more[p]);
      grown = grown || pairs[p].cardinality() > before;
    }
    return grown;
  }

  /** Adds the pairs of an assignment. */
  static void add(BitSet[] pairs, Assignment assignment) {
    for (Assignment.Pair pair : assignment.pairs()) {
      pairs[pair.proposal()].set(pair.reviewer());
    }
  }
}
