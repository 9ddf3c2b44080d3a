package org.consilium.screening.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.Serializable;
import java.util.List;
import org.consilium.platform.model.Roles;
import org.consilium.platform.service.CurrentUser;
import org.consilium.platform.service.SqlList;
import org.consilium.screening.model.Decision;
import org.consilium.screening.model.Outcome;
import org.consilium.shared.model.Money;
import org.consilium.shared.model.Names;

/** Decisions of a round, for its office, chair, secretary and auditor; awards, for what follows. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
@RolesAllowed(Roles.MEMBER)
public class DecisionQueries {

  /**
   * A subject and its decision as far as there is one.
   *
   * @param met what the meeting carried, or null
   * @param outcome what is proposed or released, or null
   * @param others true when somebody else than the reader proposed it
   */
  public record DecisionRow(
      long subjectId,
      String code,
      String title,
      Money requested,
      Outcome met,
      Money metAmount,
      Outcome outcome,
      Money amount,
      String conditions,
      String reason,
      Integer rank,
      Decision.State state,
      String proposedBy,
      String releasedBy,
      boolean others)
      implements Serializable {}

  /**
   * Somebody who gets a letter about a decision.
   *
   * @param chinese true when the letter will be in Chinese
   */
  public record Recipient(
      long subjectId, String code, String title, Names person, String email, boolean chinese)
      implements Serializable {}

  @PersistenceContext(unitName = "consilium")
  private EntityManager em;

  @Inject private ScreeningAccess access;
  @Inject private CurrentUser user;

  /** Every subject of a round the reader may see, with its decision, by code. One statement. */
  @RolesAllowed(Roles.MEMBER)
  public List<DecisionRow> of(long roundId) {
    return access
        .overseen(
            SqlList.of(
                    "s.id, s.code, s.title, s.requested_fen, i.outcome, i.amount_fen, d.outcome, d.amount_fen,"
                        + " d.conditions, d.reason, d.rank, d.state, "
                        + who("d.proposed_by")
                        + ", "
                        + who("d.released_by")
                        + ", d.proposed_by <> "
                        + user.accountId(),
                    "subject s join round r on r.id = s.round_id"
                        + " left join agenda_item i on i.subject_id = s.id and i.state = 'DONE'"
                        + " left join decision d on d.subject_id = s.id",
                    "s.id",
                    DecisionQueries::row)
                .orderedBy("d.rank nulls last, s.code"))
        .where("r.id = ?", roundId)
        .all(em);
  }

  /** Who gets a letter when the decisions of a round are released, by code and name. */
  @RolesAllowed(Roles.MEMBER)
  public List<Recipient> recipients(long roundId) {
    return access
        .overseen(
            SqlList.of(
                    "s.id, s.code, s.title, p.name_zh, p.name_en, p.email,"
                        + " coalesce((select max(a.locale) from account a where a.person_id = p.id), '') <> 'en'",
                    "subject_person t join subject s on s.id = t.subject_id join round r on r.id = s.round_id"
                        + " join person p on p.id = t.person_id",
                    "p.id",
                    c ->
                        new Recipient(
                            ((Number) c[0]).longValue(),
                            (String) c[1],
                            (String) c[2],
                            new Names((String) c[3], (String) c[4]),
                            (String) c[5],
                            (Boolean) c[6]))
                .orderedBy("s.code, p.sort_key"))
        .where("r.id = ?", roundId)
        .all(em);
  }

  private static String who(String account) {
    return "(select coalesce(p.name_zh || ' ', '') || p.name_en from account a"
        + " join person p on p.id = a.person_id where a.id = "
        + account
        + ")";
  }

  private static DecisionRow row(Object[] c) {
    return new DecisionRow(
        ((Number) c[0]).longValue(),
        (String) c[1],
        (String) c[2],
        money(c[3]),
        outcome(c[4]),
        money(c[5]),
        outcome(c[6]),
        money(c[7]),
        (String) c[8],
        (String) c[9],
        c[10] == null ? null : ((Number) c[10]).intValue(),
        c[11] == null ? null : Decision.State.valueOf((String) c[11]),
        (String) c[12],
        (String) c[13],
        Boolean.TRUE.equals(c[14]));
  }

  private static Outcome outcome(Object name) {
    return name == null ? null : Outcome.valueOf((String) name);
  }

  private static Money money(Object fen) {
    return fen == null ? null : Money.fen(((Number) fen).longValue());
  }
}
