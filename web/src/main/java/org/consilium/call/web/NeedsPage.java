package org.consilium.call.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.consilium.call.model.ClinicalNeed;
import org.consilium.call.service.NeedQueries;
import org.consilium.call.service.NeedRow;
import org.consilium.platform.web.Column;
import org.consilium.platform.web.Display;
import org.consilium.platform.web.ListView;
import org.consilium.platform.web.Lists;

/** The list of clinical needs. */
@Named
@RequestScoped
public class NeedsPage {

  @Inject private NeedQueries queries;
  @Inject private Lists lists;
  @Inject private Display display;

  private ListView<NeedRow> list;

  @PostConstruct
  void open() {
    list =
        lists
            .list("needs", queries::page)
            .filter("text")
            .filter("state")
            .column(
                Column.<NeedRow>text("title", "need.title", NeedRow::title)
                    .sortable()
                    .to(r -> "/call/need.xhtml?id=" + r.id()))
            .column(Column.status("state", "state", NeedRow::state))
            .column(
                Column.text(
                    "organisation",
                    "organisation.one",
                    r -> display.name(r.organisationZh(), r.organisationEn())))
            .column(
                Column.text(
                    "author", "need.author", r -> display.name(r.postedByZh(), r.postedByEn())))
            .column(
                Column.<NeedRow>moment("published", "need.published", NeedRow::publishedAt)
                    .sortable())
            .column(Column.number("proposals", "need.proposals", NeedRow::proposals));
  }

  public ListView<NeedRow> getList() {
    return list;
  }

  public ClinicalNeed.State[] getStates() {
    return ClinicalNeed.State.values();
  }
}
