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
import java.util.List;
import java.util.Optional;
import org.consilium.platform.model.Roles;
import org.consilium.platform.service.CurrentUser;
import org.consilium.platform.service.Moments;
import org.consilium.platform.service.SqlList;
import org.consilium.screening.model.Meeting;
import org.consilium.shared.model.Names;

/** A meeting as those see it who sit in it. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
@RolesAllowed(Roles.MEMBER)
public class MeetingQueries {

  /**
   * A meeting.
   *
   * @param minutesEach minutes an item is given, or null
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
      Integer minutesEach,
      OffsetDateTime openedAt,
      OffsetDateTime closedAt,
      int voting,
      int present,
      boolean here,
      boolean votes)
      implements Serializable {

    /** True when enough voting members are there. */
    public boolean isQuorate() {
      return present >= quorum;
    }
  }

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
        "(select count(*) from panel_member m where m.round_id = r.id and m.voting and m.state ="
            + " 'ACCEPTED'";
    return access
        .attended(
            SqlList.of(
                "g.id, g.round_id, g.held_at, g.place, g.state, g.quorum, g.minutes_each,"
                    + " g.opened_at, g.closed_at, "
                    + members
                    + "), "
                    + members
                    + " and exists (select 1 from attendance t where t.meeting_id = g.id and"
                    + " t.person_id = m.person_id)), exists (select 1 from attendance t where"
                    + " t.meeting_id = g.id and t.person_id = "
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

  /**
   * Changes whenever anything changes that the caller sees of a meeting, the own conflicts
   * included; empty when the caller does not belong to it. One statement, for pages that follow.
   */
  @RolesAllowed(Roles.MEMBER)
  public String stamp(long roundId) {
    return access
        .attended(
            SqlList.of(
                    "concat_ws('/', g.version, (select count(*) from attendance t where"
                        + " t.meeting_id = g.id), (select string_agg(i.version || ':' ||"
                        + " i.position, ',' order by i.id)  from agenda_item i where i.meeting_id ="
                        + " g.id), (select count(*) || ':' || sum(b.version) from ballot b  join"
                        + " agenda_item i on i.id = b.agenda_item_id where i.meeting_id = g.id),"
                        + " (select count(*) || ':' || sum(v.version) from vote v  join ballot b on"
                        + " b.id = v.ballot_id  join agenda_item i on i.id = b.agenda_item_id where"
                        + " i.meeting_id = g.id), (select string_agg(c.subject_id::text, ',' order"
                        + " by c.subject_id)  from conflicted c join subject s on s.id ="
                        + " c.subject_id  where s.round_id = r.id and c.person_id = ?))",
                    "meeting g join round r on r.id = g.round_id",
                    "g.id",
                    c -> (String) c[0])
                .given(user.personId()))
        .where("g.round_id = ?", roundId)
        .all(em)
        .stream()
        .findFirst()
        .orElse("");
  }

  /** The panel at the meeting, by name. */
  @RolesAllowed(Roles.MEMBER)
  public List<SeatRow> seats(long roundId) {
    return access
        .attended(
            SqlList.of(
                    "p.id, p.name_zh, p.name_en, n.voting, exists (select 1 from attendance t join"
                        + " meeting g on g.id = t.meeting_id where g.round_id = r.id and"
                        + " t.person_id = p.id)",
                    "panel_member n join round r on r.id = n.round_id join person p on p.id ="
                        + " n.person_id",
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
        c[6] == null ? null : ((Number) c[6]).intValue(),
        Moments.of(c[7]),
        Moments.of(c[8]),
        ((Number) c[9]).intValue(),
        ((Number) c[10]).intValue(),
        (Boolean) c[11],
        (Boolean) c[12]);
  }
}
