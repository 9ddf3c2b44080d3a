package org.consilium.funding.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.consilium.funding.model.Award;
import org.consilium.funding.model.AwardLine;
import org.consilium.funding.model.Envelope;
import org.consilium.funding.model.PostingKind;
import org.consilium.shared.model.Names;
import org.consilium.shared.model.RuleBroken;

/** Issues an award: takes its money, makes its payment plan. */
@ApplicationScoped
class AwardIssue {

  @Inject private Awards awards;
  @Inject private FundSources sources;
  @Inject private Instalments instalments;
  @Inject private Ledger ledger;

  /**
   * Takes every line from the envelope of its year; what partners add comes from themselves.
   *
   * @throws RuleBroken {@code award.no-envelope}, {@code ledger.not-enough.pool} with the figures
   */
  void issue(Award award, long sourceId, LocalDate startsOn, By by) {
    Names source = sources.centreSource(sourceId);
    award.plan(sourceId, startsOn);
    long own = sources.own();
    List<AwardLine> lines = awards.lines(award.id());
    List<PostingOrder.Move> moves = new ArrayList<>();
    for (AwardLine line : lines) {
      LedgerAccount from =
          line.isOwn() ? LedgerAccount.source(own) : pool(award, source, line.year());
      moves.add(new PostingOrder.Move(from, LedgerAccount.available(line.id()), line.amount()));
    }
    String key = "award:" + award.id();
    Posted posted =
        ledger.post(
            new PostingOrder(
                key, PostingKind.AWARD, by.account(), null, award.code(), by.at(), moves));
    award.issue(posted.id(), by.account(), by.at());
    instalments.plan(award, lines, by);
  }

  private LedgerAccount pool(Award award, Names source, int year) {
    Envelope envelope = sources.envelope(award.sourceId(), year);
    if (envelope == null) {
      throw new RuleBroken("award.no-envelope", source, String.valueOf(year), award.code());
    }
    return LedgerAccount.pool(envelope.id());
  }
}
