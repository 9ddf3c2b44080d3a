package org.consilium.screening.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.consilium.platform.web.Act;
import org.consilium.platform.web.Found;
import org.consilium.screening.model.Round;
import org.consilium.screening.service.ProgressQueries;
import org.consilium.screening.service.RoundQueries;
import org.consilium.screening.service.RoundRow;
import org.consilium.screening.service.RoundService;

/** How far the reviews of a round are, for its office; what they say stays sealed. */
@Named
@ViewScoped
public class ReviewsPage implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject private transient RoundQueries rounds;
  @Inject private transient ProgressQueries queries;
  @Inject private transient RoundService service;
  @Inject private transient Act act;

  private Long id;
  private RoundRow round;
  private ProgressQueries.Progress progress;

  /** Reads the figures. */
  public void load() {
    round = Found.orMissing(id, rounds::find);
    progress = Found.orMissing(queries.of(id));
  }

  /** Reminds everybody with open reviews. */
  public String remind() {
    Integer told = act.get(() -> service.remind(id), null);
    if (told != null) {
      act.run(() -> {}, "review.reminded", told);
    }
    return "/screening/reviews.xhtml?faces-redirect=true&round=" + id;
  }

  /** True for who runs the round while reviews are written. */
  public boolean isFollowing() {
    return rounds.runs(round) && round.state() == Round.State.REVIEWING;
  }

  public RoundRow getRound() {
    return round;
  }

  public ProgressQueries.Progress getProgress() {
    return progress;
  }

  public Long getId() {
    return id;
  }

  public void setId(Long id) {
    this.id = id;
  }
}
