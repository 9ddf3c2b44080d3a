package org.consilium.funding.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotBlank;
import java.util.List;
import org.consilium.platform.model.Roles;
import org.consilium.platform.service.Audited;
import org.consilium.platform.service.Reason;
import org.consilium.shared.model.RuleBroken;

/** Checks the ledger on demand, and lets a halted one run again once it is sound. */
@Stateless
@Audited
@RolesAllowed({Roles.AUDITOR, Roles.FINANCE, Roles.ADMINISTRATOR})
public class LedgerService {

  @Inject private FundingAccess access;
  @Inject private LedgerVerifier verifier;
  @Inject private LedgerHalt halt;

  /**
   * Checks everything now; what is wrong halts the ledger.
   *
   * @return what is wrong, as codes with how often and an example; none when all is well
   */
  @RolesAllowed({Roles.AUDITOR, Roles.FINANCE, Roles.ADMINISTRATOR})
  @Audited("ledger.check")
  public List<String> check() {
    access.mayReadLedger();
    return verifier.run().faults();
  }

  /**
   * Lets postings run again.
   *
   * @param reason what was wrong and how it was put right
   * @throws RuleBroken {@code ledger.not-sound} while the check finds something
   */
  @RolesAllowed(Roles.ADMINISTRATOR)
  @Audited("ledger.resume")
  public void resume(@NotBlank @Reason String reason) {
    access.mayResume();
    List<String> faults = verifier.run().faults();
    if (!faults.isEmpty()) {
      throw new RuleBroken("ledger.not-sound", String.join(", ", faults));
    }
    halt.resume();
  }
}
