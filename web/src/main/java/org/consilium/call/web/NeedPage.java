package org.consilium.call.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.consilium.call.model.ClinicalNeed;
import org.consilium.call.service.NeedForm;
import org.consilium.call.service.NeedQueries;
import org.consilium.call.service.NeedRow;
import org.consilium.call.service.NeedService;
import org.consilium.platform.service.CurrentUser;
import org.consilium.platform.web.Act;
import org.consilium.platform.web.Found;

/** One need: read it, write it, publish it, take it back. */
@Named
@ViewScoped
public class NeedPage implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject private transient NeedQueries queries;
  @Inject private transient NeedService service;
  @Inject private transient Act act;
  @Inject private transient CurrentUser user;

  private Long id;
  private NeedRow need;
  private String title;
  private String problem;
  private String practice;
  private String cost;
  private String target;
  private String reason;

  /** Reads the need, or begins a new one when no id is given. */
  public void load() {
    if (id == null) {
      return;
    }
    need = Found.orMissing(queries.find(id));
    title = need.title();
    problem = need.problem();
    practice = need.currentPractice();
    cost = need.currentCost();
    target = need.target();
  }

  /** Saves the draft. */
  public String save() {
    NeedForm form = new NeedForm(title, problem, practice, cost, target);
    Long saved = act.get(() -> service.write(id, form), "need.saved");
    return saved == null ? null : "/call/need.xhtml?faces-redirect=true&id=" + saved;
  }

  /** Publishes it. */
  public String publish() {
    act.run(() -> service.publish(id), "need.published-now");
    return here();
  }

  /** Takes it back. */
  public String withdraw() {
    act.run(() -> service.withdraw(id, reason), "need.withdrawn");
    return here();
  }

  private String here() {
    return "/call/need.xhtml?faces-redirect=true&id=" + id;
  }

  public boolean isMine() {
    return need != null && need.postedBy() == user.personId();
  }

  public boolean isMayPublish() {
    return isMine() && ClinicalNeed.STATES.allows(need.state(), ClinicalNeed.Action.PUBLISH);
  }

  public boolean isMayWithdraw() {
    return isMine() && ClinicalNeed.STATES.allows(need.state(), ClinicalNeed.Action.WITHDRAW);
  }

  public NeedRow getNeed() {
    return need;
  }

  public Long getId() {
    return id;
  }

  public void setId(Long id) {
    this.id = id;
  }

  public String getTitle() {
    return title;
  }

  public void setTitle(String title) {
    this.title = title;
  }

  public String getProblem() {
    return problem;
  }

  public void setProblem(String problem) {
    this.problem = problem;
  }

  public String getPractice() {
    return practice;
  }

  public void setPractice(String practice) {
    this.practice = practice;
  }

  public String getCost() {
    return cost;
  }

  public void setCost(String cost) {
    this.cost = cost;
  }

  public String getTarget() {
    return target;
  }

  public void setTarget(String target) {
    this.target = target;
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }
}
