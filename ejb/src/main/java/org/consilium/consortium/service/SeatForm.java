package org.consilium.consortium.service;

import jakarta.validation.constraints.NotNull;
import java.io.Serializable;
import java.time.LocalDate;
import org.consilium.consortium.model.Seat;

/**
 * An appointment.
 *
 * @param since the first day in the seat
 * @param last the last day of the term, or null for no end
 */
public record SeatForm(
    long committeeId,
    @NotNull Long personId,
    @NotNull Seat.Post post,
    @NotNull Seat.Expertise expertise,
    @NotNull LocalDate since,
    LocalDate last)
    implements Serializable {}
