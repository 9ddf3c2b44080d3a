package org.consilium.consortium.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.consilium.consortium.model.Organisation;
import org.consilium.platform.model.Roles;
import org.consilium.platform.service.SqlList;
import org.consilium.shared.model.Page;
import org.consilium.shared.model.PageRequest;
import org.consilium.shared.model.SearchTokens;

/** Lists of organisations. The register is open to everybody who signed in. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
@RolesAllowed(Roles.MEMBER)
public class OrganisationQueries {

  @PersistenceContext(unitName = "consilium")
  private EntityManager em;

  @Inject private Clock clock;

  /**
   * One page of organisations.
   *
   * @param request filters {@code text}, {@code kind}, {@code relation} (a membership kind that
   *     holds on {@code asOf}), {@code asOf} (ISO date, default today); sorts {@code name}, {@code
   *     kind}, {@code country}
   */
  @RolesAllowed(Roles.MEMBER)
  public Page<OrganisationRow> page(PageRequest request) {
    LocalDate day =
        request.filter("asOf") == null
            ? LocalDate.now(clock)
            : LocalDate.parse(request.filter("asOf"));
    String holds =
        "m.organisation_id = o.id and m.valid_from <= date '"
            + day
            + "' and (m.valid_to is null or m.valid_to > date '"
            + day
            + "')";
    SqlList<OrganisationRow> list =
        SqlList.of(
                "o.id, o.kind, o.name_en, o.name_zh, o.country, o.city, o.ror,"
                    + " (select string_agg(distinct m.kind, ',') from membership m where "
                    + holds
                    + ")",
                "organisation o",
                "o.id",
                OrganisationQueries::row)
            .sortable("name", "o.sort_key")
            .sortable("kind", "o.kind")
            .sortable("country", "o.country")
            .orderedBy("o.sort_key")
            .where("o.merged_into is null")
            .whereGiven("has_tokens(o.search_text, ?)", SearchTokens.query(request.filter("text")))
            .whereGiven("o.kind = ?", request.filter("kind"))
            .whereGiven(
                "exists (select 1 from membership m where " + holds + " and m.kind = ?)",
                request.filter("relation"));
    return list.page(em, request);
  }

  /** Organisations whose name begins like the text, for a choice field; at most ten. */
  @RolesAllowed(Roles.MEMBER)
  public List<OrganisationRow> like(String text) {
    return page(new PageRequest(java.util.Map.of("text", text), List.of(), 0, 10)).rows();
  }

  private static OrganisationRow row(Object[] c) {
    return new OrganisationRow(
        ((Number) c[0]).longValue(),
        Organisation.Kind.valueOf((String) c[1]),
        (String) c[2],
        (String) c[3],
        (String) c[4],
        (String) c[5],
        (String) c[6],
        (String) c[7]);
  }
}
