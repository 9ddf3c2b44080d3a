package org.consilium.funding.model;

/** Why money moves. The database knows which kind moves what, and which need a second person. */
public enum PostingKind {
  /** A funder fills an envelope. */
  FUND,
  /** An envelope gives back. */
  CUT,
  /** An award takes its lines from envelopes; partners promise their own. */
  AWARD,
  /** An instalment may be asked for. */
  PERMIT,
  /** A request reserves. */
  RESERVE,
  /** An approval commits what was reserved. */
  COMMIT,
  /** A claim is accepted. */
  ACCEPT,
  /** The bank has paid. */
  PAY,
  /** Money moves between lines. */
  VIRE,
  /** A reservation or commitment is taken back. */
  CANCEL,
  /** Paid money came back, or an acceptance is taken back. */
  RETURN,
  /** An award, a permission or a move between lines is taken back. */
  UNDO;

  /** True when a second person must stand behind it. */
  public boolean isForTwo() {
    return switch (this) {
      case COMMIT, ACCEPT, PAY, VIRE, CUT, RETURN, UNDO -> true;
      default -> false;
    };
  }
}
