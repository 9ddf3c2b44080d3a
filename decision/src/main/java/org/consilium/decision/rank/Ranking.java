package org.consilium.decision.rank;

import java.util.List;

/**
 * A ranking with its uncertainty.
 *
 * @param rows proposals, by panel, then name
 * @param severities assessors, by name
 * @param fits one for every group of panels that share assessors
 * @param draws how many draws stand behind probabilities and intervals
 */
public record Ranking(List<Row> rows, List<Severity> severities, List<Fit> fits, int draws) {

  /** Copies the lists. */
  public Ranking {
    rows = List.copyOf(rows);
    severities = List.copyOf(severities);
    fits = List.copyOf(fits);
  }

  /** Where a proposal stands to the line. */
  public enum Standing {
    /** Among the funded with at least the accepted probability. */
    FUND,
    /** In the group around the line. */
    GROUP,
    /** Not among the funded. */
    REJECT,
    /** So near a threshold that the draws cannot tell. */
    UNDECIDED,
    /** No line was asked for. */
    NONE
  }

  /**
   * One proposal.
   *
   * @param votes how many
   * @param grade plain mean of its grades
   * @param expectedRank 1 is best, exact for the model
   * @param percentile 100 (expected rank − ½) / n
   * @param mean posterior mean of its effect, around the mean of all
   * @param sd posterior standard deviation of its effect
   * @param funded probability to be among the funded; NaN without a line
   * @param error standard error of that probability
   * @param rank50 ranks between which it lies with 50 %
   * @param rank90 ranks between which it lies with 90 %
   * @param standing where it stands to the line
   */
  public record Row(
      String panel,
      String proposal,
      int votes,
      double grade,
      double expectedRank,
      double percentile,
      double mean,
      double sd,
      double funded,
      double error,
      Interval rank50,
      Interval rank90,
      Standing standing) {}

  /** Ranks from–to, both counted. */
  public record Interval(int from, int to) {
    /** True when the interval holds ranks on both sides of the line after rank {@code fund}. */
    public boolean crosses(int fund) {
      return from <= fund && to > fund;
    }
  }

  /**
   * How an assessor grades.
   *
   * @param mean posterior mean of what the assessor adds to grades; above 0 is lenient
   * @param sd its posterior standard deviation
   */
  public record Severity(String assessor, int votes, double mean, double sd) {}

  /**
   * One fit.
   *
   * @param panels which panels it holds
   * @param centre mean of the proposals' mean grades
   * @param sdProposals posterior mean of the standard deviation between proposals
   * @param sdLeniency the same between assessors
   * @param sdResidual the same of the rest
   * @param reliability share of the variance of one grade that is the proposal's (intraclass
   *     correlation)
   * @param gridPoints points of the grid that were used
   * @param connected false when assessors fall into groups that share no proposal, so that their
   *     leniency cannot be compared
   */
  public record Fit(
      List<String> panels,
      double centre,
      double sdProposals,
      double sdLeniency,
      double sdResidual,
      double reliability,
      int gridPoints,
      boolean connected) {}
}
