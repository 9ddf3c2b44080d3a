package org.consilium.funding.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.OffsetDateTime;
import org.consilium.platform.model.Roles;
import org.consilium.platform.service.Audited;
import org.consilium.platform.service.CurrentUser;
import org.consilium.platform.service.Reason;
import org.consilium.shared.model.Money;

/** Finance staff fills the centre's envelopes. */
@Stateless
@Audited
@RolesAllowed(Roles.FINANCE)
public class EnvelopeService {

  @Inject private FundingAccess access;
  @Inject private Envelopes envelopes;
  @Inject private CurrentUser user;
  @Inject private Clock clock;

  /**
   * Puts a funder's money into the envelope of a year, which is opened if there is none.
   *
   * @param key names the act; the same act again changes nothing
   * @param reference the funder's paper it rests on
   * @return the envelope
   */
  @RolesAllowed(Roles.FINANCE)
  @Audited("envelope.fill")
  public long fill(
      @NotBlank String key,
      long sourceId,
      @Min(2000) @Max(2100) int year,
      @NotNull Money amount,
      @NotBlank @Reason String reference) {
    access.mayFund();
    By by = new By(user.accountId(), OffsetDateTime.now(clock));
    return envelopes.fill(key, sourceId, year, amount, reference, by);
  }
}
