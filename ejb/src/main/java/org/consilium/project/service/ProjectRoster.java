package org.consilium.project.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.consilium.consortium.service.AffiliationQueries;
import org.consilium.project.model.ProjectPartner;
import org.consilium.project.model.ProjectPerson;
import org.consilium.shared.model.RuleBroken;

/** The partners and people of a project today, as kept. */
@ApplicationScoped
class ProjectRoster {

  @PersistenceContext(unitName = "consilium")
  private EntityManager em;

  @Inject private AffiliationQueries affiliations;
  @Inject private Clock clock;

  /** The organisation that leads. */
  long lead(long projectId) {
    return partners(projectId).stream()
        .filter(p -> p.role() == ProjectPartner.Role.LEAD)
        .map(ProjectPartner::organisationId)
        .findFirst()
        .orElseThrow(() -> new RuleBroken("record.not-found"));
  }

  List<ProjectPartner> partners(long projectId) {
    return em.createQuery(
            "select x from ProjectPartner x where x.projectId = :project order by x.id",
            ProjectPartner.class)
        .setParameter("project", projectId)
        .getResultStream()
        .filter(x -> x.isOn(LocalDate.now(clock)))
        .toList();
  }

  List<ProjectPerson> people(long projectId) {
    return em.createQuery(
            "select x from ProjectPerson x where x.projectId = :project order by x.id",
            ProjectPerson.class)
        .setParameter("project", projectId)
        .getResultStream()
        .filter(x -> x.isOn(LocalDate.now(clock)))
        .toList();
  }

  ProjectPartner partner(long projectId, long organisationId) {
    return partners(projectId).stream()
        .filter(p -> p.organisationId() == organisationId)
        .findFirst()
        .orElseThrow(() -> new RuleBroken("project.change.no-partner"));
  }

  /** Refuses unless the organisation takes part today without leading. */
  void mustBePartner(long projectId, long organisationId) {
    if (partner(projectId, organisationId).role() == ProjectPartner.Role.LEAD) {
      throw new RuleBroken("project.lead-stays");
    }
  }

  ProjectPerson person(long projectId, long personId) {
    return people(projectId).stream()
        .filter(p -> p.personId() == personId)
        .findFirst()
        .orElseThrow(() -> new RuleBroken("project.change.not-in-team"));
  }

  /** Refuses unless the person can take the part: of that side, belonging somewhere, not in yet. */
  void mustFit(long projectId, long personId, ProjectPerson.Part part) {
    if (people(projectId).stream().anyMatch(p -> p.personId() == personId)) {
      throw new RuleBroken("project.change.in-team", name(personId));
    }
    Object profession =
        em.createNativeQuery("select profession from person where id = ?1")
            .setParameter(1, personId)
            .getSingleResult();
    if (part.leads() && !part.name().equals(profession)) {
      throw new RuleBroken("project.change.wrong-side", name(personId), part);
    }
    affiliation(personId);
  }

  /** Where the person verifiably belongs today, as it is frozen. */
  String affiliation(long personId) {
    return affiliations
        .main(personId, LocalDate.now(clock))
        .orElseThrow(() -> new RuleBroken("project.change.no-affiliation", name(personId)))
        .frozen();
  }

  String name(long personId) {
    return text(
        "select coalesce(name_zh || ' ', '') || name_en from person where id = ?1", personId);
  }

  String organisation(long organisationId) {
    return text(
        "select coalesce(name_zh || ' ', '') || name_en from organisation where id = ?1",
        organisationId);
  }

  private String text(String sql, long id) {
    List<?> rows = em.createNativeQuery(sql).setParameter(1, id).getResultList();
    if (rows.isEmpty()) {
      throw new RuleBroken("record.not-found");
    }
    return (String) rows.get(0);
  }
}
