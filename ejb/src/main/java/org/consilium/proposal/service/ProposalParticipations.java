package org.consilium.proposal.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.consilium.consortium.service.Participations;
import org.consilium.platform.service.SqlList;
import org.consilium.proposal.model.Participation;
import org.consilium.proposal.model.Proposal;

/** The proposals an organisation takes part in, as far as the reader may see them. */
@ApplicationScoped
class ProposalParticipations implements Participations {

  @PersistenceContext(unitName = "consilium")
  private EntityManager em;

  @Inject private ProposalAccess access;

  @Override
  public List<Part> ofOrganisation(long organisationId) {
    SqlList<Part> list =
        SqlList.of(
            "p.id, p.title, p.code, y.role, p.state",
            "proposal p join participation y on y.proposal_id = p.id",
            "p.id desc",
            c ->
                new Part(
                    (String) c[1],
                    (String) c[2],
                    Participation.Role.valueOf((String) c[3]),
                    Proposal.State.valueOf((String) c[4]),
                    "/proposal/proposal.xhtml?id=" + c[0]));
    return access.visible(list).where("y.organisation_id = ?", organisationId).all(em);
  }
}
