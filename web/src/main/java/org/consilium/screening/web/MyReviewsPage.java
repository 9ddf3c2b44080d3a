package org.consilium.screening.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import org.consilium.platform.web.Column;
import org.consilium.platform.web.Display;
import org.consilium.platform.web.ListView;
import org.consilium.platform.web.Lists;
import org.consilium.screening.model.PanelMember;
import org.consilium.screening.model.Review;
import org.consilium.screening.service.PanelQueries;
import org.consilium.screening.service.ReviewQueries;
import org.consilium.screening.service.ReviewQueries.ReviewRow;
import org.consilium.shared.model.PageRequest;

/** A reviewer's queue: what is to be judged, how far it is, until when. */
@Named
@RequestScoped
public class MyReviewsPage {

  @Inject private ReviewQueries queries;
  @Inject private PanelQueries panel;
  @Inject private Lists lists;
  @Inject private Display display;

  private ListView<ReviewRow> list;
  private List<ReviewRow> all;

  @PostConstruct
  void open() {
    list =
        lists
            .list("my-reviews", queries::mine)
            .filter("text")
            .filter("state")
            .filter("round")
            .column(Column.<ReviewRow>text("code", "proposal.code", ReviewRow::code).sortable())
            .column(
                Column.<ReviewRow>text("title", "proposal.title", ReviewRow::title)
                    .to(r -> "/screening/review.xhtml?id=" + r.id()))
            .column(Column.text("round", "round.title", r -> r.round().in(display.isChinese())))
            .column(Column.status("state", "state", ReviewRow::state))
            .column(Column.text("scored", "review.scored", r -> r.scored() + " / " + r.criteria()))
            .column(Column.<ReviewRow>moment("due", "round.due", ReviewRow::due).sortable())
            .column(Column.moment("saved", "review.saved-at", ReviewRow::savedAt));
  }

  /** The reviews of rounds that are being reviewed. */
  private List<ReviewRow> current() {
    if (all == null) {
      PageRequest everything = new PageRequest(Map.of(), List.of(), 0, PageRequest.MAX_SIZE);
      all = queries.mine(everything).rows().stream().filter(ReviewRow::open).toList();
    }
    return all;
  }

  public int getCount() {
    return current().size();
  }

  public long getDone() {
    return current().stream().filter(r -> !toDo(r)).count();
  }

  /** The first review still to be written, or null. */
  public ReviewRow getNext() {
    return current().stream().filter(MyReviewsPage::toDo).findFirst().orElse(null);
  }

  private static boolean toDo(ReviewRow row) {
    return row.state() == Review.State.ASSIGNED || row.state() == Review.State.DRAFT;
  }

  public List<PanelQueries.OwnSeat> getInvitations() {
    return panel.mine().stream().filter(s -> s.state() == PanelMember.State.INVITED).toList();
  }

  public ListView<ReviewRow> getList() {
    return list;
  }

  public Review.State[] getStates() {
    return new Review.State[] {
      Review.State.ASSIGNED, Review.State.DRAFT, Review.State.SUBMITTED, Review.State.ABSTAINED
    };
  }
}
