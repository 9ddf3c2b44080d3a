package org.consilium.proposal.service;

import java.io.Serializable;
import java.time.OffsetDateTime;
import org.consilium.proposal.model.Proposal;
import org.consilium.shared.model.Money;

/** A proposal as lists and pages show it. */
public record ProposalRow(
    long id,
    String code,
    String title,
    String summary,
    Proposal.State state,
    long callId,
    String callCode,
    String callEn,
    String callZh,
    OffsetDateTime closesAt,
    Long needId,
    String needTitle,
    String leadEn,
    String leadZh,
    Money requested,
    OffsetDateTime submittedAt,
    long createdBy)
    implements Serializable {

  /** True while its authors may change it. */
  public boolean isWithAuthors() {
    return state == Proposal.State.DRAFT || state == Proposal.State.RETURNED;
  }
}
