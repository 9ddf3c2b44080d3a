package org.consilium.register.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.consilium.platform.service.CurrentUser;
import org.consilium.platform.web.Act;
import org.consilium.platform.web.Found;
import org.consilium.platform.web.Msg;
import org.consilium.register.service.ImportQueries;
import org.consilium.register.service.ImportService;
import org.consilium.register.service.ImportView;

/** One import: followed live while it is at work, then its report. */
@Named
@ViewScoped
public class ImportPage implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject private transient ImportQueries queries;
  @Inject private transient ImportService service;
  @Inject private transient Act act;
  @Inject private transient Msg msg;
  @Inject private transient CurrentUser user;

  private Long id;
  private ImportView view;

  /** Reads how far it is. */
  public void load() {
    view = Found.orMissing(id, queries::find);
  }

  /** Asks it to end. */
  public void cancel() {
    act.run(() -> service.cancel(id), "import.cancel-noted");
    load();
  }

  /** Why it failed, in words. */
  public String getFailure() {
    return view.failure() == null ? null : msg.with(view.failure(), view.figures().toArray());
  }

  public boolean isMayCancel() {
    return view.isStoppable() && ImportsPage.mayImport(user);
  }

  public ImportView getView() {
    return view;
  }

  public Long getId() {
    return id;
  }

  public void setId(Long id) {
    this.id = id;
  }
}
