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
import java.util.Optional;
import org.consilium.platform.model.Roles;
import org.consilium.platform.service.CurrentUser;
import org.consilium.platform.service.Moments;
import org.consilium.platform.service.SqlList;
import org.consilium.screening.model.AgendaItem;
import org.consilium.screening.model.Ballot;
import org.consilium.screening.model.Conflict;
import org.consilium.screening.model.Meeting;
import org.consilium.screening.model.Outcome;
import org.consilium.screening.model.Vote;
import org.consilium.shared.model.Money;
import org.consilium.shared.model.Names;

/** A meeting as those see it who sit in it; of items they are recused from, only that they are. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
@RolesAllowed(Roles.MEMBER)
public class MeetingQueries {

  /**
   * A meeting.
   *
   * @param voting panel members who vote
   * @param present those of them who are present
   * @param here true when the reader is noted as present
   * @param votes true when the reader votes
   */
  public record MeetingRow(
      long id,
      long roundId,
      OffsetDateTime heldAt,
      String place,
      Meeting.State state,
      int quorum,
      OffsetDateTime openedAt,
      OffsetDateTime closedAt,
      int voting,
      int present,
      boolean here,
      boolean votes)
      implements Serializable {}

  /**
   * An item. When the reader is recused nothing but its place and state is known.
   *
   * @param why kinds of conflict the reader has
   * @param recused names of panel members who are out
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
      String recused)
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
      int yes,
      int no,
      int abstained,
      int voted,
      Vote.Choice own,
      String votes)
      implements Serializable {}

  /** A panel member at the meeting. */
  public record SeatRow(long personId, Names name, boolean votes, boolean present)
      implements Serializable {}

  @PersistenceContext(unitName = "consilium")
  private EntityManager em;

  @Inject private ScreeningAccess access;
  @Inject private CurrentUser user;

  /** The meeting of a round, if one is planned and the caller belongs to it. */
  @RolesAllowed(Roles.MEMBER)
  public Optional<MeetingRow> meeting(long roundId) {
    long me = user.personId();
    String members =
        "(select count(*) from panel_member m where m.round_id = r.id and m.voting and m.state = 'ACCEPTED'";
    return access
        .attended(
            SqlList.of(
                "g.id, g.round_id, g.held_at, g.place, g.state, g.quorum, g.opened_at, g.closed_at, "
                    + members
                    + "), "
                    + members
                    + " and exists (select 1 from attendance t where t.meeting_id = g.id and t.person_id = m.person_id)),"
                    + " exists (select 1 from attendance t where t.meeting_id = g.id and t.person_id = "
                    + me
                    + "), "
                    + members
                    + " and m.person_id = "
                    + me
                    + ") > 0",
                "meeting g join round r on r.id = g.round_id",
                "g.id",
                MeetingQueries::meeting))
        .where("g.round_id = ?", roundId)
        .all(em)
        .stream()
        .findFirst();
  }

  /** The agenda, in order. One statement. */
  @RolesAllowed(Roles.MEMBER)
  public List<ItemRow> agenda(long roundId) {
    return access
        .attended(
            SqlList.of(
                    "i.id, i.position, i.state, x.person_id is not null,"
                        + " (select string_agg(f.kind, ',' order by f.kind) from conflict f"
                        + "  where f.subject_id = s.id and f.person_id = x.person_id and f.state = 'ACTIVE'),"
                        + " case when x.person_id is null then s.id end,"
                        + " case when x.person_id is null then s.code end,"
                        + " case when x.person_id is null then s.title end,"
                        + " case when x.person_id is null then s.requested_fen end,"
                        + " case when x.person_id is null then i.outcome end,"
                        + " case when x.person_id is null then i.amount_fen end,"
                        + " case when x.person_id is null then (select string_agg(distinct"
                        + "  coalesce(p.name_zh || ' ', '') || p.name_en, '; ') from conflicted c"
                        + "  join panel_member m on m.round_id = r.id and m.person_id = c.person_id and m.state = 'ACCEPTED'"
                        + "  join person p on p.id = c.person_id where c.subject_id = s.id) end",
                    "agenda_item i join meeting g on g.id = i.meeting_id join round r on r.id = g.round_id"
                        + " join subject s on s.id = i.subject_id"
                        + " left join conflicted x on x.subject_id = s.id and x.person_id = ?",
                    "i.id",
                    MeetingQueries::item)
                .given(user.personId())
                .orderedBy("i.position"))
        .where("r.id = ?", roundId)
        .all(em);
  }

  /** The motions of a round, in order, without those the caller is recused from. One statement. */
  @RolesAllowed(Roles.MEMBER)
  public List<BallotRow> ballots(long roundId) {
    String counted =
        " from vote v where v.ballot_id = b.id and not exists (select 1 from conflicted c"
            + " where c.subject_id = s.id and c.person_id = v.person_id)";
    return access
        .attended(
            SqlList.of(
                    "b.id, i.id, b.outcome, b.amount_fen, b.state, b.yes, b.no, b.abstained,"
                        + " (select count(*)"
                        + counted
                        + "), (select max(v.choice)"
                        + counted
                        + " and v.person_id = "
                        + user.personId()
                        + "), case when b.state <> 'OPEN' then (select string_agg(coalesce(p.name_zh || ' ', '')"
                        + " || p.name_en || ':' || v.choice, ';' order by p.sort_key) from vote v"
                        + " join person p on p.id = v.person_id where v.ballot_id = b.id and not exists"
                        + " (select 1 from conflicted c where c.subject_id = s.id and c.person_id = v.person_id)) end",
                    "ballot b join agenda_item i on i.id = b.agenda_item_id join meeting g on g.id = i.meeting_id"
                        + " join round r on r.id = g.round_id join subject s on s.id = i.subject_id",
                    "b.id",
                    MeetingQueries::ballot)
                .orderedBy("i.position, b.id"))
        .where("r.id = ?", roundId)
        .where(ScreeningAccess.NOT_CONFLICTED, user.personId())
        .all(em);
  }

  /** The panel at the meeting, by name. */
  @RolesAllowed(Roles.MEMBER)
  public List<SeatRow> seats(long roundId) {
    return access
        .attended(
            SqlList.of(
                    "p.id, p.name_zh, p.name_en, n.voting, exists (select 1 from attendance t"
                        + " join meeting g on g.id = t.meeting_id where g.round_id = r.id and t.person_id = p.id)",
                    "panel_member n join round r on r.id = n.round_id join person p on p.id = n.person_id",
                    "p.id",
                    c ->
                        new SeatRow(
                            ((Number) c[0]).longValue(),
                            new Names((String) c[1], (String) c[2]),
                            (Boolean) c[3],
                            (Boolean) c[4]))
                .orderedBy("p.sort_key"))
        .where("r.id = ? and n.state = 'ACCEPTED'", roundId)
        .all(em);
  }

  /** Remarks in the minutes, for those who are not recused from any item. */
  @RolesAllowed(Roles.MEMBER)
  public Optional<String> remarks(long roundId) {
    return access
        .attended(
            SqlList.of(
                "coalesce(g.minutes, '')",
                "meeting g join round r on r.id = g.round_id",
                "g.id",
                c -> (String) c[0]))
        .where("r.id = ?", roundId)
        .where(
            "not exists (select 1 from conflicted c join subject s on s.id = c.subject_id"
                + " where s.round_id = r.id and c.person_id = ?)",
            user.personId())
        .all(em)
        .stream()
        .findFirst();
  }

  private static MeetingRow meeting(Object[] c) {
    return new MeetingRow(
        ((Number) c[0]).longValue(),
        ((Number) c[1]).longValue(),
        Moments.of(c[2]),
        (String) c[3],
        Meeting.State.valueOf((String) c[4]),
        ((Number) c[5]).intValue(),
        Moments.of(c[6]),
        Moments.of(c[7]),
        ((Number) c[8]).intValue(),
        ((Number) c[9]).intValue(),
        (Boolean) c[10],
        (Boolean) c[11]);
  }

  private static ItemRow item(Object[] c) {
    String kinds = c[4] == null ? "" : (String) c[4];
    boolean out = (Boolean) c[3];
    List<Conflict.Kind> why =
        kinds.isEmpty()
            ? out ? List.of(Conflict.Kind.APPLICANT) : List.of()
            : Arrays.stream(kinds.split(",")).map(Conflict.Kind::valueOf).toList();
    return new ItemRow(
        ((Number) c[0]).longValue(),
        ((Number) c[1]).intValue(),
        AgendaItem.State.valueOf((String) c[2]),
        out,
        why,
        c[5] == null ? null : ((Number) c[5]).longValue(),
        (String) c[6],
        (String) c[7],
        money(c[8]),
        c[9] == null ? null : Outcome.valueOf((String) c[9]),
        money(c[10]),
        (String) c[11]);
  }

  private static BallotRow ballot(Object[] c) {
    return new BallotRow(
        ((Number) c[0]).longValue(),
        ((Number) c[1]).longValue(),
        Outcome.valueOf((String) c[2]),
        money(c[3]),
        Ballot.State.valueOf((String) c[4]),
        ((Number) c[5]).intValue(),
        ((Number) c[6]).intValue(),
        ((Number) c[7]).intValue(),
        ((Number) c[8]).intValue(),
        c[9] == null ? null : Vote.Choice.valueOf((String) c[9]),
        (String) c[10]);
  }

  private static Money money(Object fen) {
    return fen == null ? null : Money.fen(((Number) fen).longValue());
  }
}
