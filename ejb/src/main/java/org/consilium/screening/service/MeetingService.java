package org.consilium.screening.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import org.consilium.platform.model.Roles;
import org.consilium.platform.service.Audited;
import org.consilium.platform.service.Moments;
import org.consilium.screening.model.AgendaItem;
import org.consilium.screening.model.Attendance;
import org.consilium.screening.model.Meeting;
import org.consilium.screening.model.Round;
import org.consilium.screening.model.Subject;

/** Chair and secretary plan the panel's meeting, open and close it. */
@Stateless
@Audited
@RolesAllowed({Roles.COMMITTEE_CHAIR, Roles.COMMITTEE_SECRETARY})
public class MeetingService {

  @PersistenceContext(unitName = "consilium")
  private EntityManager em;

  @Inject private ScreeningAccess access;
  @Inject private Rounds rounds;
  @Inject private ConflictFinder conflicts;
  @Inject private MeetingTasks tasks;
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
    OffsetDateTime at = Moments.at(plan.at());
    meeting.plan(at, plan.place(), quorum, voting);
    meeting.pace(plan.minutesEach());
    em.persist(meeting);
    em.flush();
    writeAgenda(meeting);
    tasks.callMeeting(round, at, plan.place());
    return meeting.id();
  }

  /** Every subject of the round gets a place, by code; those that have one keep it. */
  private void writeAgenda(Meeting meeting) {
    List<AgendaItem> known = facts.items(meeting.id());
    int position = known.size();
    for (Subject subject : rounds.subjects(meeting.roundId())) {
      if (known.stream().noneMatch(i -> i.subjectId() == subject.id())) {
        em.persist(new AgendaItem(meeting.id(), subject.id(), ++position));
      }
    }
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
    tasks.meetingBegins(round);
  }

  /** Notes that a panel member is in the room. */
  @RolesAllowed({Roles.COMMITTEE_CHAIR, Roles.COMMITTEE_SECRETARY})
  @Audited("meeting.present")
  public void present(long meetingId, long personId) {
    Meeting meeting = led(meetingId);
    meeting.mustBeOpen();
    rounds.activeMember(meeting.roundId(), personId, "meeting.not-in-panel");
    if (!facts.isPresent(meetingId, personId)) {
      em.persist(new Attendance(meetingId, personId, OffsetDateTime.now(clock)));
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

  private Meeting led(long meetingId) {
    access.mayLead();
    return rounds.find(Meeting.class, meetingId);
  }
}
