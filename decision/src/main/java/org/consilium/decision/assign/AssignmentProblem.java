package org.consilium.decision.assign;

import java.util.Arrays;
import java.util.BitSet;

/**
 * Who may review what, how often, and how well it fits. Immutable; proposals and reviewers are
 * counted from 0.
 *
 * <p>Affinities are kept in millionths (rounded), so that every sum is exact and the same on every
 * machine.
 */
public final class AssignmentProblem {
  /** Affinity 1.0 in millionths. */
  public static final long ONE = 1_000_000;

  private final long[][] affinity;
  private final BitSet[] forbidden;
  private final int[] groups;
  private final int groupCount;
  private final int maxPerGroup;
  private final int[] reviews;
  private final int[] minLoad;
  private final int[] maxLoad;

  private AssignmentProblem(Builder from) {
    affinity = from.affinity;
    forbidden = new BitSet[from.forbidden.length];
    Arrays.setAll(forbidden, p -> (BitSet) from.forbidden[p].clone());
    groups = from.groups.clone();
    groupCount = 1 + Arrays.stream(groups).max().orElse(-1);
    maxPerGroup = from.maxPerGroup;
    reviews = from.reviews.clone();
    minLoad = from.minLoad.clone();
    maxLoad = from.maxLoad.clone();
  }

  /**
   * Starts a problem.
   *
   * @param affinity how well reviewer (column) fits proposal (row), any finite number below 10⁶ in
   *     size; rows of equal length
   */
  public static Builder of(double[][] affinity) {
    return new Builder(affinity);
  }

  public int proposals() {
    return affinity.length;
  }

  public int reviewers() {
    return groups.length;
  }

  /** Affinity in millionths. */
  public long affinity(int proposal, int reviewer) {
    return affinity[proposal][reviewer];
  }

  public boolean allowed(int proposal, int reviewer) {
    return !forbidden[proposal].get(reviewer);
  }

  /** Group (institution) of a reviewer; −1 when the rule does not bind this reviewer. */
  public int group(int reviewer) {
    return groups[reviewer];
  }

  /** One more than the largest group number; 0 when there are no groups. */
  public int groupCount() {
    return groupCount;
  }

  /** Most reviewers of one group on one proposal. */
  public int maxPerGroup() {
    return maxPerGroup;
  }

  public int reviews(int proposal) {
    return reviews[proposal];
  }

  public int minLoad(int reviewer) {
    return minLoad[reviewer];
  }

  public int maxLoad(int reviewer) {
    return maxLoad[reviewer];
  }

  /** Sum of all reviews asked for. */
  public int totalReviews() {
    return Arrays.stream(reviews).sum();
  }

  /** Collects the parts; every number is checked when it is given. */
  public static final class Builder {
    private final long[][] affinity;
    private final BitSet[] forbidden;
    private final int[] groups;
    private int maxPerGroup = 1;
    private final int[] reviews;
    private final int[] minLoad;
    private final int[] maxLoad;

    private Builder(double[][] given) {
      int reviewers = given.length == 0 ? 0 : given[0].length;
      affinity = new long[given.length][reviewers];
      for (int p = 0; p < given.length; p++) {
        if (given[p].length != reviewers) {
          throw new IllegalArgumentException("row " + p + " has " + given[p].length + " columns");
        }
        for (int r = 0; r < reviewers; r++) {
          if (!(Math.abs(given[p][r]) < 1e6)) {
            throw new IllegalArgumentException("affinity " + given[p][r] + " of " + p + "," + r);
          }
          affinity[p][r] = Math.round(given[p][r] * ONE);
        }
      }
      forbidden = new BitSet[given.length];
      Arrays.setAll(forbidden, p -> new BitSet(reviewers));
      groups = new int[reviewers];
      Arrays.fill(groups, -1);
      reviews = new int[given.length];
      minLoad = new int[reviewers];
      maxLoad = new int[reviewers];
      Arrays.fill(reviews, 3);
      Arrays.fill(maxLoad, given.length);
    }

    /** Forbids a pair (conflict of interest, language, wish). */
    public Builder forbid(int proposal, int reviewer) {
      if (reviewer < 0 || reviewer >= groups.length) {
        throw new IllegalArgumentException("reviewer " + reviewer);
      }
      forbidden[proposal].set(reviewer);
      return this;
    }

    /** Puts a reviewer into a group (number ≥ 0; −1 for none). */
    public Builder group(int reviewer, int number) {
      groups[reviewer] = number < -1 ? notNegative(number) : number;
      return this;
    }

    /** Most reviewers of one group on one proposal, ≥ 0; 1 if not said. */
    public Builder maxPerGroup(int most) {
      maxPerGroup = notNegative(most);
      return this;
    }

    /** Reviews that every proposal gets, ≥ 0; 3 if not said. */
    public Builder reviews(int each) {
      Arrays.fill(reviews, notNegative(each));
      return this;
    }

    /** Reviews that one proposal gets, ≥ 0. */
    public Builder reviews(int proposal, int number) {
      reviews[proposal] = notNegative(number);
      return this;
    }

    /** Least and most reviews that every reviewer does, 0 ≤ least ≤ most. */
    public Builder load(int least, int most) {
      for (int r = 0; r < groups.length; r++) {
        load(r, least, most);
      }
      return this;
    }

    /** Least and most reviews that one reviewer does, 0 ≤ least ≤ most. */
    public Builder load(int reviewer, int least, int most) {
      if (least > most) {
        throw new IllegalArgumentException("least load " + least + " above most " + most);
      }
      minLoad[reviewer] = notNegative(least);
      maxLoad[reviewer] = Math.min(most, affinity.length);
      return this;
    }

    private static int notNegative(int number) {
      if (number < 0) {
        throw new IllegalArgumentException("negative: " + number);
      }
      return number;
    }

    /** The finished problem; the builder may be used on. */
    public AssignmentProblem build() {
      return new AssignmentProblem(this);
    }
  }
}
