package org.consilium.screening.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.OffsetDateTime;
import org.consilium.platform.model.Roles;
import org.consilium.platform.service.Audited;
import org.consilium.platform.service.CurrentUser;
import org.consilium.screening.model.AgendaItem;
import org.consilium.screening.model.Attendance;
import org.consilium.screening.model.Ballot;
import org.consilium.screening.model.Meeting;
import org.consilium.screening.model.PanelMember;
import org.consilium.screening.model.Vote;
import org.consilium.shared.model.RuleBroken;

/** Panel members come in and vote. */
@Stateless
@Audited
@RolesAllowed({Roles.REVIEWER, Roles.COMMITTEE_CHAIR, Roles.COMMITTEE_SECRETARY})
public class VotingService {

  @PersistenceContext(unitName = "consilium")
  private EntityManager em;

  @Inject private ScreeningAccess access;
  @Inject private Rounds rounds;
  @Inject private MeetingFacts facts;
  @Inject private CurrentUser user;
  @Inject private Clock clock;

  /** The caller is in the room. */
  @RolesAllowed({Roles.REVIEWER, Roles.COMMITTEE_CHAIR, Roles.COMMITTEE_SECRETARY})
  @Audited("meeting.comeIn")
  public void comeIn(long meetingId) {
    Meeting meeting = rounds.find(Meeting.class, meetingId);
    meeting.mustBeOpen();
    seat(meeting);
    if (!facts.isPresent(meetingId, user.personId())) {
      em.persist(new Attendance(meetingId, user.personId(), OffsetDateTime.now(clock)));
    }
  }

  /** The caller votes on the motion of an item, or votes otherwise while the ballot is open. */
  @RolesAllowed({Roles.REVIEWER, Roles.COMMITTEE_CHAIR})
  @Audited("ballot.vote")
  public void vote(long itemId, @NotNull Vote.Choice choice) {
    AgendaItem item = rounds.find(AgendaItem.class, itemId);
    access.mustNotConflict(item.subjectId());
    Meeting meeting = rounds.find(Meeting.class, item.meetingId());
    meeting.mustBeOpen();
    if (!seat(meeting).votes()) {
      throw new RuleBroken("ballot.no-vote");
    }
    if (!facts.isPresent(meeting.id(), user.personId())) {
      throw new RuleBroken("ballot.not-present");
    }
    Ballot ballot = facts.openBallot(itemId).orElseThrow(() -> new RuleBroken("ballot.none"));
    OffsetDateTime now = OffsetDateTime.now(clock);
    em.createQuery(
            "select v from Vote v where v.ballotId = :ballot and v.personId = :person", Vote.class)
        .setParameter("ballot", ballot.id())
        .setParameter("person", user.personId())
        .getResultStream()
        .findFirst()
        .ifPresentOrElse(
            vote -> vote.change(choice, now),
            () -> em.persist(new Vote(ballot.id(), user.personId(), choice, now)));
  }

  private PanelMember seat(Meeting meeting) {
    return rounds
        .member(meeting.roundId(), user.personId())
        .filter(PanelMember::isActive)
        .orElseThrow(() -> new RuleBroken("meeting.not-in-panel"));
  }
}
