package org.consilium.screening.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.util.Optional;
import org.consilium.platform.model.Roles;
import org.consilium.platform.service.CurrentUser;
import org.consilium.platform.web.Msg;
import org.consilium.screening.model.PanelMember;
import org.consilium.screening.model.Round;
import org.consilium.screening.service.PanelQueries;
import org.consilium.screening.service.ProgressQueries.Progress;
import org.consilium.screening.service.RoundQueries;
import org.consilium.screening.service.RoundRow;

/** Says what comes next in a round for the person who looks at it. */
@RequestScoped
public class RoundSteps {

  /**
   * The next step.
   *
   * @param text what it is, with its figures
   * @param label key of the button that leads there, or null when there is nothing to press
   * @param link page it leads to, without the context path
   */
  public record Step(String text, String label, String link) implements Serializable {

    static Step wait(String text) {
      return new Step(text, null, null);
    }
  }

  @Inject private RoundQueries rounds;
  @Inject private PanelQueries panel;
  @Inject private CurrentUser user;
  @Inject private Msg msg;

  /** The next step of the reader; the own seat comes first, then the office's work. */
  Step next(RoundRow round, Progress progress) {
    Optional<PanelQueries.OwnSeat> seat =
        panel.mine().stream().filter(s -> s.roundId() == round.id()).findFirst();
    if (seat.isPresent() && seat.get().state() == PanelMember.State.INVITED) {
      return new Step(
          msg.get("round.next.answer"),
          "invitation.answer",
          "/screening/invitation.xhtml?id=" + seat.get().id());
    }
    if (seat.isPresent() && reviews() && round.state() == Round.State.REVIEWING) {
      return new Step(
          msg.get("round.next.review"),
          "review.mine",
          "/screening/my-reviews.xhtml?round=" + round.id());
    }
    return rounds.runs(round) && progress != null
        ? office(round, progress)
        : Step.wait(msg.get("round.wait." + round.state()));
  }

  private boolean reviews() {
    return user.has(Roles.REVIEWER) || user.has(Roles.COMMITTEE_CHAIR);
  }

  private Step office(RoundRow round, Progress progress) {
    String page = ".xhtml?round=" + round.id();
    return switch (round.state()) {
      case PANEL ->
          progress.accepted() < round.reviewsEach()
              ? new Step(
                  msg.with(
                      "round.next.panel",
                      progress.accepted(),
                      progress.invited(),
                      round.reviewsEach()),
                  "panel.invite-people",
                  "/screening/panel" + page)
              : new Step(
                  msg.with("round.next.assign", progress.accepted(), progress.invited()),
                  "assignment.open",
                  "/screening/assignment" + page);
      case ASSIGNED ->
          new Step(msg.with("round.next.start", progress.assigned(), progress.thin()), null, null);
      case REVIEWING ->
          new Step(
              msg.with(
                  "round.next.follow",
                  progress.submitted(),
                  progress.assigned(),
                  progress.abstained()),
              "review.follow",
              "/screening/reviews" + page);
      default -> Step.wait(msg.get("round.wait." + round.state()));
    };
  }
}
