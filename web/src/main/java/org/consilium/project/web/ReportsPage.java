package org.consilium.project.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.consilium.platform.web.Column;
import org.consilium.platform.web.ListView;
import org.consilium.platform.web.Lists;
import org.consilium.platform.web.Msg;
import org.consilium.project.model.ProgressReport;
import org.consilium.project.service.ReportQueries;

/** Progress reports of all projects the reader may see: due, overdue, queried, accepted. */
@Named
@RequestScoped
public class ReportsPage {

  @Inject private ReportQueries queries;
  @Inject private Lists lists;
  @Inject private Msg msg;

  private ListView<ReportQueries.Row> list;

  @PostConstruct
  void open() {
    list =
        lists
            .list("reports", queries::page)
            .filter("text")
            .filter("state")
            .filter("overdue")
            .column(
                Column.<ReportQueries.Row>text(
                        "project", "project.code", ReportQueries.Row::projectCode)
                    .sortable()
                    .to(r -> "/project/report.xhtml?id=" + r.id()))
            .column(
                Column.<ReportQueries.Row>text(
                        "title", "project.title", ReportQueries.Row::projectTitle)
                    .to(r -> "/project/project.xhtml?id=" + r.projectId()))
            .column(Column.number("number", "project.report-number", ReportQueries.Row::number))
            .column(
                Column.<ReportQueries.Row>day("due", "project.due", ReportQueries.Row::dueOn)
                    .sortable())
            .column(Column.status("state", "state", ReportQueries.Row::state))
            .column(Column.text("late", "project.overdue", this::late))
            .column(Column.number("percent", "project.percent", ReportQueries.Row::percent));
  }

  private String late(ReportQueries.Row row) {
    return row.overdue() ? msg.get("yes") : null;
  }

  public ListView<ReportQueries.Row> getList() {
    return list;
  }

  public ProgressReport.State[] getStates() {
    return ProgressReport.State.values();
  }

  public boolean isOverdueOnly() {
    return !list.filterValue("overdue").isBlank();
  }
}
