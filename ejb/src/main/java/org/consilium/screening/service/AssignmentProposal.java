package org.consilium.screening.service;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import org.consilium.shared.model.Names;

/**
 * What the solver says about who reviews what.
 *
 * @param chosen people by subject; empty when there is no assignment
 * @param bound no assignment under the same rules has a larger total affinity
 * @param obstacle why there is none, or null
 */
public record AssignmentProposal(Map<Long, List<Long>> chosen, double bound, Obstacle obstacle)
    implements Serializable {

  /** The rule that would have to give way. */
  public enum Rule {
    REVIEWS,
    LOAD,
    PLACE
  }

  /**
   * Why no assignment obeys the rules.
   *
   * @param missing reviews that find nobody
   * @param codes subjects that together need more than there is
   * @param people whose loads are all there is for them
   * @param needed reviews these subjects need
   * @param available reviews there can be for them
   * @param reliefs the fewest changes that help
   */
  public record Obstacle(
      int missing,
      List<String> codes,
      List<Names> people,
      int needed,
      int available,
      List<Relief> reliefs)
      implements Serializable {}

  /** One change of a rule: which, for which subject, person or place, by how much. */
  public record Relief(Rule rule, String code, Names person, Names place, int by)
      implements Serializable {}

  public boolean isSolved() {
    return obstacle == null;
  }
}
