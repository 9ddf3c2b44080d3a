package org.consilium.consortium.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.consilium.consortium.model.Committee;
import org.consilium.consortium.model.Seat;
import org.consilium.platform.model.Roles;
import org.consilium.platform.service.Moments;
import org.consilium.platform.service.SqlList;
import org.consilium.shared.model.Names;
import org.consilium.shared.model.Page;
import org.consilium.shared.model.PageRequest;

/** Committees and who sits in them, today or on any day. Open to everybody who signed in. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
@RolesAllowed(Roles.MEMBER)
public class CommitteeQueries {

  /**
   * A seat.
   *
   * @param where the person's verified organisations on the day asked for, or null
   * @param end the first day after the term, or null for no end
   */
  public record SeatRow(
      long id,
      long committeeId,
      Names committee,
      long personId,
      Names person,
      Names where,
      Seat.Post post,
      Seat.Expertise expertise,
      LocalDate since,
      LocalDate end)
      implements Serializable {

    /** The last day of the term, or null for no end. */
    public LocalDate last() {
      return end == null ? null : end.minusDays(1);
    }
  }

  private static final String HELD =
      "s.committee_id = c.id and s.valid_from <= ? and (s.valid_to is null or s.valid_to > ?)";

  @PersistenceContext(unitName = "consilium")
  private EntityManager em;

  @Inject private Clock clock;

  /**
   * One page of the committees that exist on a day; filters {@code text}, {@code asOf} (ISO day,
   * default today); sorts {@code name}, {@code since}, {@code seats}.
   */
  @RolesAllowed(Roles.MEMBER)
  public Page<CommitteeRow> page(PageRequest request) {
    LocalDate day = Days.asked(request, LocalDate.now(clock));
    SqlList<CommitteeRow> list =
        on(day).where("c.valid_from <= ? and (c.valid_to is null or c.valid_to > ?)", day, day);
    String text = request.filter("text");
    if (text != null) {
      String like = SqlList.containing(text);
      list.where("(c.name_en ilike ? or c.name_zh ilike ?)", like, like);
    }
    return list.page(em, request);
  }

  /** One committee as it is on a day; null is today. */
  @RolesAllowed(Roles.MEMBER)
  public Optional<CommitteeRow> find(long id, LocalDate day) {
    LocalDate asked = day == null ? LocalDate.now(clock) : day;
    return on(asked).where("c.id = ?", id).all(em).stream().findFirst();
  }

  /** The seats of a committee held on a day, the chair first. */
  @RolesAllowed(Roles.MEMBER)
  public List<SeatRow> seats(long committeeId, LocalDate day) {
    return seatRows()
        .where("s.committee_id = ?", committeeId)
        .where("s.valid_from <= ? and (s.valid_to is null or s.valid_to > ?)", day, day)
        .all(em);
  }

  /** Every seat a committee ever had or will have, the newest first. */
  @RolesAllowed(Roles.MEMBER)
  public List<SeatRow> allSeats(long committeeId) {
    return seatRows()
        .where("s.committee_id = ?", committeeId)
        .orderedBy("s.valid_from desc, s.id desc")
        .all(em);
  }

  /** One seat. */
  @RolesAllowed(Roles.MEMBER)
  public Optional<SeatRow> seat(long id) {
    return seatRows().where("s.id = ?", id).all(em).stream().findFirst();
  }

  /** Every seat a person ever had or will have, the newest first. */
  @RolesAllowed(Roles.MEMBER)
  public List<SeatRow> seatsOf(long personId) {
    return seatRows().where("s.person_id = ?", personId).orderedBy("s.valid_from desc").all(em);
  }

  private static SqlList<CommitteeRow> on(LocalDate day) {
    return SqlList.of(
            "c.id, c.version, c.name_zh, c.name_en, c.mandate, c.quorum_num, c.quorum_den,"
                + " c.voting_rule, c.valid_from, c.valid_to, n.seats, n.voting, h.name_zh as"
                + " chair_zh, h.name_en as chair_en",
            "committee c cross join lateral (select count(*) as seats,"
                + " count(*) filter (where s.post <> 'SECRETARY') as voting from seat s where "
                + HELD
                + ") n left join lateral (select p.name_zh, p.name_en from seat s"
                + " join person p on p.id = s.person_id where s.post = 'CHAIR' and "
                + HELD
                + ") h on true",
            "c.id",
            CommitteeQueries::committee)
        .given(day, day, day, day)
        .sortable("name", "c.name_en")
        .sortable("since", "c.valid_from")
        .sortable("seats", "n.seats")
        .orderedBy("c.valid_from");
  }

  private static SqlList<SeatRow> seatRows() {
    return SqlList.of(
            "s.id, s.committee_id, c.name_zh, c.name_en, s.person_id, p.name_zh as person_zh,"
                + " p.name_en as person_en, w.zh, w.en, s.post, s.expertise, s.valid_from,"
                + " s.valid_to",
            "seat s join committee c on c.id = s.committee_id join person p on p.id = s.person_id"
                + " cross join lateral (select string_agg(coalesce(o.name_zh, o.name_en), ', '"
                + " order by f.id) as zh, string_agg(o.name_en, '; ' order by f.id) as en from"
                + " affiliation f join organisation o on o.id = f.organisation_id where f.person_id"
                + " = p.id and f.state = 'VERIFIED' and f.valid_from <= s.valid_from and"
                + " (f.valid_to is null or f.valid_to > s.valid_from)) w",
            "s.id",
            CommitteeQueries::seat)
        .orderedBy(
            "array_position(array['CHAIR', 'VICE_CHAIR', 'MEMBER', 'SECRETARY'], s.post),"
                + " p.sort_key");
  }

  private static CommitteeRow committee(Object[] c) {
    return new CommitteeRow(
        ((Number) c[0]).longValue(),
        ((Number) c[1]).intValue(),
        new Names((String) c[2], (String) c[3]),
        (String) c[4],
        ((Number) c[5]).intValue(),
        ((Number) c[6]).intValue(),
        Committee.VotingRule.valueOf((String) c[7]),
        Moments.day(c[8]),
        Moments.day(c[9]),
        ((Number) c[10]).intValue(),
        ((Number) c[11]).intValue(),
        c[13] == null ? null : new Names((String) c[12], (String) c[13]));
  }

  private static SeatRow seat(Object[] c) {
    return new SeatRow(
        ((Number) c[0]).longValue(),
        ((Number) c[1]).longValue(),
        new Names((String) c[2], (String) c[3]),
        ((Number) c[4]).longValue(),
        new Names((String) c[5], (String) c[6]),
        c[8] == null ? null : new Names((String) c[7], (String) c[8]),
        Seat.Post.valueOf((String) c[9]),
        Seat.Expertise.valueOf((String) c[10]),
        Moments.day(c[11]),
        Moments.day(c[12]));
  }
}
