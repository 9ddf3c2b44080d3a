package org.consilium.consortium.service;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.consilium.consortium.model.Membership;
import org.consilium.consortium.model.Organisation;
import org.consilium.shared.model.Names;

/**
 * A relation of an organisation to the centre.
 *
 * @param sharePpm share in parts per million, for a shareholder
 * @param since the first day it holds
 * @param end the first day it no longer holds, or null while it has no end
 * @param decisionRef the decision it rests on
 * @param endRef the decision it ended by, or null
 */
public record MembershipRow(
    long id,
    long organisationId,
    Organisation.Kind organisationKind,
    Names organisation,
    Membership.Kind kind,
    Long allianceId,
    Names alliance,
    Membership.Tier tier,
    Integer sharePpm,
    LocalDate since,
    LocalDate end,
    String decisionRef,
    String endRef)
    implements Serializable {

  /** The share in per cent, or null. */
  public BigDecimal percent() {
    return sharePpm == null ? null : BigDecimal.valueOf(sharePpm, 4);
  }

  /** The last day it holds, or null while it has no end. */
  public LocalDate last() {
    return end == null ? null : end.minusDays(1);
  }

  /** True when share or tier can change. */
  public boolean changeable() {
    return end == null
        && (kind == Membership.Kind.SHAREHOLDER || kind == Membership.Kind.ALLIANCE_MEMBER);
  }
}
