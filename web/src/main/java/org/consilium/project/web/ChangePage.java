package org.consilium.project.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.consilium.platform.web.Act;
import org.consilium.platform.web.Found;
import org.consilium.platform.web.Msg;
import org.consilium.project.service.ChangeQueries;
import org.consilium.project.service.ChangeService;
import org.consilium.project.service.Effect;

/** One change that was asked for: what it does, who decides by which rule, what came of it. */
@Named
@ViewScoped
public class ChangePage implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject private transient ChangeQueries queries;
  @Inject private transient ChangeService service;
  @Inject private transient Act act;
  @Inject private transient Msg msg;

  private Long id;
  private ChangeQueries.Row change;
  private boolean deciding;
  private boolean withdrawing;
  private String note;

  /** Reads the request. */
  public void load() {
    change = Found.orMissing(id, queries::find);
    deciding = queries.decides(id);
    withdrawing = queries.withdraws(id);
  }

  /** Approves it. */
  public String approve() {
    return act.run(() -> service.approve(id, note), "project.change-approved") ? here() : null;
  }

  /** Refuses it. */
  public String refuse() {
    return act.run(() -> service.refuse(id, note), "project.change-refused") ? here() : null;
  }

  /** Takes it back. */
  public String withdraw() {
    act.run(() -> service.withdraw(id), "project.change-withdrawn");
    return here();
  }

  /** An effect in words. */
  public String words(Effect effect) {
    return msg.with(effect.key(), effect.figures().toArray());
  }

  private String here() {
    return "/project/change.xhtml?faces-redirect=true&id=" + id;
  }

  public ChangeQueries.Row getChange() {
    return change;
  }

  public boolean isDeciding() {
    return deciding;
  }

  public boolean isWithdrawing() {
    return withdrawing;
  }

  public Long getId() {
    return id;
  }

  public void setId(Long id) {
    this.id = id;
  }

  public String getNote() {
    return note;
  }

  public void setNote(String note) {
    this.note = note;
  }
}
