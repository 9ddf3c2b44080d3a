package org.consilium.proposal.service;

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
import org.consilium.proposal.model.Investigator;

/** People and organisations a proposal can name. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
@RolesAllowed({Roles.RESEARCHER, Roles.CLINICIAN})
public class PeopleToName {

  /** Somebody or something to choose. */
  public record Choice(long id, String nameEn, String nameZh, String where)
      implements Serializable {}

  @PersistenceContext(unitName = "consilium")
  private EntityManager em;

  @Inject private Clock clock;

  /** People of a profession with a verified affiliation today, by name; at most 200. */
  @RolesAllowed({Roles.RESEARCHER, Roles.CLINICIAN})
  public List<Choice> people(Investigator.Kind kind) {
    LocalDate today = LocalDate.now(clock);
    return SqlList.of(
            "p.id, p.name_en, p.name_zh, o.name_en as where_en",
            "person p join affiliation f on f.person_id = p.id join organisation o on o.id ="
                + " f.organisation_id",
            "p.id",
            PeopleToName::choice)
        .where("p.profession = ? and f.state = 'VERIFIED'", kind.name())
        .where("f.valid_from <= ? and (f.valid_to is null or f.valid_to > ?)", today, today)
        .orderedBy("p.sort_key")
        .all(em);
  }

  /** Organisations in any relation to the centre today that do not take part yet, by name. */
  @RolesAllowed({Roles.RESEARCHER, Roles.CLINICIAN})
  public List<Choice> organisations(long proposalId) {
    LocalDate today = LocalDate.now(clock);
    return SqlList.of(
            "o.id, o.name_en, o.name_zh, o.city", "organisation o", "o.id", PeopleToName::choice)
        .where("o.kind <> 'ALLIANCE' and o.merged_into is null")
        .where(
            "exists (select 1 from membership m where m.organisation_id = o.id and m.valid_from <= ?"
                + " and (m.valid_to is null or m.valid_to > ?))",
            today,
            today)
        .where(
            "not exists (select 1 from participation x where x.organisation_id = o.id and"
                + " x.proposal_id = ?)",
            proposalId)
        .orderedBy("o.sort_key")
        .all(em);
  }

  private static Choice choice(Object[] c) {
    return new Choice(((Number) c[0]).longValue(), (String) c[1], (String) c[2], (String) c[3]);
  }
}
