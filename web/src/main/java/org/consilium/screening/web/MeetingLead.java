package org.consilium.screening.web;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import org.consilium.platform.service.Time;
import org.consilium.platform.web.Act;
import org.consilium.screening.model.Outcome;
import org.consilium.screening.service.AgendaQueries;
import org.consilium.screening.service.AgendaService;
import org.consilium.screening.service.MeetingPlan;
import org.consilium.screening.service.MeetingQueries;
import org.consilium.screening.service.MeetingService;
import org.consilium.shared.model.Money;

/** What chair and secretary do: plan and open the meeting, lead from item to item, close it. */
@Named
@ViewScoped
public class MeetingLead implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final int USUAL_MINUTES = 15;
  private static final int USUAL_HOUR = 9;

  @Inject private transient MeetingPage page;
  @Inject private transient MeetingService meetings;
  @Inject private transient AgendaService agenda;
  @Inject private transient Act act;

  private LocalDateTime at;
  private String place;
  private Integer quorum;
  private Integer minutesEach = USUAL_MINUTES;
  private String reason;
  private Outcome outcome = Outcome.FUND;
  private BigDecimal amount;
  private String remarks;

  @PostConstruct
  void begin() {
    MeetingQueries.MeetingRow planned = page.getMeeting();
    if (planned == null) {
      at =
          page.getRound()
              .reviewDue()
              .atZoneSameInstant(Time.ZONE)
              .toLocalDate()
              .plusDays(1)
              .atTime(USUAL_HOUR, 0);
      return;
    }
    at = planned.heldAt().atZoneSameInstant(Time.ZONE).toLocalDateTime();
    place = planned.place();
    quorum = planned.quorum();
    minutesEach = planned.minutesEach();
    suggest();
  }

  /** The usual motion: what the proposal asks for. */
  private void suggest() {
    AgendaQueries.ItemRow now = page.getNow();
    outcome = Outcome.FUND;
    amount = now == null || now.out() ? null : now.requested().toDecimal();
  }

  /** Calls the panel together. */
  public String plan() {
    MeetingPlan plan = new MeetingPlan(at, place, quorum, minutesEach);
    Long done = act.get(() -> meetings.plan(page.getId(), plan), "meeting.planned-now");
    return done == null ? null : page.here();
  }

  /** Opens the meeting. */
  public String open() {
    act.run(() -> meetings.open(page.getMeeting().id()), "meeting.opened-now");
    return page.here();
  }

  /** Notes that somebody is there. */
  public void present(long personId) {
    act.run(() -> meetings.present(page.getMeeting().id(), personId), "meeting.noted");
    page.read();
  }

  /** Moves a waiting item one place up. */
  public void moveUp(long itemId) {
    act.run(() -> agenda.moveUp(itemId), null);
    page.read();
  }

  /** Turns to an item. */
  public void callUp(long itemId) {
    act.run(() -> agenda.callUp(itemId), null);
    page.read();
    suggest();
  }

  /** Comes back to the item later. */
  public void putOff() {
    if (act.run(() -> agenda.putOff(page.getNow().id(), reason), "meeting.put-off-now")) {
      reason = null;
    }
    page.read();
  }

  /** Opens a ballot. */
  public void move() {
    boolean money = outcome == Outcome.FUND && amount != null;
    Money moved = money ? Money.of(amount, Money.CNY) : Money.fen(0);
    act.run(() -> agenda.move(page.getNow().id(), outcome, moved), "ballot.opened-now");
    page.read();
  }

  /** Counts the open ballot. */
  public void count() {
    act.run(() -> agenda.count(page.getNow().id()), "ballot.counted-now");
    page.read();
    suggest();
  }

  /** Closes the meeting. */
  public String close() {
    boolean done = act.run(() -> meetings.close(page.getMeeting().id(), remarks), "meeting.closed");
    return done ? page.here() : null;
  }

  public Outcome[] getOutcomes() {
    return Outcome.values();
  }

  public LocalDateTime getAt() {
    return at;
  }

  public void setAt(LocalDateTime at) {
    this.at = at;
  }

  public String getPlace() {
    return place;
  }

  public void setPlace(String place) {
    this.place = place;
  }

  public Integer getQuorum() {
    return quorum;
  }

  public void setQuorum(Integer quorum) {
    this.quorum = quorum;
  }

  public Integer getMinutesEach() {
    return minutesEach;
  }

  public void setMinutesEach(Integer minutesEach) {
    this.minutesEach = minutesEach;
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }

  public Outcome getOutcome() {
    return outcome;
  }

  public void setOutcome(Outcome outcome) {
    this.outcome = outcome;
  }

  public BigDecimal getAmount() {
    return amount;
  }

  public void setAmount(BigDecimal amount) {
    this.amount = amount;
  }

  public String getRemarks() {
    return remarks;
  }

  public void setRemarks(String remarks) {
    this.remarks = remarks;
  }
}
