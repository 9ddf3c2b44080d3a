package org.consilium.screening.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.consilium.platform.model.Roles;
import org.consilium.platform.service.CurrentUser;
import org.consilium.platform.web.Display;
import org.consilium.platform.web.HomeFigures;
import org.consilium.platform.web.Msg;
import org.consilium.screening.model.Review;
import org.consilium.screening.model.Round;
import org.consilium.screening.service.ReviewQueries;
import org.consilium.screening.service.RoundQueries;
import org.consilium.screening.service.RoundRow;
import org.consilium.shared.model.PageRequest;

/** Screening on the home page: reviews to be written, rounds by stage, due times. */
@RequestScoped
public class ScreeningFigures implements HomeFigures {

  private static final String ROUNDS = "/screening/rounds.xhtml?state=";
  private static final String REVIEWS = "/screening/my-reviews.xhtml?state=";

  @Inject private RoundQueries rounds;
  @Inject private ReviewQueries reviews;
  @Inject private CurrentUser user;
  @Inject private Display display;
  @Inject private Msg msg;

  @Override
  public int order() {
    return 30;
  }

  @Override
  public List<Figure> figures() {
    List<Figure> all = new ArrayList<>();
    if (reviews()) {
      all.add(review("home.reviews-to-do", Review.State.ASSIGNED));
      all.add(review("home.reviews-begun", Review.State.DRAFT));
    }
    if (user.has(Roles.CALL_MANAGER) || user.has(Roles.AUDITOR)) {
      all.add(round("home.rounds-panel", Round.State.PANEL));
      all.add(round("home.rounds-reviewing", Round.State.REVIEWING));
    }
    return all;
  }

  @Override
  public List<Deadline> deadlines() {
    List<Deadline> all = new ArrayList<>();
    for (RoundRow round : rounds.page(with(Round.State.REVIEWING)).rows()) {
      String title = round.title().in(display.isChinese());
      all.add(
          new Deadline(
              round.reviewDue(),
              msg.with("home.reviews-due", title),
              "/screening/round.xhtml?id=" + round.id()));
    }
    return all;
  }

  private boolean reviews() {
    return user.has(Roles.REVIEWER) || user.has(Roles.COMMITTEE_CHAIR);
  }

  private Figure review(String label, Review.State state) {
    return new Figure(label, reviews.mine(with(state)).total(), REVIEWS + state);
  }

  private Figure round(String label, Round.State state) {
    return new Figure(label, rounds.page(with(state)).total(), ROUNDS + state);
  }

  private static PageRequest with(Enum<?> state) {
    return new PageRequest(Map.of("state", state.name()), List.of(), 0, 20);
  }
}
