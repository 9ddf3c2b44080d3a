package org.consilium.screening.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Set;
import java.util.TreeSet;
import org.consilium.platform.service.Inbox;
import org.consilium.platform.service.Outbox;
import org.consilium.platform.service.PublicAddress;
import org.consilium.platform.service.Time;
import org.consilium.screening.model.Round;
import org.consilium.screening.model.Subject;

/** Tells people what is theirs to do from the meeting to the end of the notice. */
@ApplicationScoped
class MeetingTasks {

  private static final String MEETING = "task.meeting";
  private static final String PROPOSE = "task.propose-decisions";
  private static final String RELEASE = "task.release-decisions";
  private static final String END_NOTICE = "task.end-notice";
  private static final String DECISIONS = "/screening/decisions.xhtml?round=";

  @Inject private ScreeningTasks reviewing;
  @Inject private RoundPeople people;
  @Inject private Inbox inbox;
  @Inject private Outbox outbox;
  @Inject private PublicAddress address;

  /** The panel is called together. */
  void callMeeting(Round round, OffsetDateTime at, String place) {
    String page = "/screening/meeting.xhtml?round=" + round.id();
    for (long member : people.panel(round)) {
      inbox.ask(member, MEETING, page, at, ref(round), round.title(), place);
      outbox.letter(member, "letter.meeting", round.title(), at, place);
    }
  }

  /** The meeting begins; no review is written any more. */
  void meetingBegins(Round round) {
    reviewing.reviewingEnds(round);
  }

  /** The meeting is over; the office writes the decisions up. */
  void proposeDecisions(Round round) {
    inbox.settle(MEETING, ref(round));
    for (long manager : people.office(round)) {
      inbox.ask(manager, PROPOSE, DECISIONS + round.id(), null, ref(round), round.title());
    }
  }

  /** Decisions wait for another person than the one who proposed them. */
  void releaseDecisions(Round round, long proposer) {
    inbox.settle(PROPOSE, ref(round));
    inbox.settle(RELEASE, ref(round), proposer);
    Set<Long> others = new TreeSet<>(people.chairs());
    others.addAll(people.office(round));
    others.remove(proposer);
    for (long person : others) {
      inbox.ask(person, RELEASE, DECISIONS + round.id(), null, ref(round), round.title());
    }
  }

  /** Whoever stands behind a subject hears that its decision is out, and where to read it. */
  void tellDecision(Subject subject) {
    String page = "/screening/feedback.xhtml?id=" + subject.id();
    for (long person : new TreeSet<>(subject.persons())) {
      outbox.letter(person, "letter.decision", subject.code(), subject.title(), address.of(page));
    }
  }

  /** Everything is released; the office ends the notice the day after its last day. */
  void decisionsReleased(Round round, LocalDate until) {
    inbox.settle(RELEASE, ref(round));
    OffsetDateTime due = until.plusDays(1).atTime(17, 0).atZone(Time.ZONE).toOffsetDateTime();
    for (long manager : people.office(round)) {
      inbox.ask(manager, END_NOTICE, DECISIONS + round.id(), due, ref(round), round.title());
    }
  }

  /** The notice ended. */
  void finished(Round round) {
    inbox.settle(END_NOTICE, ref(round));
  }

  private static String ref(Round round) {
    return "round:" + round.id();
  }
}
