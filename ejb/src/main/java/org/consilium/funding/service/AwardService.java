package org.consilium.funding.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.consilium.funding.model.Award;
import org.consilium.platform.model.Roles;
import org.consilium.platform.service.Audited;
import org.consilium.platform.service.CurrentUser;
import org.consilium.platform.service.Reason;
import org.consilium.shared.model.RuleBroken;

/** Finance staff issues what was decided. */
@Stateless
@Audited
@RolesAllowed(Roles.FINANCE)
public class AwardService {

  @Inject private FundingAccess access;
  @Inject private Awards awards;
  @Inject private AwardIssue issues;
  @Inject private FundingTasks tasks;
  @Inject private CurrentUser user;
  @Inject private Clock clock;

  /**
   * Issues an award: every line is taken from the envelope of its year, the payment plan is made,
   * the first instalment may be asked for, leaders and officers get the award letter.
   *
   * @param sourceId whose money it is
   * @param startsOn first day of the work, from which instalments are counted
   * @throws RuleBroken {@code award.no-envelope}, {@code ledger.not-enough.pool} with the figures
   */
  @RolesAllowed(Roles.FINANCE)
  @Audited("award.issue")
  public void issue(long id, long sourceId, @NotNull LocalDate startsOn) {
    access.mayFund();
    Award award = awards.get(id);
    By by = new By(user.accountId(), OffsetDateTime.now(clock));
    issues.issue(award, sourceId, startsOn, by);
    tasks.awardIssued(award);
  }

  /** Drops a prepared award: nothing is given after all. */
  @RolesAllowed(Roles.FINANCE)
  @Audited("award.drop")
  public void drop(long id, @NotBlank @Reason String reason) {
    access.mayFund();
    Award award = awards.get(id);
    award.drop();
    tasks.awardDropped(award);
  }
}
