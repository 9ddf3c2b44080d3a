package org.consilium.funding.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.consilium.funding.model.PostingKind;
import org.consilium.funding.service.LedgerQueries;
import org.consilium.funding.service.LedgerService;
import org.consilium.platform.web.Act;
import org.consilium.platform.web.Column;
import org.consilium.platform.web.Display;
import org.consilium.platform.web.ListView;
import org.consilium.platform.web.Lists;

/** The ledger: every posting, whether its check holds, and the file to check it elsewhere. */
@Named
@RequestScoped
public class LedgerPage {

  private static final String HERE = "/funding/ledger.xhtml?faces-redirect=true";

  @Inject private LedgerQueries queries;
  @Inject private LedgerService service;
  @Inject private Lists lists;
  @Inject private Display display;
  @Inject private Act act;

  private ListView<LedgerQueries.Row> list;
  private LedgerQueries.State state;
  private String reason;

  @PostConstruct
  void open() {
    state = queries.state();
    list =
        lists
            .list("ledger", queries::page)
            .filter("text")
            .filter("kind")
            .filter("from")
            .filter("to")
            .column(number())
            .column(Column.moment("at", "posting.at", LedgerQueries.Row::at))
            .column(Column.text("kind", "posting.kind", LedgerQueries.Row::kind))
            .column(Column.text("reference", "posting.reference", LedgerQueries.Row::reference))
            .column(
                Column.<LedgerQueries.Row>money(
                        "amount", "posting.amount", LedgerQueries.Row::amount)
                    .sortable())
            .column(
                Column.text("asked", "posting.asked", r -> r.requestedBy().in(display.isChinese())))
            .column(
                Column.text(
                    "second", "posting.second", r -> r.approvedBy().in(display.isChinese())));
  }

  private static Column<LedgerQueries.Row> number() {
    return Column.<LedgerQueries.Row>text("id", "posting.number", r -> String.valueOf(r.id()))
        .sortable()
        .to(r -> "/funding/posting.xhtml?id=" + r.id());
  }

  /** Checks everything now. */
  public String check() {
    List<String> faults = act.get(service::check, null);
    if (faults == null) {
      return null;
    }
    act.run(() -> {}, faults.isEmpty() ? "ledger.sound-now" : "ledger.unsound-now");
    return HERE;
  }

  /** Lets postings run again. */
  public String resume() {
    return act.run(() -> service.resume(reason), "ledger.resumed-now") ? HERE : null;
  }

  public ListView<LedgerQueries.Row> getList() {
    return list;
  }

  public LedgerQueries.State getState() {
    return state;
  }

  public PostingKind[] getKinds() {
    return PostingKind.values();
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }
}
