package org.consilium.consortium.model;

import java.time.LocalDate;

/**
 * A seat ends; announced within the transaction of the act.
 *
 * @param day the first day on which it is no longer held
 */
public record SeatEnded(long committeeId, long personId, Seat.Post post, LocalDate day) {}
