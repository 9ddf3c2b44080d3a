package org.consilium.screening.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.consilium.platform.web.Column;
import org.consilium.platform.web.Display;
import org.consilium.platform.web.ListView;
import org.consilium.platform.web.Lists;
import org.consilium.screening.model.Round;
import org.consilium.screening.service.RoundQueries;
import org.consilium.screening.service.RoundRow;

/** The list of rounds. */
@Named
@RequestScoped
public class RoundsPage {

  @Inject private RoundQueries queries;
  @Inject private Lists lists;
  @Inject private Display display;

  private ListView<RoundRow> list;

  @PostConstruct
  void open() {
    list =
        lists
            .list("rounds", queries::page)
            .filter("text")
            .filter("state")
            .column(
                Column.<RoundRow>text(
                        "title", "round.title", r -> r.title().in(display.isChinese()))
                    .to(r -> "/screening/round.xhtml?id=" + r.id()))
            .column(Column.status("state", "state", RoundRow::state))
            .column(Column.number("subjects", "round.subjects", RoundRow::subjects))
            .column(Column.number("each", "round.reviews-each", RoundRow::reviewsEach))
            .column(Column.<RoundRow>moment("due", "round.due", RoundRow::reviewDue).sortable())
            .column(Column.money("envelope", "round.envelope", RoundRow::envelope));
  }

  public ListView<RoundRow> getList() {
    return list;
  }

  public Round.State[] getStates() {
    return Round.State.values();
  }
}
