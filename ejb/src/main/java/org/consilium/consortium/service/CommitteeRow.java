package org.consilium.consortium.service;

import java.io.Serializable;
import java.time.LocalDate;
import org.consilium.consortium.model.Committee;
import org.consilium.shared.model.Names;

/**
 * A committee on a day.
 *
 * @param end the first day after its term, or null for no end
 * @param seats how many seats are held on the day
 * @param voting how many of them may vote
 * @param chair who chairs it on the day, or null
 */
public record CommitteeRow(
    long id,
    int version,
    Names name,
    String mandate,
    int quorumNumerator,
    int quorumDenominator,
    Committee.VotingRule votingRule,
    LocalDate since,
    LocalDate end,
    int seats,
    int voting,
    Names chair)
    implements Serializable {

  /** The last day of its term, or null for no end. */
  public LocalDate last() {
    return end == null ? null : end.minusDays(1);
  }

  /** The quorum as a fraction of the seats that may vote. */
  public String fraction() {
    return quorumNumerator + "/" + quorumDenominator;
  }

  /** How many of the seats that may vote must be present on the day. */
  public int quorum() {
    return Committee.quorum(quorumNumerator, quorumDenominator, voting);
  }
}
