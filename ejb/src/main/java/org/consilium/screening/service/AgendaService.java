package org.consilium.screening.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import org.consilium.platform.model.Roles;
import org.consilium.platform.service.Audited;
import org.consilium.platform.service.Reason;
import org.consilium.screening.model.AgendaItem;
import org.consilium.screening.model.Ballot;
import org.consilium.screening.model.Meeting;
import org.consilium.screening.model.Outcome;
import org.consilium.shared.model.Money;
import org.consilium.shared.model.RuleBroken;

/** Chair and secretary lead the panel from item to item, except those they are recused from. */
@Stateless
@Audited
@RolesAllowed({Roles.COMMITTEE_CHAIR, Roles.COMMITTEE_SECRETARY})
public class AgendaService {

  @PersistenceContext(unitName = "consilium")
  private EntityManager em;

  @Inject private ScreeningAccess access;
  @Inject private Rounds rounds;
  @Inject private MeetingFacts facts;
  @Inject private Clock clock;

  /** Lets a waiting item change places with the waiting item before it. */
  @RolesAllowed({Roles.COMMITTEE_CHAIR, Roles.COMMITTEE_SECRETARY})
  @Audited("agenda.moveUp")
  public void moveUp(long itemId) {
    AgendaItem item = own(itemId);
    List<AgendaItem> waiting =
        facts.items(item.meetingId()).stream()
            .filter(i -> i.state() == AgendaItem.State.WAITING)
            .toList();
    int at = waiting.indexOf(item);
    if (at < 0) {
      throw new RuleBroken("agenda.stays", item.position(), item.state());
    }
    if (at == 0) {
      throw new RuleBroken("agenda.first");
    }
    int place = item.position();
    item.moveTo(waiting.get(at - 1).position());
    waiting.get(at - 1).moveTo(place);
  }

  /** Turns to an item. */
  @RolesAllowed({Roles.COMMITTEE_CHAIR, Roles.COMMITTEE_SECRETARY})
  @Audited("agenda.callUp")
  public void callUp(long itemId) {
    AgendaItem item = open(itemId);
    if (facts.now(item.meetingId()) != null) {
      throw new RuleBroken("agenda.one-at-a-time");
    }
    item.callUp(OffsetDateTime.now(clock));
  }

  /** Comes back to an item later; not while a ballot is open. */
  @RolesAllowed({Roles.COMMITTEE_CHAIR, Roles.COMMITTEE_SECRETARY})
  @Audited("agenda.putOff")
  public void putOff(long itemId, @NotBlank @Size(max = 1000) @Reason String why) {
    AgendaItem item = open(itemId);
    mustHaveNoOpenBallot(item);
    item.putOff();
  }

  /** Opens a ballot on a motion: an outcome, with money when it is to fund. */
  @RolesAllowed({Roles.COMMITTEE_CHAIR, Roles.COMMITTEE_SECRETARY})
  @Audited("ballot.open")
  public void move(long itemId, @NotNull Outcome outcome, Money amount) {
    AgendaItem item = open(itemId);
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
    AgendaItem item = open(itemId);
    item.mustBeNow();
    Ballot ballot = facts.openBallot(itemId).orElseThrow(() -> new RuleBroken("ballot.none"));
    MeetingFacts.Tally tally = facts.tally(ballot.id());
    OffsetDateTime now = OffsetDateTime.now(clock);
    ballot.count(tally.yes(), tally.no(), tally.abstained(), now);
    if (ballot.state() == Ballot.State.CARRIED) {
      item.close(ballot.outcome(), ballot.amount(), now);
    }
  }

  private void mustHaveNoOpenBallot(AgendaItem item) {
    if (facts.openBallot(item.id()).isPresent()) {
      throw new RuleBroken("ballot.open-already");
    }
  }

  /** An item of an open meeting the caller may lead. */
  private AgendaItem open(long itemId) {
    AgendaItem item = own(itemId);
    rounds.find(Meeting.class, item.meetingId()).mustBeOpen();
    return item;
  }

  /** An item the caller may lead: chair or secretary, and not recused from it. */
  private AgendaItem own(long itemId) {
    access.mayLead();
    AgendaItem item = rounds.find(AgendaItem.class, itemId);
    access.mustNotConflict(item.subjectId());
    return item;
  }
}
