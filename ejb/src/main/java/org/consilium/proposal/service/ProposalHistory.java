package org.consilium.proposal.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.consilium.platform.service.RecordGuard;

/** Whoever sees a record of this kind in its list may read its history. */
@ApplicationScoped
class ProposalHistory implements RecordGuard {

  @Inject private ProposalQueries queries;

  @Override
  public String record() {
    return "Proposal";
  }

  @Override
  public boolean mayRead(long id) {
    return queries.find(id).isPresent();
  }
}
