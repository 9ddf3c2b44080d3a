package org.consilium.platform.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.consilium.platform.model.AuditEvent;
import org.consilium.platform.service.AuditQueries;

/** The trail: who did what to which record, when, and how it ended. */
@Named
@RequestScoped
public class AuditPage {

  @Inject private AuditQueries queries;
  @Inject private Lists lists;
  @Inject private History history;

  private ListView<AuditQueries.Row> list;

  @PostConstruct
  void open() {
    list =
        lists
            .list("audit", queries::page)
            .filter("text")
            .filter("action")
            .filter("record")
            .filter("result")
            .filter("from")
            .filter("to")
            .column(
                Column.<AuditQueries.Row>moment("at", "audit.at", AuditQueries.Row::at)
                    .sortable()
                    .to(r -> "/platform/audit-event.xhtml?id=" + r.id()))
            .column(Column.text("who", "audit.who", AuditQueries.Row::who))
            .column(
                Column.<AuditQueries.Row>text("act", "audit.act", r -> history.action(r.action()))
                    .to(r -> "/platform/audit-event.xhtml?id=" + r.id()))
            .column(Column.text("record", "audit.record", this::record))
            .column(Column.status("result", "audit.result", AuditQueries.Row::result))
            .column(Column.text("affiliation", "audit.affiliation", AuditQueries.Row::affiliation));
  }

  private String record(AuditQueries.Row row) {
    return row.subject() == null ? null : history.record(row.subject()) + " " + row.subjectId();
  }

  public ListView<AuditQueries.Row> getList() {
    return list;
  }

  public AuditEvent.Result[] getResults() {
    return AuditEvent.Result.values();
  }
}
