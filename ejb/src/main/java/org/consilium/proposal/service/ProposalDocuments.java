package org.consilium.proposal.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.consilium.platform.service.DocumentOwner;
import org.consilium.proposal.model.Proposal;

/**
 * Files of proposals: read by whoever reads the proposal, changed by its authors while it is
 * theirs.
 */
@ApplicationScoped
class ProposalDocuments implements DocumentOwner {

  /** Name of the kind. */
  static final String KIND = "proposal";

  @Inject private ProposalQueries queries;
  @Inject private Proposals proposals;
  @Inject private ProposalAccess access;

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public boolean mayRead(long id) {
    return queries.find(id).isPresent();
  }

  @Override
  public void mayChange(long id) {
    Proposal proposal = proposals.get(id);
    access.mayWrite(proposal);
    proposal.mustBeWithAuthors();
  }
}
