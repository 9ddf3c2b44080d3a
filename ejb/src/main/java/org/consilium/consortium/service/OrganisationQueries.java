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
import java.util.Locale;
import java.util.Optional;
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

  private static final int ALIKE = 10;

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
    LocalDate day = Days.asked(request, LocalDate.now(clock));
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

  /** One organisation with all its facts. */
  @RolesAllowed(Roles.MEMBER)
  public Optional<OrganisationFacts> find(long id) {
    return SqlList.of(
            "o.id, o.version, o.kind, o.name_zh, o.name_en, o.reading, o.uscc, o.ror, o.pic,"
                + " o.hospital_grade, o.company_size, o.finance_regime, o.country, o.city,"
                + " o.origin, o.merged_into",
            "organisation o",
            "o.id",
            OrganisationFacts::of)
        .where("o.id = ?", id)
        .all(em)
        .stream()
        .findFirst();
  }

  /**
   * Organisations that may be the same as one about to be added: those whose words or characters
   * contain those of a given name, and those whose name is part of it; at most ten. A name of one
   * or two letters or characters is no sign.
   */
  @RolesAllowed(Roles.MEMBER)
  public List<Choice> alike(String nameEn, String nameZh) {
    String english = nameEn == null ? "" : nameEn.trim().toLowerCase(Locale.ROOT);
    String chinese = nameZh == null ? "" : nameZh.trim();
    String none = "'~none'";
    String byEnglish = SearchTokens.query(english);
    String byChinese = SearchTokens.query(chinese);
    return SqlList.of("o.id, o.name_zh, o.name_en", "organisation o", "o.id", Choice::of)
        .where("o.merged_into is null")
        .where(
            "(has_tokens(o.search_text, ?) or has_tokens(o.search_text, ?)"
                + " or length(o.name_en) > 2 and position(lower(o.name_en) in ?) > 0"
                + " or length(o.name_zh) > 2 and position(o.name_zh in ?) > 0)",
            english.length() < 3 || byEnglish == null ? none : byEnglish,
            chinese.length() < 3 || byChinese == null ? none : byChinese,
            english,
            chinese)
        .orderedBy("o.sort_key")
        .all(em)
        .stream()
        .limit(ALIKE)
        .toList();
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
