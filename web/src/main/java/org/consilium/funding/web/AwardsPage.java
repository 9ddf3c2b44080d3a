package org.consilium.funding.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.consilium.funding.model.Award;
import org.consilium.funding.service.AwardQueries;
import org.consilium.funding.service.AwardRow;
import org.consilium.platform.web.Column;
import org.consilium.platform.web.Display;
import org.consilium.platform.web.ListView;
import org.consilium.platform.web.Lists;

/** The list of awards the reader may see. */
@Named
@RequestScoped
public class AwardsPage {

  @Inject private AwardQueries queries;
  @Inject private Lists lists;
  @Inject private Display display;

  private ListView<AwardRow> list;

  @PostConstruct
  void open() {
    list =
        lists
            .list("awards", queries::page)
            .filter("text")
            .filter("state")
            .column(
                Column.<AwardRow>text("code", "award.code", AwardRow::code)
                    .sortable()
                    .to(AwardsPage::address))
            .column(
                Column.<AwardRow>text("title", "award.title", AwardRow::title)
                    .sortable()
                    .to(AwardsPage::address))
            .column(Column.status("state", "state", AwardRow::state))
            .column(Column.text("lead", "award.lead", r -> r.lead().in(display.isChinese())))
            .column(Column.text("source", "award.source", r -> r.source().in(display.isChinese())))
            .column(Column.<AwardRow>money("amount", "award.amount", AwardRow::amount).sortable())
            .column(
                Column.<AwardRow>money("waiting", "award.waiting", AwardRow::waiting).sortable())
            .column(Column.<AwardRow>money("paid", "award.paid", AwardRow::paid).sortable());
  }

  private static String address(AwardRow row) {
    return "/funding/award.xhtml?id=" + row.id();
  }

  public ListView<AwardRow> getList() {
    return list;
  }

  public Award.State[] getStates() {
    return Award.State.values();
  }
}
