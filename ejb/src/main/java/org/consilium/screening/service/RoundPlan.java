package org.consilium.screening.service;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.io.Serializable;
import java.time.LocalDateTime;

/**
 * How a round is to be run.
 *
 * @param reviewsEach reviews each subject gets
 * @param maxLoad reviews one person writes at most
 * @param due until when, in the centre's zone
 */
public record RoundPlan(
    @Min(1) @Max(15) int reviewsEach, @Min(1) @Max(500) int maxLoad, @NotNull LocalDateTime due)
    implements Serializable {}
