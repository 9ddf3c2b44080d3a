package org.consilium.project.model;

/** Who decides about a change. */
public enum Approver {
  /** The other one of the two that lead. */
  LEADER,
  /** An officer of the organisation concerned. */
  INSTITUTION,
  /** The centre's office. */
  OFFICE,
  /** The centre manager. */
  CENTRE
}
