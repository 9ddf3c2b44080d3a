package org.consilium.screening.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.consilium.platform.service.SqlList;
import org.consilium.screening.model.Round;

/**
 * Brings in rounds that were held earlier, with the dates they had. Asks for nobody's permission
 * and writes no letters: for data that is brought in before people sign in, never behind a page.
 */
@ApplicationScoped
public class EarlierRounds {

  @Inject private Rounds rounds;
  @Inject private ConflictFinder conflicts;
  @Inject private DecisionRules rules;
  @Inject private Release release;
  @Inject private AssignmentBoards boards;
  @Inject private ScreeningTasks tasks;

  /** Computes the conflicts of a round from the facts as they are now. */
  public void findConflicts(long roundId) {
    conflicts.refresh(roundId);
  }

  /** Place of every subject in the ranking; 1 is best. */
  public Map<Long, Integer> ranks(long roundId) {
    return rules.ranks(roundId);
  }

  /** All decisions of a round are out: its subjects' owners hear it, the notice is published. */
  public void publish(long roundId, OffsetDateTime at) {
    Round round = rounds.get(roundId);
    release.announce(round, rounds.decisions(roundId), at);
  }

  /** Who reviews what, as the solver proposes it: people by subject. */
  public Map<Long, List<Long>> assign(long roundId) {
    Round round = rounds.get(roundId);
    AssignmentBoard board =
        boards.read(roundId, round.reviewsEach(), round.maxLoad(), 0, EarlierRounds::all);
    return AssignmentSolver.solve(board, true, true).chosen();
  }

  private static <T> SqlList<T> all(SqlList<T> list) {
    return list;
  }

  /** People have the tasks of a round that is being reviewed. */
  public void giveTasks(long roundId) {
    tasks.giveReviews(rounds.get(roundId));
  }
}
