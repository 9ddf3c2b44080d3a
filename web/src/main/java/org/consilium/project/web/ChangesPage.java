package org.consilium.project.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.consilium.platform.web.Column;
import org.consilium.platform.web.ListView;
import org.consilium.platform.web.Lists;
import org.consilium.project.model.Change;
import org.consilium.project.model.ChangeRequest;
import org.consilium.project.service.ChangeQueries;

/** Changes asked for in all projects the reader may see. */
@Named
@RequestScoped
public class ChangesPage {

  @Inject private ChangeQueries queries;
  @Inject private Lists lists;

  private ListView<ChangeQueries.Row> list;

  @PostConstruct
  void open() {
    list =
        lists
            .list("changes", queries::page)
            .filter("text")
            .filter("state")
            .filter("kind")
            .column(
                Column.<ChangeQueries.Row>text(
                        "project", "project.code", ChangeQueries.Row::projectCode)
                    .sortable()
                    .to(r -> "/project/change.xhtml?id=" + r.id()))
            .column(
                Column.<ChangeQueries.Row>text(
                        "title", "project.title", ChangeQueries.Row::projectTitle)
                    .to(r -> "/project/project.xhtml?id=" + r.projectId()))
            .column(Column.number("number", "project.change-no", ChangeQueries.Row::number))
            .column(Column.text("kind", "project.change-kind", ChangeQueries.Row::kind))
            .column(Column.status("state", "state", ChangeQueries.Row::state))
            .column(Column.text("approver", "project.decides", ChangeQueries.Row::approver))
            .column(
                Column.<ChangeQueries.Row>moment(
                        "at", "project.asked-at", ChangeQueries.Row::requestedAt)
                    .sortable());
  }

  public ListView<ChangeQueries.Row> getList() {
    return list;
  }

  public ChangeRequest.State[] getStates() {
    return ChangeRequest.State.values();
  }

  public Change.Kind[] getKinds() {
    return Change.Kind.values();
  }
}
