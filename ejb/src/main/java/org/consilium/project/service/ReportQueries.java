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
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.consilium.platform.model.Roles;
import org.consilium.platform.service.Moments;
import org.consilium.platform.service.SqlList;
import org.consilium.project.model.ProgressReport;
import org.consilium.shared.model.Page;
import org.consilium.shared.model.PageRequest;

/** Progress reports of the projects a reader may see. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
@RolesAllowed(Roles.MEMBER)
public class ReportQueries {

  /** A report; {@code overdue} when it is expected and its day has passed. */
  public record Row(
      long id,
      long projectId,
      String projectCode,
      String projectTitle,
      int number,
      LocalDate fromDay,
      LocalDate toDay,
      LocalDate dueOn,
      ProgressReport.State state,
      boolean overdue,
      String done,
      String problems,
      String nextSteps,
      Integer percent,
      OffsetDateTime submittedAt,
      String query)
      implements Serializable {

    /** True while its leaders write it. */
    public boolean isWithAuthors() {
      return state == ProgressReport.State.DUE || state == ProgressReport.State.QUERIED;
    }
  }

  @PersistenceContext(unitName = "consilium")
  private EntityManager em;

  @Inject private ProjectAccess access;
  @Inject private Clock clock;

  /**
   * One page over all visible projects; filters {@code text} (code or words of the project), {@code
   * state}, {@code overdue} (any value); sorts {@code due}, {@code project}. Two statements.
   */
  @RolesAllowed(Roles.MEMBER)
  public Page<Row> page(PageRequest request) {
    SqlList<Row> list =
        visible()
            .sortable("due", "r.due_on")
            .sortable("project", "j.code")
            .whereGiven(
                "has_tokens(j.search_text, ?)",
                org.consilium.shared.model.SearchTokens.query(request.filter("text")))
            .whereGiven("r.state = ?", request.filter("state"));
    if (request.filter("overdue") != null) {
      list.where("r.state in ('DUE', 'QUERIED') and r.due_on < ?", LocalDate.now(clock));
    }
    return list.page(em, request);
  }

  /** The reports of a visible project, in order. */
  @RolesAllowed(Roles.MEMBER)
  public List<Row> of(long projectId) {
    return visible().where("j.id = ?", projectId).orderedBy("r.number").all(em);
  }

  /** One report, if its project is visible. */
  @RolesAllowed(Roles.MEMBER)
  public Optional<Row> find(long id) {
    return visible().where("r.id = ?", id).all(em).stream().findFirst();
  }

  /** True when the caller writes the reports of this project. */
  @RolesAllowed(Roles.MEMBER)
  public boolean writes(long projectId) {
    return access.leads(projectId);
  }

  /** True when the caller judges evidence, reports and changes of this project. */
  @RolesAllowed(Roles.MEMBER)
  public boolean judges(long projectId) {
    return access.isOffice() && !access.isTeam(projectId);
  }

  private SqlList<Row> visible() {
    LocalDate today = LocalDate.now(clock);
    return access
        .visible(
            SqlList.of(
                "r.id, j.id, j.code, j.title, r.number, r.from_day, r.to_day, r.due_on, r.state,"
                    + " r.done, r.problems, r.next_steps, r.percent, r.submitted_at, r.query",
                "progress_report r join project j on j.id = r.project_id",
                "r.id",
                c -> row(c, today)))
        .where("j.state <> 'SETUP'")
        .orderedBy("r.due_on");
  }

  private static Row row(Object[] c, LocalDate today) {
    ProgressReport.State state = ProgressReport.State.valueOf((String) c[8]);
    LocalDate due = Moments.day(c[7]);
    boolean open = state == ProgressReport.State.DUE || state == ProgressReport.State.QUERIED;
    return new Row(
        ((Number) c[0]).longValue(),
        ((Number) c[1]).longValue(),
        (String) c[2],
        (String) c[3],
        ((Number) c[4]).intValue(),
        Moments.day(c[5]),
        Moments.day(c[6]),
        due,
        state,
        open && due.isBefore(today),
        (String) c[9],
        (String) c[10],
        (String) c[11],
        c[12] == null ? null : ((Number) c[12]).intValue(),
        Moments.of(c[13]),
        (String) c[14]);
  }
}
