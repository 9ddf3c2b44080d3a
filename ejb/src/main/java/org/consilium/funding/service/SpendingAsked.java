package org.consilium.funding.service;

import java.time.LocalDate;

/**
 * Money of an award is about to be asked for, approved or ordered: fired before it happens and
 * within that transaction, so that whoever knows a reason against it refuses.
 *
 * @param proposalId the proposal that was funded
 * @param day the day of the step
 */
public record SpendingAsked(long proposalId, LocalDate day) {}
