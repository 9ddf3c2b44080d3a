package org.consilium.funding.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.consilium.funding.model.Envelope;
import org.consilium.funding.model.PostingKind;
import org.consilium.shared.model.Money;

/** Fills envelopes, which are opened when they are first filled. */
@ApplicationScoped
class Envelopes {

  @PersistenceContext(unitName = "consilium")
  private EntityManager em;

  @Inject private FundSources sources;
  @Inject private Ledger ledger;

  long fill(String key, long sourceId, int year, Money amount, String reference, By by) {
    sources.centreSource(sourceId);
    Envelope envelope = sources.envelope(sourceId, year);
    if (envelope == null) {
      envelope = new Envelope(sourceId, year, by.account(), by.at());
      em.persist(envelope);
      em.flush();
    }
    LedgerAccount from = LedgerAccount.source(sourceId);
    LedgerAccount pool = LedgerAccount.pool(envelope.id());
    ledger.post(
        new PostingOrder(
            "envelope:" + key,
            PostingKind.FUND,
            by.account(),
            null,
            reference.trim(),
            by.at(),
            List.of(new PostingOrder.Move(from, pool, amount))));
    return envelope.id();
  }
}
