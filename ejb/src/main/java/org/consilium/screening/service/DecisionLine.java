package org.consilium.screening.service;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import org.consilium.screening.model.Outcome;
import org.consilium.shared.model.Money;

/**
 * How a subject is proposed to be decided.
 *
 * @param amount money given; zero unless funded
 * @param reason why; needed when it departs from the ranking or from the meeting
 */
public record DecisionLine(
    long subjectId,
    @NotNull Outcome outcome,
    @NotNull Money amount,
    @Size(max = 4000) String conditions,
    @Size(max = 4000) String reason)
    implements Serializable {}
