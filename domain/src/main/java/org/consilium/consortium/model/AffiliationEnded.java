package org.consilium.consortium.model;

import java.time.LocalDate;

/**
 * A verified affiliation ends; announced within the transaction of the act.
 *
 * @param day the first day on which it no longer holds
 */
public record AffiliationEnded(long personId, long organisationId, LocalDate day) {}
