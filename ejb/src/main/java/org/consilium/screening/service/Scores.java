package org.consilium.screening.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.consilium.decision.rank.RankOptions;
import org.consilium.decision.rank.Ranker;
import org.consilium.decision.rank.Ranking;

/** Reads what reviewers gave and ranks subjects by it. */
@ApplicationScoped
class Scores {

  /**
   * A vote: one review that counts.
   *
   * @param grade weighted mean of the points, 1 to 5
   */
  record Vote(long subjectId, long personId, double grade) {}

  /**
   * A subject's place.
   *
   * @param votes how many reviews count
   * @param mean plain mean of their grades; NaN without votes
   * @param spread standard deviation between them; 0 below two
   * @param expected expected rank, 1 is best
   * @param likely rank interval that holds the true rank with 50 %
   * @param sure rank interval that holds the true rank with 90 %
   */
  record Ranked(
      long subjectId,
      int votes,
      double mean,
      double spread,
      double expected,
      int[] likely,
      int[] sure) {}

  /** Every subject of a round competes with every other. */
  private static final String PANEL = "round";

  private static final String VOTES =
      "select v.subject_id, v.person_id, sum(x.points * k.weight)::float8 / sum(k.weight) from"
          + " review v join subject s on s.id = v.subject_id join score x on x.review_id = v.id"
          + " join round_criterion k on k.id = x.criterion_id where s.round_id = ?1 and v.state ="
          + " 'SUBMITTED' and not exists (select 1 from conflicted c where c.subject_id ="
          + " v.subject_id and c.person_id = v.person_id) group by v.subject_id, v.person_id order"
          + " by v.subject_id, v.person_id";

  @PersistenceContext(unitName = "consilium")
  private EntityManager em;

  /** Every vote of a round that counts. */
  List<Vote> all(long roundId) {
    List<?> rows = em.createNativeQuery(VOTES).setParameter(1, roundId).getResultList();
    return rows.stream()
        .map(Object[].class::cast)
        .map(
            c ->
                new Vote(
                    ((Number) c[0]).longValue(),
                    ((Number) c[1]).longValue(),
                    ((Number) c[2]).doubleValue()))
        .toList();
  }

  /** Best expected rank first; equal ones by id. O(subjects² · reviewers) per grid point. */
  List<Ranked> rank(List<Vote> votes) {
    if (votes.isEmpty()) {
      return List.of();
    }
    Map<Long, List<Vote>> bySubject =
        votes.stream().collect(Collectors.groupingBy(Vote::subjectId));
    List<org.consilium.decision.rank.Vote> given =
        votes.stream()
            .map(
                v ->
                    new org.consilium.decision.rank.Vote(
                        PANEL,
                        Long.toString(v.subjectId()),
                        Long.toString(v.personId()),
                        v.grade()))
            .toList();
    return Ranker.rank(given, RankOptions.estimated(0)).rows().stream()
        .map(row -> ranked(row, bySubject.get(Long.valueOf(row.proposal()))))
        .sorted(Comparator.comparingDouble(Ranked::expected).thenComparingLong(Ranked::subjectId))
        .toList();
  }

  private static Ranked ranked(Ranking.Row row, List<Vote> votes) {
    double squares = votes.stream().mapToDouble(v -> Math.pow(v.grade() - row.grade(), 2)).sum();
    return new Ranked(
        votes.get(0).subjectId(),
        row.votes(),
        row.grade(),
        row.votes() < 2 ? 0 : Math.sqrt(squares / (row.votes() - 1)),
        row.expectedRank(),
        new int[] {row.rank50().from(), row.rank50().to()},
        new int[] {row.rank90().from(), row.rank90().to()});
  }
}
