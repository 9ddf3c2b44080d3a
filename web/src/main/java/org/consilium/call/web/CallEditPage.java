package org.consilium.call.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import org.consilium.call.service.CallForm;
import org.consilium.call.service.CallQueries;
import org.consilium.call.service.CallRow;
import org.consilium.call.service.CallService;
import org.consilium.call.service.RulePacks;
import org.consilium.platform.web.Act;
import org.consilium.platform.web.Found;
import org.consilium.platform.web.Msg;

/** The form of a call. A new one starts with the usual questions and criteria. */
@Named
@ViewScoped
public class CallEditPage implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject private transient CallQueries queries;
  @Inject private transient CallService service;
  @Inject private transient RulePacks packs;
  @Inject private transient Act act;
  @Inject private transient Msg msg;
  @Inject private transient Clock clock;

  private Long id;
  private final CallInput input = new CallInput();

  /** Reads the draft, or begins with the usual form. */
  public void load() {
    if (id == null) {
      input.begin(LocalDateTime.now(clock));
      return;
    }
    CallRow call = Found.orMissing(queries.find(id));
    input.read(call, queries.sections(id), queries.criteria(id));
  }

  /** Saves the draft. */
  public String save() {
    CallForm form = input.form();
    Long saved = act.get(() -> service.write(id, form), "call.saved");
    return saved == null ? null : "/call/call.xhtml?faces-redirect=true&id=" + saved;
  }

  /** One more question. */
  public void addSection() {
    input.getSections().add(new CallInput.Section());
  }

  /** One question less. */
  public void removeSection(CallInput.Section section) {
    input.getSections().remove(section);
  }

  /** One more criterion. */
  public void addCriterion() {
    input.getCriteria().add(new CallInput.Criterion());
  }

  /** One criterion less. */
  public void removeCriterion(CallInput.Criterion criterion) {
    input.getCriteria().remove(criterion);
  }

  public List<RulePacks.Pack> getPacks() {
    return packs.current();
  }

  public CallInput getInput() {
    return input;
  }

  public String getHeading() {
    return msg.get(id == null ? "call.new" : "call.edit");
  }

  public Long getId() {
    return id;
  }

  public void setId(Long id) {
    this.id = id;
  }
}
