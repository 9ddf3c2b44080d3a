package org.consilium.consortium.model;

import org.consilium.shared.model.Period;

/** Somebody was appointed to a seat; announced within the transaction of the appointment. */
public record SeatTaken(
    long seatId, long committeeId, long personId, Seat.Post post, Period term) {}
