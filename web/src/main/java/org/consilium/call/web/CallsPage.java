package org.consilium.call.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.consilium.call.model.Call;
import org.consilium.call.service.CallQueries;
import org.consilium.call.service.CallRow;
import org.consilium.platform.web.Column;
import org.consilium.platform.web.Display;
import org.consilium.platform.web.ListView;
import org.consilium.platform.web.Lists;

/** The list of calls. */
@Named
@RequestScoped
public class CallsPage {

  @Inject private CallQueries queries;
  @Inject private Lists lists;
  @Inject private Display display;

  private ListView<CallRow> list;

  @PostConstruct
  void open() {
    list =
        lists
            .list("calls", queries::page)
            .filter("text")
            .filter("state")
            .column(Column.<CallRow>text("code", "call.code", CallRow::code).sortable())
            .column(
                Column.<CallRow>text(
                        "title", "call.title", r -> display.name(r.titleZh(), r.titleEn()))
                    .to(r -> "/call/call.xhtml?id=" + r.id()))
            .column(Column.status("state", "state", CallRow::state))
            .column(Column.money("envelope", "call.envelope", CallRow::envelope))
            .column(Column.<CallRow>moment("closes", "call.closes", CallRow::closesAt).sortable())
            .column(Column.number("proposals", "call.proposals", CallRow::proposals));
  }

  public ListView<CallRow> getList() {
    return list;
  }

  public Call.State[] getStates() {
    return Call.State.values();
  }
}
