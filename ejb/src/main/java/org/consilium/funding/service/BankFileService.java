package org.consilium.funding.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.constraints.NotEmpty;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.consilium.funding.model.BankFile;
import org.consilium.funding.model.Payment;
import org.consilium.platform.model.Roles;
import org.consilium.platform.service.Audited;
import org.consilium.platform.service.CurrentUser;

/** Orders approved payments from the bank by a file, which is kept as it was handed over. */
@Stateless
@Audited
@RolesAllowed(Roles.FINANCE)
public class BankFileService {

  /** A file as handed over. */
  public record Content(String name, byte[] bytes) {}

  @PersistenceContext(unitName = "consilium")
  private EntityManager em;

  @Inject private FundingAccess access;
  @Inject private Payments payments;
  @Inject private PaymentSteps steps;
  @Inject private FundingTasks tasks;
  @Inject private CurrentUser user;
  @Inject private Clock clock;

  /**
   * Puts approved payments into a file for the bank; whoever approved one of them cannot.
   *
   * @return the file
   */
  @RolesAllowed(Roles.FINANCE)
  @Audited("payment.order")
  public long order(@NotEmpty List<Long> paymentIds) {
    access.mayFund();
    List<Payment> chosen = paymentIds.stream().distinct().sorted().map(payments::get).toList();
    long file = steps.order(chosen, new By(user.accountId(), OffsetDateTime.now(clock)));
    chosen.forEach(tasks::paymentOrdered);
    return file;
  }

  /** A file as it was handed to the bank. */
  @RolesAllowed(Roles.FINANCE)
  @Audited("payment.readBankFile")
  public Optional<Content> open(long id) {
    access.mayFund();
    return Optional.ofNullable(em.find(BankFile.class, id))
        .map(f -> new Content(f.code() + ".csv", f.body().getBytes(StandardCharsets.UTF_8)));
  }
}
