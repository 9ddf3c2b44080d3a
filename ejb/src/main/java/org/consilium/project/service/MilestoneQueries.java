package org.consilium.project.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.Serializable;
import java.io.StringReader;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.consilium.platform.model.Roles;
import org.consilium.platform.service.Moments;
import org.consilium.platform.service.SqlList;
import org.consilium.platform.service.Time;
import org.consilium.project.model.Milestone;
import org.consilium.shared.model.Page;
import org.consilium.shared.model.PageRequest;

/** Milestones and their evidence, for everybody who may see the project. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
@RolesAllowed(Roles.MEMBER)
public class MilestoneQueries {

  /**
   * A milestone.
   *
   * @param instalment number of the instalment it releases, or null
   */
  public record Row(
      long id,
      long projectId,
      String projectCode,
      String projectTitle,
      int position,
      String title,
      String proof,
      LocalDate dueOn,
      Integer instalment,
      Milestone.State state,
      OffsetDateTime acceptedAt)
      implements Serializable {

    /** The same milestone with the day an earlier task book gave it. */
    public Row dueOn(LocalDate day) {
      return new Row(
          id,
          projectId,
          projectCode,
          projectTitle,
          position,
          title,
          proof,
          day,
          instalment,
          state,
          acceptedAt);
    }

    /** True when its day has passed and it is not accepted. */
    public boolean isOverdue(LocalDate today) {
      return state != Milestone.State.ACCEPTED && dueOn.isBefore(today);
    }
  }

  /**
   * What was handed in.
   *
   * @param accepted the verdict, or null while there is none
   */
  public record EvidenceRow(
      int number,
      String text,
      List<String> files,
      String sha256,
      String submittedBy,
      OffsetDateTime submittedAt,
      Boolean accepted,
      String note,
      String judgedBy,
      OffsetDateTime judgedAt)
      implements Serializable {}

  private static final String COLUMNS =
      "m.id, j.id, j.code, j.title, m.position, m.title, m.proof, m.due_on, m.instalment,"
          + " m.state, m.accepted_at";

  @PersistenceContext(unitName = "consilium")
  private EntityManager em;

  @Inject private ProjectAccess access;

  /**
   * One page over all visible projects; filters {@code state}, {@code until} (day), {@code open}
   * (any value: not accepted, of running projects); sorts {@code due}. Two statements.
   */
  @RolesAllowed(Roles.MEMBER)
  public Page<Row> page(PageRequest request) {
    SqlList<Row> list =
        visible().whereGiven("m.state = ?", request.filter("state")).sortable("due", "m.due_on");
    String until = request.filter("until");
    if (until != null && until.matches("\\d{4}-\\d{2}-\\d{2}")) {
      list.where("m.due_on <= cast(? as date)", until);
    }
    if (request.filter("open") != null) {
      list.where("m.state <> 'ACCEPTED' and j.state = 'RUNNING'");
    }
    return list.orderedBy("m.due_on").page(em, request);
  }

  /** The milestones of a visible project, in order. */
  @RolesAllowed(Roles.MEMBER)
  public List<Row> of(long projectId) {
    return visible().where("j.id = ?", projectId).orderedBy("m.position").all(em);
  }

  /** The milestones of a visible project, each in its state at the end of a day. */
  @RolesAllowed(Roles.MEMBER)
  public List<Row> of(long projectId, LocalDate on) {
    return access
        .visible(
            SqlList.of(
                    COLUMNS.replace(
                        "m.state",
                        "case when m.accepted_at < k.until then 'ACCEPTED' when exists (select 1"
                            + " from evidence e where e.milestone_id = m.id   and e.submitted_at <"
                            + " k.until and (e.judged_at is null or e.judged_at >= k.until))   then"
                            + " 'SUBMITTED' when exists (select 1 from evidence e where"
                            + " e.milestone_id = m.id   and e.submitted_at < k.until) then"
                            + " 'RETURNED' else 'PLANNED' end"),
                    "milestone m join project j on j.id = m.project_id"
                        + " cross join (select cast(? as timestamptz) as until) k",
                    "m.id",
                    MilestoneQueries::row)
                .given(on.plusDays(1).atStartOfDay(Time.ZONE).toOffsetDateTime()))
        .where("j.id = ?", projectId)
        .orderedBy("m.position")
        .all(em);
  }

  /** One milestone, if its project is visible. */
  @RolesAllowed(Roles.MEMBER)
  public Optional<Row> find(long id) {
    return visible().where("m.id = ?", id).all(em).stream().findFirst();
  }

  /** What was handed in for a milestone, newest first. */
  @RolesAllowed(Roles.MEMBER)
  public List<EvidenceRow> evidence(long milestoneId) {
    return access
        .visible(
            SqlList.of(
                "e.number, e.body, e.sha256, e.submitted_name, e.submitted_at, e.accepted, e.note,"
                    + " e.judged_name, e.judged_at",
                "evidence e join milestone m on m.id = e.milestone_id join project j on j.id ="
                    + " m.project_id",
                "e.id",
                MilestoneQueries::evidence))
        .where("m.id = ?", milestoneId)
        .orderedBy("e.number desc")
        .all(em);
  }

  private SqlList<Row> visible() {
    return access.visible(
        SqlList.of(
            COLUMNS,
            "milestone m join project j on j.id = m.project_id",
            "m.id",
            MilestoneQueries::row));
  }

  private static Row row(Object[] c) {
    return new Row(
        ((Number) c[0]).longValue(),
        ((Number) c[1]).longValue(),
        (String) c[2],
        (String) c[3],
        ((Number) c[4]).intValue(),
        (String) c[5],
        (String) c[6],
        Moments.day(c[7]),
        c[8] == null ? null : ((Number) c[8]).intValue(),
        Milestone.State.valueOf((String) c[9]),
        Moments.of(c[10]));
  }

  private static EvidenceRow evidence(Object[] c) {
    try (JsonReader reader = Json.createReader(new StringReader((String) c[1]))) {
      JsonObject body = reader.readObject();
      return new EvidenceRow(
          ((Number) c[0]).intValue(),
          body.getString("text"),
          body.getJsonArray("files").stream().map(f -> f.asJsonObject().getString("name")).toList(),
          (String) c[2],
          (String) c[3],
          Moments.of(c[4]),
          (Boolean) c[5],
          (String) c[6],
          (String) c[7],
          Moments.of(c[8]));
    }
  }
}
