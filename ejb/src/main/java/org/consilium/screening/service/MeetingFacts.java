package org.consilium.screening.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import org.consilium.screening.model.AgendaItem;
import org.consilium.screening.model.Ballot;
import org.consilium.screening.model.Meeting;

/** What is known about a meeting at a moment: who is there, what is voted on, how. */
@ApplicationScoped
class MeetingFacts {

  /** Votes on a motion. */
  record Tally(int yes, int no, int abstained) {}

  @PersistenceContext(unitName = "consilium")
  private EntityManager em;

  Optional<Meeting> meeting(long roundId) {
    return em.createQuery("select m from Meeting m where m.roundId = :round", Meeting.class)
        .setParameter("round", roundId)
        .getResultStream()
        .findFirst();
  }

  /** The agenda, in order. */
  List<AgendaItem> items(long meetingId) {
    return em.createQuery(
            "select i from AgendaItem i where i.meetingId = :meeting order by i.position, i.id",
            AgendaItem.class)
        .setParameter("meeting", meetingId)
        .getResultList();
  }

  Optional<Ballot> openBallot(long itemId) {
    return em.createQuery(
            "select b from Ballot b where b.itemId = :item and b.state = :open", Ballot.class)
        .setParameter("item", itemId)
        .setParameter("open", Ballot.State.OPEN)
        .getResultStream()
        .findFirst();
  }

  /** The item discussed now, or null. */
  Long now(long meetingId) {
    return em.createQuery(
            "select i.id from AgendaItem i where i.meetingId = :meeting and i.state = :now",
            Long.class)
        .setParameter("meeting", meetingId)
        .setParameter("now", AgendaItem.State.NOW)
        .getResultStream()
        .findFirst()
        .orElse(null);
  }

  /** Items not through yet. */
  int open(long meetingId) {
    return count(
        "select count(*) from agenda_item where meeting_id = ?1 and state <> 'DONE'", meetingId);
  }

  /** Panel members who vote. */
  int voting(long roundId) {
    return count(
        "select count(*) from panel_member where round_id = ?1 and voting and state = 'ACCEPTED'",
        roundId);
  }

  /** Those of them who are present. */
  int votingPresent(long meetingId) {
    return count(
        "select count(*) from attendance t join meeting g on g.id = t.meeting_id"
            + " join panel_member m on m.round_id = g.round_id and m.person_id = t.person_id"
            + " and m.voting and m.state = 'ACCEPTED' where t.meeting_id = ?1",
        meetingId);
  }

  boolean isPresent(long meetingId, long personId) {
    return count(
            "select count(*) from attendance where meeting_id = ?1 and person_id = " + personId,
            meetingId)
        > 0;
  }

  /** Votes of those without a conflict, as of now. */
  Tally tally(long ballotId) {
    Object[] c =
        (Object[])
            em.createNativeQuery(
                    "select count(*) filter (where v.choice = 'YES'), count(*) filter (where"
                        + " v.choice = 'NO'), count(*) filter (where v.choice = 'ABSTAIN') from"
                        + " vote v join ballot b on b.id = v.ballot_id join agenda_item i on i.id ="
                        + " b.agenda_item_id where b.id = ?1 and not exists (select 1 from"
                        + " conflicted c where c.subject_id = i.subject_id and c.person_id ="
                        + " v.person_id)")
                .setParameter(1, ballotId)
                .getSingleResult();
    return new Tally(
        ((Number) c[0]).intValue(), ((Number) c[1]).intValue(), ((Number) c[2]).intValue());
  }

  private int count(String sql, long id) {
    return ((Number) em.createNativeQuery(sql).setParameter(1, id).getSingleResult()).intValue();
  }
}
