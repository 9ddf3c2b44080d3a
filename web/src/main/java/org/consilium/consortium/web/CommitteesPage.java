package org.consilium.consortium.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.consilium.consortium.service.CommitteeQueries;
import org.consilium.consortium.service.CommitteeRow;
import org.consilium.platform.web.Column;
import org.consilium.platform.web.Display;
import org.consilium.platform.web.ListView;
import org.consilium.platform.web.Lists;

/** The list of committees on a day. */
@Named
@RequestScoped
public class CommitteesPage {

  @Inject private CommitteeQueries queries;
  @Inject private Lists lists;
  @Inject private Display display;

  private ListView<CommitteeRow> list;

  @PostConstruct
  void open() {
    list =
        lists
            .list("committees", queries::page)
            .filter("text")
            .filter("asOf")
            .column(
                Column.<CommitteeRow>text(
                        "name", "committee.name", r -> r.name().in(display.isChinese()))
                    .sortable()
                    .to(r -> "/consortium/committee.xhtml?id=" + r.id()))
            .column(
                Column.text(
                    "chair",
                    "Seat.Post.CHAIR",
                    r -> r.chair() == null ? null : r.chair().in(display.isChinese())))
            .column(
                Column.<CommitteeRow>number("seats", "committee.seats", CommitteeRow::seats)
                    .sortable())
            .column(Column.number("voting", "committee.voting", CommitteeRow::voting))
            .column(Column.number("quorum", "committee.quorum", CommitteeRow::quorum))
            .column(Column.text("rule", "committee.rule", CommitteeRow::votingRule))
            .column(
                Column.<CommitteeRow>day("since", "membership.since", CommitteeRow::since)
                    .sortable())
            .column(Column.day("last", "membership.last", CommitteeRow::last));
  }

  public ListView<CommitteeRow> getList() {
    return list;
  }
}
