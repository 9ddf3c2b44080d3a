package org.consilium.screening.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.OffsetDateTime;
import org.consilium.platform.model.Roles;
import org.consilium.platform.service.Audited;
import org.consilium.platform.service.Moments;
import org.consilium.platform.service.Reason;
import org.consilium.screening.model.AgendaItem;
import org.consilium.screening.model.Attendance;
import org.consilium.screening.model.Ballot;
import org.consilium.screening.model.Meeting;
import org.consilium.screening.model.Outcome;
import org.consilium.screening.model.PanelMember;
import org.consilium.screening.model.Round;
import org.consilium.screening.model.Subject;
import org.consilium.shared.model.Money;
import org.consilium.shared.model.RuleBroken;

/** Chair and secretary lead the panel's meeting. */
@Stateless
@Audited
@RolesAllowed({Roles.COMMITTEE_CHAIR, Roles.COMMITTEE_SECRETARY})
public class MeetingService {

  @PersistenceContext(unitName = "consilium")
  private EntityManager em;

  @Inject private ScreeningAccess access;
  @Inject private Rounds rounds;
  @Inject private ConflictFinder conflicts;
  @Inject private ScreeningTasks tasks;
  @Inject private MeetingFacts facts;
  @Inject private Clock clock;

  /** Plans the meeting of a round, or plans it anew. Returns its id. */
  @RolesAllowed({Roles.COMMITTEE_CHAIR, Roles.COMMITTEE_SECRETARY})
  @Audited("meeting.plan")
  public long plan(long roundId, @Valid MeetingPlan plan) {
    access.mayLead();
    Round round = rounds.get(roundId);
    round.mustBe(Round.State.ASSIGNED, Round.State.REVIEWING);
    Meeting meeting = facts.meeting(roundId).orElseGet(() -> new Meeting(roundId));
    int voting = facts.voting(roundId);
    int quorum = plan.quorum() == null ? Meeting.usualQuorum(voting) : plan.quorum();
    meeting.plan(Moments.at(plan.at()), plan.place(), quorum, voting);
    em.persist(meeting);
    em.flush();
    tasks.callMeeting(round, Moments.at(plan.at()));
    return meeting.id();
  }

  /** Opens the meeting; writing reviews ends, and conflicts are computed once more. */
  @RolesAllowed({Roles.COMMITTEE_CHAIR, Roles.COMMITTEE_SECRETARY})
  @Audited("meeting.open")
  public void open(long meetingId) {
    Meeting meeting = led(meetingId);
    Round round = rounds.get(meeting.roundId());
    conflicts.refresh(round.id());
    round.act(Round.Action.MEET);
    meeting.open(OffsetDateTime.now(clock));
    int position = 0;
    for (Subject subject : rounds.subjects(round.id())) {
      em.persist(new AgendaItem(meetingId, subject.id(), ++position));
    }
    tasks.reviewingEnds(round);
  }

  /** Notes that a panel member is in the room. */
  @RolesAllowed({Roles.COMMITTEE_CHAIR, Roles.COMMITTEE_SECRETARY})
  @Audited("meeting.present")
  public void present(long meetingId, long personId) {
    Meeting meeting = led(meetingId);
    meeting.mustBeOpen();
    rounds
        .member(meeting.roundId(), personId)
        .filter(PanelMember::isActive)
        .orElseThrow(() -> new RuleBroken("meeting.not-in-panel"));
    if (!facts.isPresent(meetingId, personId)) {
      em.persist(new Attendance(meetingId, personId, OffsetDateTime.now(clock)));
    }
  }

  /** Turns to an item. */
  @RolesAllowed({Roles.COMMITTEE_CHAIR, Roles.COMMITTEE_SECRETARY})
  @Audited("agenda.callUp")
  public void callUp(long itemId) {
    AgendaItem item = item(itemId);
    if (facts.now(item.meetingId()) != null) {
      throw new RuleBroken("agenda.one-at-a-time");
    }
    item.callUp();
  }

  /** Comes back to an item later; not while a ballot is open. */
  @RolesAllowed({Roles.COMMITTEE_CHAIR, Roles.COMMITTEE_SECRETARY})
  @Audited("agenda.putOff")
  public void putOff(long itemId, @NotBlank @Size(max = 1000) @Reason String why) {
    AgendaItem item = item(itemId);
    mustHaveNoOpenBallot(item);
    item.putOff();
  }

  /** Opens a ballot on a motion: an outcome, with money when it is to fund. */
  @RolesAllowed({Roles.COMMITTEE_CHAIR, Roles.COMMITTEE_SECRETARY})
  @Audited("ballot.open")
  public void move(long itemId, @NotNull Outcome outcome, Money amount) {
    AgendaItem item = item(itemId);
    item.mustBeNow();
    mustHaveNoOpenBallot(item);
    Meeting meeting = rounds.find(Meeting.class, item.meetingId());
    meeting.mustBeQuorate(facts.votingPresent(meeting.id()));
    em.persist(new Ballot(itemId, outcome, amount, OffsetDateTime.now(clock)));
  }

  /** Counts the open ballot of an item. A motion that is carried ends the item. */
  @RolesAllowed({Roles.COMMITTEE_CHAIR, Roles.COMMITTEE_SECRETARY})
  @Audited("ballot.count")
  public void count(long itemId) {
    AgendaItem item = item(itemId);
    item.mustBeNow();
    Ballot ballot = facts.openBallot(itemId).orElseThrow(() -> new RuleBroken("ballot.none"));
    MeetingFacts.Tally tally = facts.tally(ballot.id());
    ballot.count(tally.yes(), tally.no(), tally.abstained());
    if (ballot.state() == Ballot.State.CARRIED) {
      item.close(ballot.outcome(), ballot.amount());
    }
  }

  /** Closes the meeting; every item must be through. */
  @RolesAllowed({Roles.COMMITTEE_CHAIR, Roles.COMMITTEE_SECRETARY})
  @Audited("meeting.close")
  public void close(long meetingId, @Size(max = 8000) String remarks) {
    Meeting meeting = led(meetingId);
    meeting.close(facts.open(meetingId), remarks, OffsetDateTime.now(clock));
    tasks.proposeDecisions(rounds.get(meeting.roundId()));
  }

  private void mustHaveNoOpenBallot(AgendaItem item) {
    if (facts.openBallot(item.id()).isPresent()) {
      throw new RuleBroken("ballot.open-already");
    }
  }

  /** An item the caller may lead: chair or secretary, and not recused from it. */
  private AgendaItem item(long itemId) {
    AgendaItem item = rounds.find(AgendaItem.class, itemId);
    led(item.meetingId()).mustBeOpen();
    access.mustNotConflict(item.subjectId());
    return item;
  }

  private Meeting led(long meetingId) {
    access.mayLead();
    return rounds.find(Meeting.class, meetingId);
  }
}
