package org.consilium.screening.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.consilium.platform.web.Column;
import org.consilium.platform.web.Display;
import org.consilium.platform.web.ListView;
import org.consilium.platform.web.Lists;
import org.consilium.screening.model.Conflict;
import org.consilium.screening.service.ConflictQueries;
import org.consilium.screening.service.ConflictQueries.ConflictRow;

/** The conflicts of a round one by one, with the fact behind each. */
@Named
@RequestScoped
public class ConflictList {

  @Inject private ConflictQueries queries;
  @Inject private Lists lists;
  @Inject private Display display;

  private ListView<ConflictRow> list;

  @PostConstruct
  void open() {
    list =
        lists
            .list("conflicts", queries::page)
            .within("round")
            .filter("text")
            .filter("kind")
            .filter("state")
            .column(
                Column.<ConflictRow>text(
                        "person", "panel.person", r -> r.person().in(display.isChinese()))
                    .to(r -> "/screening/conflict.xhtml?id=" + r.id())
                    .sortable())
            .column(Column.<ConflictRow>text("code", "proposal.code", ConflictRow::code).sortable())
            .column(Column.text("title", "proposal.title", ConflictRow::title))
            .column(Column.text("kind", "conflict.kind", ConflictRow::kind))
            .column(Column.text("source", "conflict.source", ConflictRow::source))
            .column(Column.status("state", "state", ConflictRow::state))
            .column(Column.text("officer", "conflict.cleared-by", ConflictRow::clearedBy))
            .column(Column.text("why", "conflict.cleared-why", ConflictRow::clearedWhy));
  }

  public ListView<ConflictRow> getList() {
    return list;
  }

  public Conflict.Kind[] getKinds() {
    return Conflict.Kind.values();
  }

  public Conflict.State[] getStates() {
    return Conflict.State.values();
  }
}
