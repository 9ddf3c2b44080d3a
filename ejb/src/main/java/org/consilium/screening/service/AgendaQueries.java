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
import java.util.Arrays;
import java.util.List;
import org.consilium.platform.model.Roles;
import org.consilium.platform.service.CurrentUser;
import org.consilium.platform.service.Moments;
import org.consilium.platform.service.SqlList;
import org.consilium.screening.model.AgendaItem;
import org.consilium.screening.model.Ballot;
import org.consilium.screening.model.Conflict;
import org.consilium.screening.model.Outcome;
import org.consilium.screening.model.Vote;
import org.consilium.shared.model.Money;

/**
 * What a meeting is about, for those who sit in it; of items they are recused from, only that they
 * are.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
@RolesAllowed(Roles.MEMBER)
public class AgendaQueries {

  /**
   * An item. When the reader is recused nothing but its place, state and times is known.
   *
   * @param why kinds of conflict the reader has
   * @param recused names of panel members who are out
   * @param voters voting members who are present and not out
   */
  public record ItemRow(
      long id,
      int position,
      AgendaItem.State state,
      boolean out,
      List<Conflict.Kind> why,
      Long subjectId,
      String code,
      String title,
      Money requested,
      Outcome outcome,
      Money amount,
      OffsetDateTime calledAt,
      OffsetDateTime doneAt,
      List<String> recused,
      int voters)
      implements Serializable {}

  /**
   * A motion.
   *
   * @param voted how many have voted so far
   * @param own how the reader voted, or null
   * @param votes who voted how, once counted
   */
  public record BallotRow(
      long id,
      long itemId,
      Outcome outcome,
      Money amount,
      Ballot.State state,
      OffsetDateTime openedAt,
      int yes,
      int no,
      int abstained,
      int voted,
      Vote.Choice own,
      List<Voice> votes)
      implements Serializable {}

  /** How somebody voted. */
  public record Voice(String name, Vote.Choice choice) implements Serializable {}

  /**
   * A review of the item under discussion, without its author's name.
   *
   * @param grade weighted mean of the points, 1 to 5
   * @param committee the comment to the committee
   */
  public record Opinion(double grade, Integer confidence, String committee)
      implements Serializable {

    /** The grade as a whole number, 1 to 5. */
    public int band() {
      return (int) Math.round(grade);
    }
  }

  private static final String OWN_KINDS =
      "(select string_agg(f.kind, ',' order by f.kind) from conflict f"
          + " where f.subject_id = s.id and f.person_id = x.person_id and f.state = 'ACTIVE')";

  private static final String RECUSED =
      "(select string_agg(distinct coalesce(p.name_zh || ' ', '') || p.name_en, ';')"
          + " from conflicted c join panel_member m on m.round_id = r.id"
          + " and m.person_id = c.person_id and m.state = 'ACCEPTED'"
          + " join person p on p.id = c.person_id where c.subject_id = s.id)";

  private static final String VOTERS =
      "(select count(*) from attendance t join panel_member m on m.round_id = r.id"
          + " and m.person_id = t.person_id and m.voting and m.state = 'ACCEPTED'"
          + " where t.meeting_id = g.id and not exists (select 1 from conflicted c"
          + " where c.subject_id = s.id and c.person_id = t.person_id))";

  @PersistenceContext(unitName = "consilium")
  private EntityManager em;

  @Inject private ScreeningAccess access;
  @Inject private CurrentUser user;

  /** The agenda, in order; for panel members from the opening on. One statement. */
  @RolesAllowed(Roles.MEMBER)
  public List<ItemRow> items(long roundId) {
    return access
        .discussed(
            SqlList.of(
                    "i.id, i.position, i.state, x.person_id is not null, "
                        + OWN_KINDS
                        + seen("s.id")
                        + seen("s.code")
                        + seen("s.title")
                        + seen("s.requested_fen")
                        + seen("i.outcome")
                        + seen("i.amount_fen")
                        + ", i.called_at, i.done_at"
                        + seen(RECUSED)
                        + seen(VOTERS),
                    "agenda_item i join meeting g on g.id = i.meeting_id join round r on r.id ="
                        + " g.round_id join subject s on s.id = i.subject_id left join conflicted x"
                        + " on x.subject_id = s.id and x.person_id = ?",
                    "i.id",
                    AgendaQueries::item)
                .given(user.personId())
                .orderedBy("i.position, i.id"))
        .where("r.id = ?", roundId)
        .all(em);
  }

  /** A column that is empty for whoever is recused. */
  private static String seen(String column) {
    return ", case when x.person_id is null then " + column + " end";
  }

  /** The motions of a round, in order, without those the caller is recused from. One statement. */
  @RolesAllowed(Roles.MEMBER)
  public List<BallotRow> ballots(long roundId) {
    String counted =
        " from vote v where v.ballot_id = b.id and not exists (select 1 from conflicted c"
            + " where c.subject_id = s.id and c.person_id = v.person_id)";
    return access
        .discussed(
            SqlList.of(
                    "b.id, i.id, b.outcome, b.amount_fen, b.state, b.opened_at, b.yes, b.no,"
                        + " b.abstained, (select count(*)"
                        + counted
                        + "), (select max(v.choice)"
                        + counted
                        + " and v.person_id = "
                        + user.personId()
                        + "), case when b.state <> 'OPEN' then (select string_agg(v.choice || ':'"
                        + " || coalesce(p.name_zh || ' ', '') || p.name_en, ';' order by"
                        + " p.sort_key) from vote v join person p on p.id = v.person_id where"
                        + " v.ballot_id = b.id and not exists (select 1 from conflicted c where"
                        + " c.subject_id = s.id and c.person_id = v.person_id)) end",
                    "ballot b join agenda_item i on i.id = b.agenda_item_id join meeting g on g.id"
                        + " = i.meeting_id join round r on r.id = g.round_id join subject s on s.id"
                        + " = i.subject_id",
                    "b.id",
                    AgendaQueries::ballot)
                .orderedBy("i.position, b.id"))
        .where("r.id = ?", roundId)
        .where(ScreeningAccess.NOT_CONFLICTED, user.personId())
        .all(em);
  }

  /** What reviewers said about an item that is or was discussed, best grade first. */
  @RolesAllowed(Roles.MEMBER)
  public List<Opinion> opinions(long itemId) {
    String grade =
        "(select sum(x.points * k.weight)::float8 / sum(k.weight) from score x"
            + " join round_criterion k on k.id = x.criterion_id where x.review_id = v.id)";
    return access
        .discussed(
            SqlList.of(
                    grade + ", v.confidence, v.comment_committee",
                    "review v join subject s on s.id = v.subject_id join agenda_item i on"
                        + " i.subject_id = s.id join meeting g on g.id = i.meeting_id join round r"
                        + " on r.id = g.round_id",
                    "v.id",
                    c ->
                        new Opinion(
                            ((Number) c[0]).doubleValue(),
                            c[1] == null ? null : ((Number) c[1]).intValue(),
                            (String) c[2]))
                .orderedBy("1 desc, md5(v.comment_committee)"))
        .where("i.id = ? and i.state <> 'WAITING' and v.state = 'SUBMITTED'", itemId)
        .where(ScreeningAccess.NOT_CONFLICTED, user.personId())
        .where(
            "not exists (select 1 from conflicted c where c.subject_id = s.id"
                + " and c.person_id = v.person_id)")
        .all(em);
  }

  private static ItemRow item(Object[] c) {
    boolean out = (Boolean) c[3];
    return new ItemRow(
        ((Number) c[0]).longValue(),
        ((Number) c[1]).intValue(),
        AgendaItem.State.valueOf((String) c[2]),
        out,
        out ? kinds((String) c[4]) : List.of(),
        c[5] == null ? null : ((Number) c[5]).longValue(),
        (String) c[6],
        (String) c[7],
        money(c[8]),
        c[9] == null ? null : Outcome.valueOf((String) c[9]),
        money(c[10]),
        Moments.of(c[11]),
        Moments.of(c[12]),
        c[13] == null ? List.of() : List.of(((String) c[13]).split(";")),
        c[14] == null ? 0 : ((Number) c[14]).intValue());
  }

  /** Who stands behind a subject is out also before conflicts were computed. */
  private static List<Conflict.Kind> kinds(String names) {
    return names == null
        ? List.of(Conflict.Kind.APPLICANT)
        : Arrays.stream(names.split(",")).map(Conflict.Kind::valueOf).toList();
  }

  private static BallotRow ballot(Object[] c) {
    return new BallotRow(
        ((Number) c[0]).longValue(),
        ((Number) c[1]).longValue(),
        Outcome.valueOf((String) c[2]),
        money(c[3]),
        Ballot.State.valueOf((String) c[4]),
        Moments.of(c[5]),
        ((Number) c[6]).intValue(),
        ((Number) c[7]).intValue(),
        ((Number) c[8]).intValue(),
        ((Number) c[9]).intValue(),
        c[10] == null ? null : Vote.Choice.valueOf((String) c[10]),
        c[11] == null
            ? List.of()
            : Arrays.stream(((String) c[11]).split(";")).map(AgendaQueries::voice).toList());
  }

  private static Voice voice(String text) {
    int colon = text.indexOf(':');
    return new Voice(text.substring(colon + 1), Vote.Choice.valueOf(text.substring(0, colon)));
  }

  private static Money money(Object fen) {
    return fen == null ? null : Money.fen(((Number) fen).longValue());
  }
}
