package org.consilium.project.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.consilium.platform.model.Roles;
import org.consilium.platform.service.SqlList;
import org.consilium.project.model.ProjectPerson;
import org.consilium.shared.model.Names;

/** People who could take a part in a project: they belong to one of its partners today. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
@RolesAllowed({Roles.RESEARCHER, Roles.CLINICIAN})
public class CandidateQueries {

  /** Somebody to choose, and where the person belongs. */
  public record Choice(long personId, Names name, Names where) implements Serializable {}

  @PersistenceContext(unitName = "consilium")
  private EntityManager em;

  @Inject private ProjectAccess access;
  @Inject private Clock clock;

  /** By name, at most 200; for a leading part only people of that profession. */
  @RolesAllowed({Roles.RESEARCHER, Roles.CLINICIAN})
  public List<Choice> of(long projectId, ProjectPerson.Part part) {
    LocalDate today = LocalDate.now(clock);
    SqlList<Choice> list =
        access
            .visible(
                SqlList.of(
                    "p.id, p.name_zh, p.name_en, o.name_zh, o.name_en",
                    "project j join project_partner w on w.project_id = j.id join affiliation f on"
                        + " f.organisation_id = w.organisation_id and f.state = 'VERIFIED' join"
                        + " organisation o on o.id = w.organisation_id join person p on p.id ="
                        + " f.person_id",
                    "p.id",
                    CandidateQueries::choice))
            .where("j.id = ?", projectId)
            .where("w.valid_from <= ? and (w.valid_to is null or w.valid_to > ?)", today, today)
            .where("f.valid_from <= ? and (f.valid_to is null or f.valid_to > ?)", today, today)
            .where(
                "not exists (select 1 from project_person x where x.project_id = j.id and"
                    + " x.person_id = p.id and x.valid_from <= ? and (x.valid_to is null or"
                    + " x.valid_to > ?))",
                today,
                today)
            .orderedBy("p.sort_key");
    return list.whereGiven("p.profession = ?", part.leads() ? part.name() : null).all(em);
  }

  private static Choice choice(Object[] c) {
    return new Choice(
        ((Number) c[0]).longValue(),
        new Names((String) c[1], (String) c[2]),
        new Names((String) c[3], (String) c[4]));
  }
}
