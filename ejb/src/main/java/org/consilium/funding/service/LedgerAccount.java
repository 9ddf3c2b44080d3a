package org.consilium.funding.service;

import java.io.Serializable;
import org.consilium.funding.model.AccountKind;

/**
 * An account of the ledger by what it stands for; it is opened when it is first used.
 *
 * @param source the funder, of SRC only
 * @param envelope of POOL only
 * @param award of CAP, LIMIT, USED
 * @param organisation of LIMIT, USED
 * @param line line of an award, of AVAIL, PRE, ENC, ACC, PAID
 * @param part part of a payment, of PRE, ENC, ACC
 */
public record LedgerAccount(
    AccountKind kind,
    Long source,
    Long envelope,
    Long award,
    Long organisation,
    Long line,
    Long part)
    implements Serializable {

  /** A funder. */
  public static LedgerAccount source(long sourceId) {
    return new LedgerAccount(AccountKind.SRC, sourceId, null, null, null, null, null);
  }

  /** The money of an envelope that no award has. */
  public static LedgerAccount pool(long envelopeId) {
    return new LedgerAccount(AccountKind.POOL, null, envelopeId, null, null, null, null);
  }

  /** What is free on a line of an award. */
  public static LedgerAccount available(long lineId) {
    return new LedgerAccount(AccountKind.AVAIL, null, null, null, null, lineId, null);
  }

  /** What was paid on a line of an award. */
  public static LedgerAccount paid(long lineId) {
    return new LedgerAccount(AccountKind.PAID, null, null, null, null, lineId, null);
  }

  /** What a part of a payment holds in a state: PRE, ENC or ACC. */
  public static LedgerAccount part(AccountKind kind, long lineId, long partId) {
    return new LedgerAccount(kind, null, null, null, null, lineId, partId);
  }

  /** What the plan of an award allows altogether. */
  public static LedgerAccount plan(long awardId) {
    return new LedgerAccount(AccountKind.CAP, null, null, awardId, null, null, null);
  }

  /** What a partner of an award may still ask for. */
  public static LedgerAccount allowed(long awardId, long organisationId) {
    return new LedgerAccount(AccountKind.LIMIT, null, null, awardId, organisationId, null, null);
  }

  /** What a partner of an award has asked for. */
  public static LedgerAccount used(long awardId, long organisationId) {
    return new LedgerAccount(AccountKind.USED, null, null, awardId, organisationId, null, null);
  }
}
