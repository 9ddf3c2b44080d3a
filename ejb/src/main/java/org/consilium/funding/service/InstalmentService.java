package org.consilium.funding.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotBlank;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.consilium.funding.model.Award;
import org.consilium.funding.model.Instalment;
import org.consilium.platform.model.Roles;
import org.consilium.platform.service.Audited;
import org.consilium.platform.service.CurrentUser;
import org.consilium.platform.service.Reason;

/** Finance staff releases instalments whose condition is met. */
@Stateless
@Audited
@RolesAllowed(Roles.FINANCE)
public class InstalmentService {

  @Inject private FundingAccess access;
  @Inject private Awards awards;
  @Inject private Instalments instalments;
  @Inject private FundingTasks tasks;
  @Inject private CurrentUser user;
  @Inject private Clock clock;

  /**
   * Lets partners ask for an instalment.
   *
   * @param evidence by what the condition is met
   */
  @RolesAllowed(Roles.FINANCE)
  @Audited("instalment.release")
  public void release(long id, @NotBlank @Reason String evidence) {
    access.mayFund();
    Instalment instalment = awards.instalment(id);
    Award award = awards.get(instalment.awardId());
    award.mustBeIssued();
    instalment.mustBeDue(LocalDate.now(clock));
    By by = new By(user.accountId(), OffsetDateTime.now(clock));
    instalments.release(instalment, evidence.trim(), by);
    tasks.instalmentReleased(award, instalment);
  }
}
