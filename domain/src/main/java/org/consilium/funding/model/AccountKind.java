package org.consilium.funding.model;

/** A state of money; what is in a state is the balance of an account of this kind. */
public enum AccountKind {
  /** The funder; may be below zero by what it gave. */
  SRC,
  /** The envelope of a source and a year. */
  POOL,
  /** Free to be asked for on a line of an award. */
  AVAIL,
  /** Reserved by a request that nobody decided yet. */
  PRE,
  /** Committed: approved, not paid. */
  ENC,
  /** Accepted on a claim, payable. */
  ACC,
  /** Paid out. */
  PAID,
  /** What a plan or rule allows; may be below zero by what it allowed. */
  CAP,
  /** Allowed to be asked for and not asked for yet. */
  LIMIT,
  /** Allowed and asked for. */
  USED
}
