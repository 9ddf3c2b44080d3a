package org.consilium.funding.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import org.consilium.funding.model.Envelope;
import org.consilium.funding.model.PostingKind;
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

  @PersistenceContext(unitName = "consilium")
  private EntityManager em;

  @Inject private FundingAccess access;
  @Inject private FundSources sources;
  @Inject private Ledger ledger;
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
    sources.centreSource(sourceId);
    Envelope envelope = sources.envelope(sourceId, year);
    if (envelope == null) {
      envelope = new Envelope(sourceId, year, user.accountId(), OffsetDateTime.now(clock));
      em.persist(envelope);
      em.flush();
    }
    LedgerAccount pool = LedgerAccount.pool(envelope.id());
    ledger.post(
        new PostingOrder(
            "envelope:" + key,
            PostingKind.FUND,
            user.accountId(),
            null,
            reference.trim(),
            List.of(new PostingOrder.Move(LedgerAccount.source(sourceId), pool, amount))));
    return envelope.id();
  }
}
