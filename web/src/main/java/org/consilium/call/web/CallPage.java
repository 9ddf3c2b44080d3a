package org.consilium.call.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDateTime;
import java.util.List;
import org.consilium.call.model.Call;
import org.consilium.call.service.CallQueries;
import org.consilium.call.service.CallRow;
import org.consilium.call.service.CallService;
import org.consilium.call.service.RulePacks;
import org.consilium.platform.model.Roles;
import org.consilium.platform.service.CurrentUser;
import org.consilium.platform.service.Moments;
import org.consilium.platform.service.RoleScope;
import org.consilium.platform.web.Act;
import org.consilium.platform.web.Found;

/** One call: what is asked for, by which criteria and rules, until when. */
@Named
@ViewScoped
public class CallPage implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject private transient CallQueries queries;
  @Inject private transient CallService service;
  @Inject private transient RulePacks packs;
  @Inject private transient Act act;
  @Inject private transient CurrentUser user;

  private Long id;
  private CallRow call;
  private LocalDateTime newClosing;
  private String reason;

  /** Reads the call. */
  public void load() {
    call = Found.orMissing(id, queries::find);
  }

  /** Publishes it. */
  public String publish() {
    act.run(() -> service.publish(id), "call.published-now");
    return here();
  }

  /** Opens it. */
  public String open() {
    act.run(() -> service.open(id), "call.opened-now");
    return here();
  }

  /** Closes it. */
  public String close() {
    act.run(() -> service.close(id), "call.closed-now");
    return here();
  }

  /** Moves the closing time. */
  public String moveClosing() {
    act.run(() -> service.moveClosing(id, Moments.at(newClosing), reason), "call.moved");
    return here();
  }

  private String here() {
    return "/call/call.xhtml?faces-redirect=true&id=" + id;
  }

  /** True when the reader runs this call and the action is possible now. */
  public boolean may(String action) {
    return isManager() && Call.STATES.allows(call.state(), Call.Action.valueOf(action));
  }

  public boolean isManager() {
    return user.has(Roles.CALL_MANAGER, RoleScope.CALL, id);
  }

  public boolean isOpen() {
    return call.state() == Call.State.OPEN;
  }

  /** True once its proposals are judged or were. */
  public boolean isScreened() {
    return call.state().compareTo(Call.State.SCREENING) >= 0;
  }

  public boolean isDraft() {
    return call.state() == Call.State.DRAFT;
  }

  public List<CallQueries.SectionRow> getSections() {
    return queries.sections(id);
  }

  public List<CallQueries.CriterionRow> getCriteria() {
    return queries.criteria(id);
  }

  public List<RulePacks.Rule> getRules() {
    return packs.rules(call.packId());
  }

  public CallRow getCall() {
    return call;
  }

  public Long getId() {
    return id;
  }

  public void setId(Long id) {
    this.id = id;
  }

  public LocalDateTime getNewClosing() {
    return newClosing;
  }

  public void setNewClosing(LocalDateTime newClosing) {
    this.newClosing = newClosing;
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }
}
