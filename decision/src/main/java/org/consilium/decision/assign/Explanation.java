package org.consilium.decision.assign;

import java.util.List;

/**
 * Why no assignment exists: the fewest changes that make one possible, and a proof that anybody can
 * count after.
 *
 * @param missing reviews that cannot be placed under the rules, or that a reviewer's least load
 *     lacks
 * @param relaxations changes of rules that together make an assignment possible, in order of rule
 *     and number
 * @param certificate proposals whose needs exceed what is left for them, see {@link Certificate}
 */
public record Explanation(int missing, List<Relaxation> relaxations, Certificate certificate) {
  /** Copies the list. */
  public Explanation {
    relaxations = List.copyOf(relaxations);
  }

  /** The rule that would have to give way. */
  public enum Rule {
    /** Fewer reviews for a proposal. */
    REVIEWS,
    /** A larger load for a reviewer. */
    MAX_LOAD,
    /** A smaller least load for a reviewer. */
    MIN_LOAD,
    /** One more reviewer of a group on a proposal. */
    GROUP
  }

  /**
   * One change.
   *
   * @param rule which rule
   * @param proposal number of the proposal, −1 where the rule has none
   * @param reviewer number of the reviewer, −1 where the rule has none
   * @param group number of the group, −1 where the rule has none
   * @param by by how much, ≥ 1
   */
  public record Relaxation(Rule rule, int proposal, int reviewer, int group, int by) {}

  /**
   * Hall's condition, violated: {@code proposals} need {@code needed} reviews, and the rest of the
   * rules leave them only {@code available}. When a least load is the cause, {@code proposals} is
   * empty and {@code reviewers} must do {@code needed} reviews where only {@code available} are
   * open to them.
   *
   * @param proposals the proposals counted
   * @param reviewers the reviewers counted
   * @param needed reviews that must be placed
   * @param available the most that can be placed, {@code < needed}
   */
  public record Certificate(
      List<Integer> proposals, List<Integer> reviewers, int needed, int available) {
    /** Copies both lists. */
    public Certificate {
      proposals = List.copyOf(proposals);
      reviewers = List.copyOf(reviewers);
    }
  }
}
