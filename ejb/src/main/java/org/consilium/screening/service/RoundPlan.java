package org.consilium.screening.service;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.io.Serializable;
import java.time.LocalDateTime;
import org.consilium.screening.model.PanelMix;
import org.consilium.screening.model.Round;

/**
 * How a round is to be run.
 *
 * @param reviewsEach reviews each subject gets
 * @param maxLoad reviews one person writes at most
 * @param due until when, in the centre's zone
 * @param mix what the panel needs at least
 * @param openness when reviewers see what the others wrote
 */
public record RoundPlan(
    @Min(1) @Max(15) int reviewsEach,
    @Min(1) @Max(500) int maxLoad,
    @NotNull LocalDateTime due,
    @NotNull @Valid PanelMix mix,
    @NotNull Round.Openness openness)
    implements Serializable {

  /** A plan that asks for no mix and keeps reviews sealed until the meeting. */
  public RoundPlan(int reviewsEach, int maxLoad, LocalDateTime due) {
    this(reviewsEach, maxLoad, due, PanelMix.NONE, Round.Openness.SEALED);
  }
}
