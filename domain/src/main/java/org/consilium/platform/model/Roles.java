package org.consilium.platform.model;

import java.util.List;

/**
 * The roles a person can be granted. A role opens a use case; the record's own rule decides about
 * the record.
 */
public final class Roles {

  public static final String CLINICIAN = "clinician";
  public static final String RESEARCHER = "researcher";
  public static final String INSTITUTION_OFFICER = "institution-officer";
  public static final String CALL_MANAGER = "call-manager";
  public static final String REVIEWER = "reviewer";
  public static final String COMMITTEE_CHAIR = "committee-chair";
  public static final String COMMITTEE_SECRETARY = "committee-secretary";
  public static final String FINANCE = "finance";
  public static final String TRAINING_COORDINATOR = "training-coordinator";
  public static final String SUPERVISOR = "supervisor";
  public static final String TRAINEE = "trainee";
  public static final String CENTRE_MANAGER = "centre-manager";
  public static final String ASSESSOR = "assessor";
  public static final String AUDITOR = "auditor";
  public static final String ADMINISTRATOR = "administrator";

  /** Every signed-in account has this one. */
  public static final String MEMBER = "member";

  /** The program itself: timers, seeds, operator's commands. Nobody can be granted it. */
  public static final String SYSTEM = "system";

  /** The roles that can be granted, in the order people read them. */
  public static final List<String> GRANTABLE =
      List.of(
          CLINICIAN,
          RESEARCHER,
          INSTITUTION_OFFICER,
          CALL_MANAGER,
          REVIEWER,
          COMMITTEE_CHAIR,
          COMMITTEE_SECRETARY,
          FINANCE,
          TRAINING_COORDINATOR,
          SUPERVISOR,
          TRAINEE,
          CENTRE_MANAGER,
          ASSESSOR,
          AUDITOR,
          ADMINISTRATOR);

  /** Roles whose accounts need a second factor to sign in. */
  public static final List<String> SECOND_FACTOR =
      List.of(FINANCE, COMMITTEE_CHAIR, COMMITTEE_SECRETARY, ADMINISTRATOR);

  private Roles() {}
}
