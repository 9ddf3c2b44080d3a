package org.consilium.screening.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.consilium.platform.web.Act;
import org.consilium.platform.web.Found;
import org.consilium.screening.model.Round;
import org.consilium.screening.service.ProgressQueries;
import org.consilium.screening.service.RoundQueries;
import org.consilium.screening.service.RoundRow;
import org.consilium.screening.service.RoundService;

/** One round: where it stands, its figures, what to do next. */
@Named
@ViewScoped
public class RoundPage implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject private transient RoundQueries queries;
  @Inject private transient ProgressQueries progressQueries;
  @Inject private transient RoundService service;
  @Inject private transient RoundSteps steps;
  @Inject private transient Act act;

  private Long id;
  private Long call;
  private RoundRow round;
  private ProgressQueries.Progress progress;

  /** Reads the round, named by its id or by its call. */
  public void load() {
    round =
        Found.orMissing(
            id == null && call != null
                ? queries.about(Round.Purpose.CALL, call)
                : queries.find(id == null ? 0 : id));
    id = round.id();
    progress = progressQueries.of(id).orElse(null);
  }

  /** Reviewing begins. */
  public String start() {
    act.run(() -> service.start(id), "round.started-now");
    return "/screening/round.xhtml?faces-redirect=true&id=" + id;
  }

  /** What the reader does next. */
  public RoundSteps.Step getNext() {
    return steps.next(round, progress);
  }

  public List<RoundQueries.CriterionRow> getCriteria() {
    return queries.criteria(id);
  }

  public Round.State[] getStates() {
    return Round.State.values();
  }

  public boolean isRuns() {
    return queries.runs(round);
  }

  /** True while the plan or the due time can be changed. */
  public boolean isPlannable() {
    return isRuns() && round.state().compareTo(Round.State.REVIEWING) <= 0;
  }

  public boolean isMayStart() {
    return isRuns() && round.state() == Round.State.ASSIGNED;
  }

  public RoundRow getRound() {
    return round;
  }

  public ProgressQueries.Progress getProgress() {
    return progress;
  }

  public Long getId() {
    return id;
  }

  public void setId(Long id) {
    this.id = id;
  }

  public Long getCall() {
    return call;
  }

  public void setCall(Long call) {
    this.call = call;
  }
}
