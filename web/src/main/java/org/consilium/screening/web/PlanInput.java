package org.consilium.screening.web;

import java.io.Serializable;
import java.time.LocalDateTime;
import org.consilium.platform.service.Time;
import org.consilium.screening.model.PanelMix;
import org.consilium.screening.model.Round;
import org.consilium.screening.service.RoundPlan;
import org.consilium.screening.service.RoundRow;

/** What a call manager is typing about how a round is to be run. */
public class PlanInput implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final int USUAL_DAYS = 21;
  private static final int USUAL_HOUR = 16;

  private int reviewsEach = 3;
  private int maxLoad = 6;
  private LocalDateTime due;
  private int clinical = 1;
  private int engineering = 1;
  private int finance;
  private int industry;
  private Round.Openness openness = Round.Openness.SEALED;

  /** The usual plan: three weeks for the reviews. */
  void begin(LocalDateTime now) {
    due = now.toLocalDate().plusDays(USUAL_DAYS).atTime(USUAL_HOUR, 0);
  }

  void read(RoundRow round) {
    reviewsEach = round.reviewsEach();
    maxLoad = round.maxLoad();
    due = round.reviewDue().atZoneSameInstant(Time.ZONE).toLocalDateTime();
    clinical = round.mix().clinical();
    engineering = round.mix().engineering();
    finance = round.mix().finance();
    industry = round.mix().industry();
    openness = round.openness();
  }

  RoundPlan plan() {
    PanelMix mix = new PanelMix(clinical, engineering, finance, industry);
    return new RoundPlan(reviewsEach, maxLoad, due, mix, openness);
  }

  public int getReviewsEach() {
    return reviewsEach;
  }

  public void setReviewsEach(int reviewsEach) {
    this.reviewsEach = reviewsEach;
  }

  public int getMaxLoad() {
    return maxLoad;
  }

  public void setMaxLoad(int maxLoad) {
    this.maxLoad = maxLoad;
  }

  public LocalDateTime getDue() {
    return due;
  }

  public void setDue(LocalDateTime due) {
    this.due = due;
  }

  public int getClinical() {
    return clinical;
  }

  public void setClinical(int clinical) {
    this.clinical = clinical;
  }

  public int getEngineering() {
    return engineering;
  }

  public void setEngineering(int engineering) {
    this.engineering = engineering;
  }

  public int getFinance() {
    return finance;
  }

  public void setFinance(int finance) {
    this.finance = finance;
  }

  public int getIndustry() {
    return industry;
  }

  public void setIndustry(int industry) {
    this.industry = industry;
  }

  public Round.Openness getOpenness() {
    return openness;
  }

  public void setOpenness(Round.Openness openness) {
    this.openness = openness;
  }
}
