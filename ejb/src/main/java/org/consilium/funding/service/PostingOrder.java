package org.consilium.funding.service;

import java.io.Serializable;
import java.time.OffsetDateTime;
import java.util.List;
import org.consilium.funding.model.PostingKind;
import org.consilium.shared.model.Money;
import org.consilium.shared.model.RuleBroken;

/**
 * A posting to be made.
 *
 * @param key names the act once and for all: the same key with the same content is answered with
 *     the posting it led to, with another content it is refused
 * @param kind why money moves
 * @param requestedBy account of who asked, or null for the program
 * @param approvedBy account of the second person, or null where none is needed
 * @param reference what it rests on: a decision, a bank's reference
 * @param at when
 * @param moves what moves, at least one; none when a posting is taken back
 */
public record PostingOrder(
    String key,
    PostingKind kind,
    Long requestedBy,
    Long approvedBy,
    String reference,
    OffsetDateTime at,
    List<Move> moves)
    implements Serializable {

  /** An amount above zero from one account to another. */
  public record Move(LedgerAccount from, LedgerAccount to, Money amount) implements Serializable {

    /** Refuses an amount that is not above zero. */
    public Move {
      if (amount.minor() <= 0) {
        throw new RuleBroken("ledger.amount", amount);
      }
    }
  }
}
