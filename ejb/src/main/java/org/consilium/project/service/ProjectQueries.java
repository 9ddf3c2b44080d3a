package org.consilium.project.service;

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
import java.util.Optional;
import org.consilium.platform.model.Roles;
import org.consilium.platform.service.CurrentUser;
import org.consilium.platform.service.Moments;
import org.consilium.platform.service.SqlList;
import org.consilium.project.model.Project;
import org.consilium.project.model.Tier;
import org.consilium.shared.model.Money;
import org.consilium.shared.model.Names;
import org.consilium.shared.model.Page;
import org.consilium.shared.model.PageRequest;
import org.consilium.shared.model.SearchTokens;

/** Projects the reader may see. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
@RolesAllowed(Roles.MEMBER)
public class ProjectQueries {

  @PersistenceContext(unitName = "consilium")
  private EntityManager em;

  @Inject private ProjectAccess access;
  @Inject private CurrentUser user;
  @Inject private Clock clock;

  /**
   * One page; filters {@code text}, {@code state}, {@code tier}, {@code year} (of the first day),
   * {@code partner} (words of a partner's name), {@code call} (id), {@code mine} (any value); sorts
   * {@code code}, {@code title}, {@code granted}, {@code starts}, {@code ends}. Two statements.
   */
  @RolesAllowed(Roles.MEMBER)
  public Page<ProjectRow> page(PageRequest request) {
    SqlList<ProjectRow> list =
        visible()
            .whereGiven("has_tokens(j.search_text, ?)", SearchTokens.query(request.filter("text")))
            .whereGiven("j.state = ?", request.filter("state"))
            .whereGiven("j.tier = ?", request.filter("tier"))
            .whereGiven("j.call_id = ?", number(request.filter("call")))
            .whereGiven(
                "exists (select 1 from project_partner y join organisation q on q.id ="
                    + " y.organisation_id where y.project_id = j.id and has_tokens(q.search_text,"
                    + " ?))",
                SearchTokens.query(request.filter("partner")));
    Long year = number(request.filter("year"));
    if (year != null && year < 10_000) {
      LocalDate first = LocalDate.of(year.intValue(), 1, 1);
      list.where("j.starts_on >= ? and j.starts_on < ?", first, first.plusYears(1));
    }
    if (request.filter("mine") != null) {
      list.where(
          "exists (select 1 from project_person m where m.project_id = j.id and m.person_id = ?)",
          user.personId());
    }
    return list.page(em, request);
  }

  /** One project, if it exists and is visible. */
  @RolesAllowed(Roles.MEMBER)
  public Optional<ProjectRow> find(long id) {
    return visible().where("j.id = ?", id).all(em).stream().findFirst();
  }

  /** The project a proposal became, if it exists and is visible. */
  @RolesAllowed(Roles.MEMBER)
  public Optional<ProjectRow> ofProposal(long proposalId) {
    return visible().where("j.proposal_id = ?", proposalId).all(em).stream().findFirst();
  }

  /** The years in which visible projects began, newest first. */
  @RolesAllowed(Roles.MEMBER)
  public List<Integer> years() {
    return access
        .visible(
            SqlList.of(
                "distinct cast(extract(year from j.starts_on) as int)",
                "project j",
                "1 desc",
                c -> ((Number) c[0]).intValue()))
        .all(em);
  }

  /** What the caller may do now with a visible project, in the order of its life. */
  @RolesAllowed(Roles.MEMBER)
  public List<Project.Action> moves(long id) {
    ProjectRow project = find(id).orElse(null);
    if (project == null) {
      return List.of();
    }
    boolean runs = access.isOffice() && !access.isTeam(id);
    boolean leads = access.leads(id);
    return Project.STATES.allowed(project.state()).stream()
        .filter(a -> a == Project.Action.DELIVER ? leads : runs)
        .toList();
  }

  /** True for the team and the centre's office of a project that has not ended. */
  @RolesAllowed(Roles.MEMBER)
  public boolean mayAddFiles(long id) {
    return find(id).filter(ProjectRow::isOpen).isPresent()
        && (access.isTeam(id) || access.isOffice());
  }

  /** True for a leader of a project at work or on hold. */
  @RolesAllowed(Roles.MEMBER)
  public boolean mayAskChange(long id) {
    return find(id).filter(p -> p.isRunning() || p.state() == Project.State.ON_HOLD).isPresent()
        && access.leads(id);
  }

  private SqlList<ProjectRow> visible() {
    LocalDate today = LocalDate.now(clock);
    SqlList<ProjectRow> list =
        SqlList.of(
                "j.id, j.code, j.title, j.summary, j.state, j.tier, j.call_id, c.code as call_code,"
                    + " c.title_zh, c.title_en, j.proposal_id, j.taken_over_from, j.granted_fen,"
                    + " j.starts_on, j.ends_on, j.founded_at, o.name_zh, o.name_en,"
                    + " (select count(*) from project_partner w where w.project_id = j.id"
                    + "   and (w.valid_to is null or w.valid_to > k.today)) as partners",
                "project j cross join (select cast(? as date) as today) k left join call c on c.id"
                    + " = j.call_id left join project_partner l on l.project_id = j.id and l.role ="
                    + " 'LEAD'   and l.valid_from <= k.today and (l.valid_to is null or l.valid_to"
                    + " > k.today) left join organisation o on o.id = l.organisation_id",
                "j.id",
                ProjectQueries::row)
            .given(today)
            .sortable("code", "j.code")
            .sortable("title", "j.title")
            .sortable("granted", "j.granted_fen")
            .sortable("starts", "j.starts_on")
            .sortable("ends", "j.ends_on")
            .orderedBy("j.code desc");
    return access.visible(list);
  }

  private static ProjectRow row(Object[] c) {
    return new ProjectRow(
        ((Number) c[0]).longValue(),
        (String) c[1],
        (String) c[2],
        (String) c[3],
        Project.State.valueOf((String) c[4]),
        Tier.valueOf((String) c[5]),
        id(c[6]),
        (String) c[7],
        new Names((String) c[8], (String) c[9]),
        id(c[10]),
        (String) c[11],
        Money.fen(((Number) c[12]).longValue()),
        Moments.day(c[13]),
        Moments.day(c[14]),
        Moments.of(c[15]),
        new Names((String) c[16], (String) c[17]),
        ((Number) c[18]).intValue());
  }

  private static Long id(Object column) {
    return column == null ? null : ((Number) column).longValue();
  }

  static Long number(String text) {
    return text != null && text.matches("\\d{1,18}") ? Long.valueOf(text) : null;
  }
}
