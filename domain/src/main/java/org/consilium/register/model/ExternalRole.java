package org.consilium.register.model;

/**
 * What an organisation is in a project of another funder. A third party is affiliated to the
 * beneficiary at the same position and paid through it; an associated partner brings its own money.
 */
public enum ExternalRole {
  COORDINATOR,
  PARTICIPANT,
  THIRD_PARTY,
  ASSOCIATED_PARTNER
}
