package org.consilium.screening.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.consilium.platform.web.Column;
import org.consilium.platform.web.Display;
import org.consilium.platform.web.ListView;
import org.consilium.platform.web.Lists;
import org.consilium.screening.model.Review;
import org.consilium.screening.service.ProgressQueries;
import org.consilium.screening.service.ProgressQueries.ProgressRow;

/** The reviews of a round one by one: by whom, about what, how far. */
@Named
@RequestScoped
public class ReviewList {

  @Inject private ProgressQueries queries;
  @Inject private Lists lists;
  @Inject private Display display;

  private ListView<ProgressRow> list;

  @PostConstruct
  void open() {
    list =
        lists
            .list("reviews", queries::page)
            .within("round")
            .filter("text")
            .filter("state")
            .filter("late")
            .column(
                Column.<ProgressRow>text(
                        "person", "panel.person", r -> r.person().in(display.isChinese()))
                    .sortable())
            .column(Column.<ProgressRow>text("code", "proposal.code", ProgressRow::code).sortable())
            .column(
                Column.<ProgressRow>text("title", "proposal.title", ProgressRow::title)
                    .to(r -> "/screening/subject.xhtml?id=" + r.subjectId()))
            .column(Column.status("state", "state", ProgressRow::state))
            .column(Column.text("scored", "review.scored", r -> r.scored() + " / " + r.criteria()))
            .column(Column.moment("saved", "review.saved-at", ProgressRow::savedAt))
            .column(
                Column.<ProgressRow>moment(
                        "submitted", "review.submitted-at", ProgressRow::submittedAt)
                    .sortable());
  }

  public ListView<ProgressRow> getList() {
    return list;
  }

  public Review.State[] getStates() {
    return new Review.State[] {
      Review.State.ASSIGNED, Review.State.DRAFT, Review.State.SUBMITTED, Review.State.ABSTAINED
    };
  }
}
