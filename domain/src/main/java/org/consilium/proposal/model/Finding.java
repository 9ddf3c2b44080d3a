package org.consilium.proposal.model;

import java.io.Serializable;
import java.util.List;

/**
 * What one rule says about a proposal: its clause, the figures it used, and the fix.
 *
 * @param clause code of the rule
 * @param citation where the rule is written
 * @param outcome pass, warn or fail; only a failure blocks
 * @param key message key of the explanation
 * @param figures the figures in the explanation, in the order of its placeholders
 * @param fix what would set it right, or null
 */
public record Finding(
    String clause, String citation, Outcome outcome, String key, List<Object> figures, Fix fix)
    implements Serializable {

  /** How a check ended. */
  public enum Outcome {
    PASS,
    WARN,
    FAIL
  }

  /**
   * A budget figure that would satisfy the rule.
   *
   * @param participationId whose part
   * @param tag tag of the category to change
   * @param fen the largest allowed sum, in fen
   */
  public record Fix(long participationId, String tag, long fen) implements Serializable {}

  /** True when it stands in the way. */
  public boolean isBlocking() {
    return outcome == Outcome.FAIL;
  }

  /** The figures as an array, for messages. */
  public Object[] args() {
    return figures.toArray();
  }
}
