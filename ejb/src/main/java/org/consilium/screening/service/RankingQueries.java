package org.consilium.screening.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.Serializable;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.consilium.platform.model.Roles;
import org.consilium.platform.service.Moments;
import org.consilium.platform.service.SqlList;
import org.consilium.shared.model.Money;
import org.consilium.shared.model.Names;

/** The ranking of a round and the votes under it, for its office, chair, secretary and auditor. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
@RolesAllowed(Roles.MEMBER)
public class RankingQueries {

  /**
   * A subject's place among those the reader may see.
   *
   * @param place 1 is best
   * @param likelyFrom first rank of the 50 % interval, and so on
   * @param cumulative money asked for down to here
   * @param within true while the money lasts
   * @param standing where it stands to the place the money ends at
   */
  public record RankRow(
      int place,
      long subjectId,
      String code,
      String title,
      int votes,
      double mean,
      double spread,
      double expected,
      int likelyFrom,
      int likelyTo,
      int sureFrom,
      int sureTo,
      Money requested,
      Money cumulative,
      boolean within,
      Standing standing)
      implements Serializable {

    private RankRow standing(int funded) {
      Standing where =
          likelyTo <= funded
              ? Standing.WITHIN
              : likelyFrom > funded ? Standing.BEYOND : Standing.AROUND;
      return new RankRow(
          place,
          subjectId,
          code,
          title,
          votes,
          mean,
          spread,
          expected,
          likelyFrom,
          likelyTo,
          sureFrom,
          sureTo,
          requested,
          cumulative,
          within,
          where);
    }
  }

  /** Where a subject stands to the place the money ends at, by the 50 % interval of its rank. */
  public enum Standing {
    WITHIN,
    AROUND,
    BEYOND
  }

  /** One review under a row. */
  public record VoteRow(
      long reviewId,
      Names person,
      double grade,
      Map<Long, Integer> points,
      Integer confidence,
      String applicant,
      String committee,
      OffsetDateTime submittedAt)
      implements Serializable {

    /** The grade as a whole number, 1 to 5. */
    public int band() {
      return (int) Math.round(grade);
    }
  }

  private record Plain(long id, String code, String title, Money requested, Money envelope) {}

  @PersistenceContext(unitName = "consilium")
  private EntityManager em;

  @Inject private ScreeningAccess access;
  @Inject private Scores scores;

  /**
   * The ranking, computed over the subjects the reader may see and nothing else; those without a
   * vote come last. Two statements.
   */
  @RolesAllowed(Roles.MEMBER)
  public List<RankRow> ranking(long roundId) {
    Map<Long, Plain> subjects = new LinkedHashMap<>();
    plain(roundId).forEach(s -> subjects.put(s.id(), s));
    if (subjects.isEmpty()) {
      return List.of();
    }
    List<Scores.Vote> votes =
        scores.all(roundId).stream().filter(v -> subjects.containsKey(v.subjectId())).toList();
    List<RankRow> rows = new ArrayList<>();
    Money cumulative = Money.fen(0);
    for (Scores.Ranked ranked : scores.rank(votes)) {
      Plain subject = subjects.remove(ranked.subjectId());
      cumulative = cumulative.plus(subject.requested());
      rows.add(row(rows.size() + 1, subject, ranked, cumulative));
    }
    for (Plain silent : subjects.values()) {
      cumulative = cumulative.plus(silent.requested());
      int last = rows.size() + 1;
      Scores.Ranked none =
          new Scores.Ranked(
              silent.id(), 0, Double.NaN, 0, last, new int[] {last, last}, new int[] {last, last});
      rows.add(row(last, silent, none, cumulative));
    }
    int funded = (int) rows.stream().filter(RankRow::within).count();
    return rows.stream().map(r -> r.standing(funded)).toList();
  }

  /** The reviews under a subject; none when the reader may not see it. */
  @RolesAllowed(Roles.MEMBER)
  public List<VoteRow> votes(long subjectId) {
    return access
        .overseen(
            SqlList.of(
                    "v.id, p.name_zh, p.name_en, v.confidence, v.comment_applicant,"
                        + " v.comment_committee, v.submitted_at, (select string_agg(x.criterion_id"
                        + " || ':' || x.points, ',') from score x where x.review_id = v.id),"
                        + " (select sum(x.points * k.weight)::float8 / sum(k.weight) from score x"
                        + " join round_criterion k on k.id = x.criterion_id where x.review_id ="
                        + " v.id)",
                    "review v join subject s on s.id = v.subject_id join round r on r.id ="
                        + " s.round_id join person p on p.id = v.person_id",
                    "v.id",
                    RankingQueries::vote)
                .orderedBy("p.sort_key"))
        .where("s.id = ? and v.state = 'SUBMITTED'", subjectId)
        .where(
            "not exists (select 1 from conflicted c where c.subject_id = s.id"
                + " and c.person_id = v.person_id)")
        .all(em);
  }

  private List<Plain> plain(long roundId) {
    return access
        .overseen(
            SqlList.of(
                    "s.id, s.code, s.title, s.requested_fen, r.envelope_fen",
                    "subject s join round r on r.id = s.round_id",
                    "s.id",
                    c ->
                        new Plain(
                            ((Number) c[0]).longValue(),
                            (String) c[1],
                            (String) c[2],
                            Money.fen(((Number) c[3]).longValue()),
                            Money.fen(((Number) c[4]).longValue())))
                .orderedBy("s.code"))
        .where("r.id = ?", roundId)
        .all(em);
  }

  private static RankRow row(int place, Plain s, Scores.Ranked ranked, Money cumulative) {
    return new RankRow(
        place,
        s.id(),
        s.code(),
        s.title(),
        ranked.votes(),
        ranked.mean(),
        ranked.spread(),
        ranked.expected(),
        ranked.likely()[0],
        ranked.likely()[1],
        ranked.sure()[0],
        ranked.sure()[1],
        s.requested(),
        cumulative,
        cumulative.compareTo(s.envelope()) <= 0,
        null);
  }

  private static VoteRow vote(Object[] c) {
    return new VoteRow(
        ((Number) c[0]).longValue(),
        new Names((String) c[1], (String) c[2]),
        ((Number) c[8]).doubleValue(),
        ReviewQueries.points((String) c[7]),
        c[3] == null ? null : ((Number) c[3]).intValue(),
        (String) c[4],
        (String) c[5],
        Moments.of(c[6]));
  }
}
