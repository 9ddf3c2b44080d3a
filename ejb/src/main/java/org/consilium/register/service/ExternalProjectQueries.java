package org.consilium.register.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.consilium.platform.model.Roles;
import org.consilium.platform.service.Moments;
import org.consilium.platform.service.SqlList;
import org.consilium.register.model.Euro;
import org.consilium.register.model.ExternalRole;
import org.consilium.register.model.ExternalStatus;
import org.consilium.register.model.Sector;
import org.consilium.shared.model.Names;
import org.consilium.shared.model.Page;
import org.consilium.shared.model.PageRequest;
import org.consilium.shared.model.SearchTokens;

/** Projects funded elsewhere, as their source publishes them; open to everybody who signed in. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
@RolesAllowed(Roles.MEMBER)
public class ExternalProjectQueries {

  /** Projects that have the words, and projects of organisations that have them, merged or not. */
  private static final String WORDS =
      "p.id in (select q.id from external_project q where q.search @@ cast(? as tsquery)"
          + " union all select x.project_id from organisation o join external_participation x on"
          + " x.organisation_id = o.id where has_tokens(o.search_text, ?)"
          + " union all select x.project_id from organisation o join organisation m on"
          + " m.merged_into = o.id join external_participation x on x.organisation_id = m.id"
          + " where has_tokens(o.search_text, ?))";

  private static final String OF_ORGANISATION =
      "p.id in (select x.project_id from external_participation x where x.organisation_id = ?"
          + " union all select x.project_id from organisation m join external_participation x on"
          + " x.organisation_id = m.id where m.merged_into = ?)";

  @PersistenceContext(unitName = "consilium")
  private EntityManager em;

  /**
   * One page; filters {@code text} (words of the project or of one of its organisations), {@code
   * status}, {@code year} (of the first day), {@code country} (of a partner), {@code scheme},
   * {@code programme}, {@code organisation} (id); sorts {@code acronym}, {@code starts}, {@code
   * ends}, {@code grant}, {@code partners}. Two statements.
   */
  @RolesAllowed(Roles.MEMBER)
  public Page<ExternalProjectRow> page(PageRequest request) {
    SqlList<ExternalProjectRow> list =
        list()
            .whereGiven("p.status = ?", request.filter("status"))
            .whereGiven("p.scheme = ?", request.filter("scheme"))
            .whereGiven("p.programme_part = ?", request.filter("programme"))
            .whereGiven(
                "p.id in (select x.project_id from external_participation x where x.country = ?)",
                request.filter("country"));
    String words = SearchTokens.query(request.filter("text"));
    if (words != null) {
      list.where(WORDS, words, words, words);
    }
    String organisation = request.filter("organisation");
    if (organisation != null && organisation.matches("\\d{1,18}")) {
      long id = Long.parseLong(organisation);
      list.where(OF_ORGANISATION, id, id);
    }
    String year = request.filter("year");
    if (year != null && year.matches("\\d{4}")) {
      LocalDate first = LocalDate.of(Integer.parseInt(year), 1, 1);
      list.where("p.starts_on >= ? and p.starts_on < ?", first, first.plusYears(1));
    }
    return list.page(em, request);
  }

  /** One project with all its source says. */
  @RolesAllowed(Roles.MEMBER)
  public Optional<ExternalProject> find(long id) {
    Optional<ExternalProjectRow> row = list().where("p.id = ?", id).all(em).stream().findFirst();
    return row.map(r -> ExternalProject.of(r, rest(id), fields(id)));
  }

  private Object[] rest(long id) {
    return (Object[])
        em.createNativeQuery(
                "select p.rcn, p.objective, p.keywords, p.signed_on, p.terminated_on, p.months,"
                    + " p.total_cost_cents, g.code, g.title as programme, t.code as topic_code,"
                    + " t.title, p.framework, p.master_call, p.sub_call, p.doi, to_char(p.updated_at,"
                    + " 'YYYY-MM-DD HH24:MI'), encode(p.content_hash, 'hex') as hash, p.first_run,"
                    + " p.last_run, r.asked_at from external_project p join import_run r on r.id ="
                    + " p.last_run left join programme_part g on g.code = p.programme_part left"
                    + " join external_topic t on t.code = p.topic where p.id = ?1")
            .setParameter(1, id)
            .getSingleResult();
  }

  private List<String> fields(long id) {
    return SqlList.of(
            "f.title",
            "external_project_field x join science_field f on f.code = x.field_code",
            "f.code",
            c -> (String) c[0])
        .where("x.project_id = ?", id)
        .orderedBy("f.path")
        .all(em);
  }

  /** The organisations in a project, in the order of the grant; at most 200. */
  @RolesAllowed(Roles.MEMBER)
  public List<ExternalShare> shares(long projectId) {
    return SqlList.of(
            "x.position, x.role, s.id, s.name_zh, s.name_en, x.name, x.pic, x.sector, x.city,"
                + " x.country, x.gross_cents, x.net_cents, x.total_cost_cents, x.left_early",
            "external_participation x join organisation o on o.id = x.organisation_id join"
                + " organisation s on s.id = coalesce(o.merged_into, o.id)",
            "x.id",
            ExternalProjectQueries::share)
        .where("x.project_id = ?", projectId)
        .orderedBy(
            "x.position, array_position(array['COORDINATOR', 'PARTICIPANT', 'ASSOCIATED_PARTNER',"
                + " 'THIRD_PARTY'], x.role)")
        .all(em);
  }

  private static SqlList<ExternalProjectRow> list() {
    return SqlList.of(
            "p.id, p.code, p.acronym, p.title, p.status, p.starts_on, p.ends_on, p.scheme,"
                + " p.grant_cents, p.partners, "
                + coordinator("s.name_zh")
                + ", "
                + coordinator("s.name_en"),
            "external_project p",
            "p.id",
            ExternalProjectQueries::row)
        .columnsLast()
        .sortable("acronym", "p.acronym")
        .sortable("starts", "p.starts_on")
        .sortable("ends", "p.ends_on")
        .sortable("grant", "p.grant_cents")
        .sortable("partners", "p.partners")
        .orderedBy("p.starts_on desc nulls last");
  }

  private static String coordinator(String column) {
    return "(select "
        + column
        + " from external_participation x join organisation o on o.id = x.organisation_id join"
        + " organisation s on s.id = coalesce(o.merged_into, o.id) where x.project_id = p.id and"
        + " x.role = 'COORDINATOR' order by x.position limit 1)";
  }

  private static ExternalProjectRow row(Object[] c) {
    return new ExternalProjectRow(
        ((Number) c[0]).longValue(),
        (String) c[1],
        (String) c[2],
        (String) c[3],
        ExternalStatus.valueOf((String) c[4]),
        Moments.day(c[5]),
        Moments.day(c[6]),
        (String) c[7],
        Euro.cents((Number) c[8]),
        ((Number) c[9]).intValue(),
        new Names((String) c[10], (String) c[11]));
  }

  private static ExternalShare share(Object[] c) {
    return new ExternalShare(
        ((Number) c[0]).intValue(),
        ExternalRole.valueOf((String) c[1]),
        ((Number) c[2]).longValue(),
        new Names((String) c[3], (String) c[4]),
        (String) c[5],
        (String) c[6],
        c[7] == null ? null : Sector.valueOf((String) c[7]),
        (String) c[8],
        (String) c[9],
        Euro.cents((Number) c[10]),
        Euro.cents((Number) c[11]),
        Euro.cents((Number) c[12]),
        (Boolean) c[13]);
  }
}
