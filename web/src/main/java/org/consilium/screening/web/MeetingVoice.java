package org.consilium.screening.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.consilium.platform.web.Act;
import org.consilium.screening.model.Vote;
import org.consilium.screening.service.ConflictService;
import org.consilium.screening.service.VotingService;

/** What every panel member does in the meeting: come in, vote, declare a conflict. */
@Named
@ViewScoped
public class MeetingVoice implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject private transient MeetingPage page;
  @Inject private transient VotingService voting;
  @Inject private transient ConflictService conflicts;
  @Inject private transient Act act;

  private String reason;

  /** The reader is in the room. */
  public void comeIn() {
    act.run(() -> voting.comeIn(page.getMeeting().id()), "meeting.came-in");
    page.read();
  }

  /** The reader votes on the open motion. */
  public void vote(Vote.Choice choice) {
    long item = page.getNow().id();
    act.run(() -> voting.vote(item, choice), "ballot.voted");
    page.read();
  }

  /** The reader has a conflict with the item discussed now, and leaves it at once. */
  public String declare() {
    long subject = page.getNow().subjectId();
    boolean done = act.run(() -> conflicts.declare(subject, reason), "meeting.declared");
    return done ? page.here() : null;
  }

  public Vote.Choice[] getChoices() {
    return Vote.Choice.values();
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }
}
