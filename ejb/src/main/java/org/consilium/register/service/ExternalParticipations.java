package org.consilium.register.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.consilium.consortium.service.Participations;
import org.consilium.platform.service.SqlList;
import org.consilium.register.model.ExternalRole;
import org.consilium.register.model.ExternalStatus;
import org.consilium.shared.model.PageRequest;

/**
 * The projects of other funders an organisation takes part in, itself or by those merged into it.
 */
@ApplicationScoped
class ExternalParticipations implements Participations {

  private static final int NEWEST = 10;

  @PersistenceContext(unitName = "consilium")
  private EntityManager em;

  @Inject private ExternalProjectQueries projects;

  @Override
  public List<Part> ofOrganisation(long organisationId) {
    return SqlList.of(
            "p.id, p.acronym, p.code, x.role, p.status",
            "external_participation x join external_project p on p.id = x.project_id join"
                + " organisation o on o.id = x.organisation_id",
            "x.id",
            c ->
                new Part(
                    (String) c[1],
                    (String) c[2],
                    ExternalRole.valueOf((String) c[3]),
                    ExternalStatus.valueOf((String) c[4]),
                    "/register/project.xhtml?id=" + c[0]))
        .where("(o.id = ? or o.merged_into = ?)", organisationId, organisationId)
        .orderedBy("p.starts_on desc nulls last")
        .all(em)
        .stream()
        .limit(NEWEST)
        .toList();
  }

  @Override
  public Optional<All> all(long organisationId) {
    Map<String, String> own = Map.of("organisation", Long.toString(organisationId));
    long total = projects.page(new PageRequest(own, List.of(), 0, 1)).total();
    return total == 0
        ? Optional.empty()
        : Optional.of(
            new All(
                "register.all-of-organisation",
                total,
                "/register/projects.xhtml?organisation=" + organisationId));
  }
}
