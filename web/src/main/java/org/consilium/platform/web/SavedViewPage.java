package org.consilium.platform.web;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.util.Optional;
import org.consilium.platform.service.SavedViewQueries;
import org.consilium.platform.service.SavedViewService;

/**
 * What a person chose on a list gets a name, another name, or is removed; then back to the list.
 */
@Named
@ViewScoped
public class SavedViewPage implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject private transient SavedViewQueries queries;
  @Inject private transient SavedViewService service;
  @Inject private transient Act act;

  private Long id;
  private String list;
  private String choices;
  private String back;
  private String name;

  /** Reads the view to change, or takes the list whose choices are to be kept. */
  public void load() {
    if (id != null) {
      SavedViewQueries.Row view = Found.orMissing(id, queries::find);
      list = view.page();
      name = view.name();
    }
    list = Found.orMissing(Optional.ofNullable(OwnAddress.or(list, null)));
    back = OwnAddress.or(back, list);
    choices = choices == null ? "" : choices;
  }

  /** Keeps the choices under the name, or renames the view. */
  public void save() throws IOException {
    if (id == null) {
      goBackIf(act.run(() -> service.keep(list, choices, name), "view.kept"));
    } else {
      goBackIf(act.run(() -> service.rename(id, name), "view.renamed"));
    }
  }

  /** Removes the view. */
  public void remove() throws IOException {
    goBackIf(act.run(() -> service.remove(id), "view.removed"));
  }

  private void goBackIf(boolean done) throws IOException {
    if (done) {
      FacesContext.getCurrentInstance().getExternalContext().redirect(back);
    }
  }

  public boolean isKept() {
    return id != null;
  }

  public Long getId() {
    return id;
  }

  public void setId(Long id) {
    this.id = id;
  }

  public String getList() {
    return list;
  }

  public void setList(String list) {
    this.list = list;
  }

  public String getChoices() {
    return choices;
  }

  public void setChoices(String choices) {
    this.choices = choices;
  }

  public String getBack() {
    return back;
  }

  public void setBack(String back) {
    this.back = back;
  }

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
  }
}
