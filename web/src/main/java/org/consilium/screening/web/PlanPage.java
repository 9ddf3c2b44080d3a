package org.consilium.screening.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.consilium.call.service.CallQueries;
import org.consilium.call.service.CallRow;
import org.consilium.platform.web.Act;
import org.consilium.platform.web.Found;
import org.consilium.proposal.model.Proposal;
import org.consilium.proposal.service.ProposalQueries;
import org.consilium.screening.model.Round;
import org.consilium.screening.service.RoundQueries;
import org.consilium.screening.service.RoundRow;
import org.consilium.screening.service.RoundService;
import org.consilium.shared.model.PageRequest;

/** How a round is run: begins one from a closed call, changes its plan, moves its due time. */
@Named
@ViewScoped
public class PlanPage implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject private transient RoundQueries queries;
  @Inject private transient CallQueries calls;
  @Inject private transient ProposalQueries proposals;
  @Inject private transient RoundService service;
  @Inject private transient Act act;
  @Inject private transient Clock clock;

  private Long id;
  private Long call;
  private RoundRow round;
  private CallRow about;
  private long eligible;
  private long waiting;
  private String reason;
  private final PlanInput input = new PlanInput();

  /** Reads the plan of a round, or what a new one would begin with. */
  public void load() {
    if (id != null) {
      round = Found.orMissing(queries.find(id).filter(queries::runs));
      input.read(round);
      return;
    }
    about =
        Found.orMissing(
            calls
                .find(call == null ? 0 : call)
                .filter(c -> queries.runs(Round.Purpose.CALL, c.id())));
    eligible = count(Proposal.State.ELIGIBLE);
    waiting = count(Proposal.State.SUBMITTED);
    input.begin(LocalDateTime.now(clock));
  }

  private long count(Proposal.State state) {
    Map<String, String> filters = Map.of("call", Long.toString(about.id()), "state", state.name());
    return proposals.page(new PageRequest(filters, List.of(), 0, 1)).total();
  }

  /** Begins the round. */
  public String begin() {
    Long begun =
        act.get(
            () -> service.open(Round.Purpose.CALL, call, input.plan()), "round.begun", eligible);
    return begun == null ? null : there(begun);
  }

  /** Changes the plan. */
  public String save() {
    return act.run(() -> service.plan(id, input.plan()), "round.planned") ? there(id) : null;
  }

  /** Moves the due time for all reviewers. */
  public String moveDue() {
    boolean done =
        act.run(
            () -> service.moveDue(id, input.getDue(), reason), "round.due-moved", input.getDue());
    return done ? there(id) : null;
  }

  private static String there(long round) {
    return "/screening/round.xhtml?faces-redirect=true&id=" + round;
  }

  public boolean isNew() {
    return round == null;
  }

  /** True while the whole plan can change; later only the due time does. */
  public boolean isOpen() {
    return round == null || round.state().compareTo(Round.State.ASSIGNED) <= 0;
  }

  /** True when eligibility is done and there is something to judge. */
  public boolean isReady() {
    return waiting == 0 && eligible > 0;
  }

  public Round.Openness[] getOpennesses() {
    return Round.Openness.values();
  }

  public RoundRow getRound() {
    return round;
  }

  public CallRow getAbout() {
    return about;
  }

  public long getEligible() {
    return eligible;
  }

  public long getWaiting() {
    return waiting;
  }

  public PlanInput getInput() {
    return input;
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
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
