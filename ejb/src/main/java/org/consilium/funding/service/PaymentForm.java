package org.consilium.funding.service;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.util.List;
import org.consilium.shared.model.Money;

/**
 * A request for a payment.
 *
 * @param key names the act: the same request sent twice is one
 * @param organisationId the partner that is paid
 * @param holder who holds the bank account
 * @param bank name of bank and branch
 * @param number number of the bank account
 * @param lines what is taken from each line of the award; amounts of zero count as none
 */
public record PaymentForm(
    @NotBlank @Size(max = 100) String key,
    long awardId,
    long organisationId,
    @NotBlank @Size(max = 200) String purpose,
    @NotBlank @Size(max = 100) String holder,
    @NotBlank @Size(max = 100) String bank,
    @NotBlank @Size(max = 40) String number,
    @NotNull List<@Valid Line> lines)
    implements Serializable {

  /** An amount from a line of the award. */
  public record Line(long lineId, @NotNull Money amount) implements Serializable {}
}
