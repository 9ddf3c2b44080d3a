package org.consilium.consortium.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.consilium.consortium.model.Commitment;
import org.consilium.consortium.service.CommitmentQueries;
import org.consilium.consortium.service.CommitmentRow;
import org.consilium.platform.web.Column;
import org.consilium.platform.web.Display;
import org.consilium.platform.web.ListView;
import org.consilium.platform.web.Lists;

/** The list of promises. */
@Named
@RequestScoped
public class CommitmentsPage {

  @Inject private CommitmentQueries queries;
  @Inject private Lists lists;
  @Inject private Display display;

  private ListView<CommitmentRow> list;

  @PostConstruct
  void open() {
    list =
        lists
            .list("commitments", queries::page)
            .filter("text")
            .filter("kind")
            .filter("standing")
            .column(
                Column.<CommitmentRow>text(
                        "name", "organisation.one", r -> r.organisation().in(display.isChinese()))
                    .sortable()
                    .to(r -> "/consortium/commitment.xhtml?id=" + r.id()))
            .column(Column.text("purpose", "commitment.purpose", CommitmentRow::purpose))
            .column(Column.text("kind", "commitment.kind", CommitmentRow::kind))
            .column(Column.status("standing", "state", CommitmentRow::standing))
            .column(
                Column.<CommitmentRow>money(
                        "promised", "commitment.promised", CommitmentRow::promised)
                    .sortable())
            .column(
                Column.<CommitmentRow>money(
                        "delivered", "commitment.delivered", CommitmentRow::delivered)
                    .sortable())
            .column(Column.money("missing", "commitment.missing", CommitmentRow::missing))
            .column(
                Column.<CommitmentRow>day("due", "commitment.due", CommitmentRow::dueOn)
                    .sortable());
  }

  public ListView<CommitmentRow> getList() {
    return list;
  }

  public Commitment.Kind[] getKinds() {
    return Commitment.Kind.values();
  }

  public Commitment.Standing[] getStandings() {
    return Commitment.Standing.values();
  }
}
