package org.consilium.funding.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.consilium.funding.model.Award;
import org.consilium.funding.model.AwardLine;
import org.consilium.funding.model.Envelope;
import org.consilium.funding.model.PostingKind;
import org.consilium.platform.service.CurrentUser;
import org.consilium.shared.model.Names;
import org.consilium.shared.model.RuleBroken;

/** Takes the money of an award: the centre's from envelopes, the partners' own from themselves. */
@ApplicationScoped
class AwardMoney {

  @Inject private FundSources sources;
  @Inject private Ledger ledger;
  @Inject private CurrentUser user;

  /**
   * Takes every line from the envelope of its year.
   *
   * @return the posting
   * @throws RuleBroken {@code award.no-envelope}, {@code ledger.not-enough.pool} with the figures
   */
  long take(Award award, List<AwardLine> lines) {
    Names source = sources.centreSource(award.sourceId());
    long own = sources.own();
    List<PostingOrder.Move> moves = new ArrayList<>();
    for (AwardLine line : lines) {
      LedgerAccount from =
          line.isOwn() ? LedgerAccount.source(own) : pool(award, source, line.year());
      moves.add(new PostingOrder.Move(from, LedgerAccount.available(line.id()), line.amount()));
    }
    String key = "award:" + award.id();
    PostingOrder order =
        new PostingOrder(key, PostingKind.AWARD, user.accountId(), null, award.code(), moves);
    return ledger.post(order).id();
  }

  private LedgerAccount pool(Award award, Names source, int year) {
    Envelope envelope = sources.envelope(award.sourceId(), year);
    if (envelope == null) {
      throw new RuleBroken("award.no-envelope", source, String.valueOf(year), award.code());
    }
    return LedgerAccount.pool(envelope.id());
  }
}
