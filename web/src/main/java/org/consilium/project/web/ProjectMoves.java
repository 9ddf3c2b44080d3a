package org.consilium.project.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.consilium.platform.web.Act;
import org.consilium.project.model.Project;
import org.consilium.project.model.Project.Action;
import org.consilium.project.service.ProjectQueries;
import org.consilium.project.service.ProjectRow;
import org.consilium.project.service.ProjectService;

/** What the reader can do now to move a project through its life. */
@Named
@ViewScoped
public class ProjectMoves implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject private transient ProjectQueries queries;
  @Inject private transient ProjectService service;
  @Inject private transient Act act;

  private String reason;

  /** The actions the table allows now and the reader may take. */
  public List<Action> of(ProjectRow project) {
    return queries.moves(project.id());
  }

  /** Does one of them. */
  public String go(long id, Action action) {
    act.run(() -> take(id, action), "project.moved", action);
    return "/project/project.xhtml?faces-redirect=true&id=" + id;
  }

  private void take(long id, Action action) {
    switch (action) {
      case START -> service.start(id);
      case HOLD -> service.hold(id, reason);
      case RESUME -> service.resume(id, reason);
      case DELIVER -> service.deliver(id);
      case SEND_BACK -> service.sendBack(id, reason);
      case CLOSE -> service.close(id, reason);
      case TERMINATE -> service.terminate(id, reason);
    }
  }

  /** True for the one action that ends a project for good before its time. */
  public boolean isGrave(Action action) {
    return action == Action.TERMINATE;
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }

  public Project.State[] getStates() {
    return Project.State.values();
  }
}
