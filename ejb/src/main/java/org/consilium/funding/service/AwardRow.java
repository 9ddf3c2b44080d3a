package org.consilium.funding.service;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.consilium.funding.model.Award;
import org.consilium.shared.model.Money;
import org.consilium.shared.model.Names;

/**
 * An award as lists and pages show it.
 *
 * @param amount the centre's money
 * @param source whose money it is, or nobody's until it is issued
 * @param lead the organisation that leads
 * @param paid what was paid to the partners whose figures the reader may see
 * @param waiting what these have asked for and not got yet
 */
public record AwardRow(
    long id,
    String code,
    String title,
    Award.State state,
    Money amount,
    Names source,
    Names lead,
    Money paid,
    Money waiting,
    LocalDate startsOn,
    OffsetDateTime preparedAt,
    OffsetDateTime issuedAt,
    long proposalId,
    long packId,
    String conditions)
    implements Serializable {

  /** True until it is issued or dropped. */
  public boolean isPrepared() {
    return state == Award.State.PREPARED;
  }

  /** True when its money can be asked for. */
  public boolean isIssued() {
    return state == Award.State.ISSUED;
  }
}
