package org.consilium.funding.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import org.consilium.funding.model.Payment;
import org.consilium.platform.model.Roles;
import org.consilium.platform.service.CurrentUser;
import org.consilium.platform.service.RoleScope;
import org.consilium.shared.model.RuleBroken;

/**
 * Who may see and move money. Finance staff, auditors and centre managers see everything; project
 * leaders see their own projects; officers see what concerns their own organisation.
 *
 * <p>The conditions name the reader by numbers of this program's own making, never by text.
 */
@ApplicationScoped
class FundingAccess {

  private static final String LEADS =
      "exists (select 1 from proposal r where r.id = w.proposal_id and (r.created_by = %1$d or"
          + " exists (select 1 from investigator i where i.proposal_id = r.id and i.person_id ="
          + " %1$d)))";
  private static final String OFFICER_OF =
      "%s in (select g.scope_id from role_grant g where g.account_id = %d and g.role ="
          + " 'institution-officer' and g.scope = 'ORGANISATION' and g.valid_from <= date '%3$s'"
          + " and (g.valid_to is null or g.valid_to > date '%3$s'))";

  @PersistenceContext(unitName = "consilium")
  private EntityManager em;

  @Inject private CurrentUser user;
  @Inject private Clock clock;

  /** Condition on an award {@code w}: the reader may see that it exists. */
  String award() {
    return seesAll()
        ? "true"
        : "("
            + leads()
            + " or exists (select 1 from award_line y where y.award_id = w.id and "
            + officerOf("y.organisation_id")
            + "))";
  }

  /** Condition on a partner of an award {@code w}: the reader may see its figures. */
  String partner(String organisation) {
    return seesAll() ? "true" : "(" + leads() + " or " + officerOf(organisation) + ")";
  }

  private String leads() {
    return LEADS.formatted(user.personId());
  }

  private String officerOf(String organisation) {
    return OFFICER_OF.formatted(organisation, user.accountId(), LocalDate.now(clock));
  }

  /** Finance staff, auditors and centre managers see all money. */
  boolean seesAll() {
    return user.has(Roles.FINANCE) || user.has(Roles.AUDITOR) || user.has(Roles.CENTRE_MANAGER);
  }

  /** Finance staff moves money. */
  void mayFund() {
    if (!user.has(Roles.FINANCE)) {
      throw new RuleBroken("funding.not-finance");
    }
  }

  /** Auditors, finance staff and administrators read the ledger itself. */
  void mayReadLedger() {
    if (!user.has(Roles.AUDITOR) && !user.has(Roles.FINANCE) && !user.has(Roles.ADMINISTRATOR)) {
      throw new RuleBroken("ledger.not-auditor");
    }
  }

  /** An administrator lets a halted ledger run again. */
  void mayResume() {
    if (!user.has(Roles.ADMINISTRATOR)) {
      throw new RuleBroken("platform.not-administrator");
    }
  }

  /** A leader of the project, or an officer of the partner, asks for the partner's money. */
  void mayAsk(long awardId, long organisationId) {
    if (!asks(awardId, organisationId)) {
      throw new RuleBroken("payment.not-yours");
    }
  }

  boolean asks(long awardId, long organisationId) {
    return user.has(Roles.INSTITUTION_OFFICER, RoleScope.ORGANISATION, organisationId)
        || !em.createNativeQuery("select 1 from award w where w.id = ?1 and " + leads())
            .setParameter(1, awardId)
            .getResultList()
            .isEmpty();
  }

  /** Only the one who asked takes a request back. */
  void mayWithdraw(Payment payment) {
    if (payment.requestedBy() != user.accountId()) {
      throw new RuleBroken("payment.not-your-request", payment.code());
    }
  }
}
