package org.consilium.screening.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.consilium.platform.service.CurrentUser;
import org.consilium.platform.web.Act;
import org.consilium.platform.web.Found;
import org.consilium.screening.model.Conflict;
import org.consilium.screening.model.Round;
import org.consilium.screening.service.ConflictQueries;
import org.consilium.screening.service.ConflictService;
import org.consilium.screening.service.RoundQueries;
import org.consilium.screening.service.RoundRow;

/** One conflict of interest: the fact behind it, and whether an officer finds that it matters. */
@Named
@ViewScoped
public class ConflictPage implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject private transient ConflictQueries queries;
  @Inject private transient RoundQueries rounds;
  @Inject private transient ConflictService service;
  @Inject private transient CurrentUser user;
  @Inject private transient Act act;

  private Long id;
  private ConflictQueries.ConflictRow conflict;
  private RoundRow round;
  private String reason;

  /** Reads the conflict. */
  public void load() {
    conflict = Found.orMissing(queries.find(id == null ? 0 : id));
    round = Found.orMissing(rounds.find(conflict.roundId()));
  }

  /** The fact does not matter here. */
  public String clear() {
    return act.run(() -> service.clear(id, reason), "conflict.cleared-now") ? here() : null;
  }

  /** The fact matters after all. */
  public String restore() {
    return act.run(() -> service.restore(id, reason), "conflict.restored-now") ? here() : null;
  }

  private String here() {
    return "/screening/conflict.xhtml?faces-redirect=true&id=" + id;
  }

  public boolean isMayClear() {
    return isDeciding() && may(Conflict.Action.CLEAR) && conflict.kind().canBeCleared();
  }

  public boolean isMayRestore() {
    return isDeciding() && may(Conflict.Action.RESTORE);
  }

  /** True when nobody may find that this does not matter. */
  public boolean isFirm() {
    return !conflict.kind().canBeCleared();
  }

  private boolean may(Conflict.Action action) {
    return Conflict.STATES.allows(conflict.state(), action);
  }

  private boolean isDeciding() {
    return rounds.runs(round)
        && round.state().compareTo(Round.State.MEETING) <= 0
        && conflict.personId() != user.personId();
  }

  public ConflictQueries.ConflictRow getConflict() {
    return conflict;
  }

  public RoundRow getRound() {
    return round;
  }

  public Long getId() {
    return id;
  }

  public void setId(Long id) {
    this.id = id;
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }
}
