package org.consilium.screening.service;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.time.LocalDateTime;

/**
 * When and where a panel meets.
 *
 * @param at in the centre's zone
 * @param quorum how many voting members must be present; null means two thirds
 * @param minutesEach minutes an item is given; null means as many as it takes
 */
public record MeetingPlan(
    @NotNull LocalDateTime at,
    @NotBlank @Size(max = 200) String place,
    @Min(1) Integer quorum,
    @Min(1) @Max(240) Integer minutesEach)
    implements Serializable {}
