package org.consilium.screening.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.consilium.platform.web.Act;
import org.consilium.platform.web.Found;
import org.consilium.screening.model.PanelMember;
import org.consilium.screening.model.Round;
import org.consilium.screening.service.PanelQueries;
import org.consilium.screening.service.PanelService;
import org.consilium.screening.service.RoundQueries;
import org.consilium.screening.service.RoundRow;

/** An invitation to judge, for the person invited: what it means, yes or no. */
@Named
@ViewScoped
public class InvitationPage implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject private transient PanelQueries queries;
  @Inject private transient RoundQueries rounds;
  @Inject private transient PanelService service;
  @Inject private transient Act act;

  private Long id;
  private PanelQueries.OwnSeat seat;
  private RoundRow round;
  private String reason;

  /** Reads the reader's own seat. */
  public void load() {
    seat =
        Found.orMissing(
            queries.mine().stream().filter(s -> id != null && s.id() == id).findFirst());
    round = rounds.find(seat.roundId()).orElse(null);
  }

  /** The reader agrees to judge. */
  public String accept() {
    act.run(() -> service.accept(id), "invitation.accepted-now");
    return here();
  }

  /** The reader does not agree, or no longer. */
  public String decline() {
    return act.run(() -> service.decline(id, reason), "invitation.declined-now") ? here() : null;
  }

  private String here() {
    return "/screening/invitation.xhtml?faces-redirect=true&id=" + id;
  }

  /** True when this answer can be given now. */
  public boolean may(String action) {
    return round != null
        && round.state().compareTo(Round.State.REVIEWING) <= 0
        && PanelMember.STATES.allows(seat.state(), PanelMember.Action.valueOf(action));
  }

  public List<RoundQueries.CriterionRow> getCriteria() {
    return rounds.criteria(seat.roundId());
  }

  public PanelQueries.OwnSeat getSeat() {
    return seat;
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
