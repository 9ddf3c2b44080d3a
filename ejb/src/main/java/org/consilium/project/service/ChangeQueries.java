package org.consilium.project.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.Serializable;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.consilium.platform.model.Roles;
import org.consilium.platform.service.Moments;
import org.consilium.platform.service.SqlList;
import org.consilium.project.model.Approver;
import org.consilium.project.model.Change;
import org.consilium.project.model.ChangeRequest;
import org.consilium.project.model.Project;
import org.consilium.shared.model.Names;
import org.consilium.shared.model.Page;
import org.consilium.shared.model.PageRequest;
import org.consilium.shared.model.SearchTokens;

/** Changes asked for, and what one would do. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
@RolesAllowed(Roles.MEMBER)
public class ChangeQueries {

  /**
   * A request.
   *
   * @param concerned the organisation whose officer decides where an institution does
   * @param bookNumber the task book it made, or null
   */
  public record Row(
      long id,
      long projectId,
      String projectCode,
      String projectTitle,
      int number,
      Change.Kind kind,
      List<Effect> effects,
      String reason,
      Approver approver,
      Names concerned,
      String citation,
      ChangeRequest.State state,
      String requestedBy,
      OffsetDateTime requestedAt,
      String decidedBy,
      OffsetDateTime decidedAt,
      String note,
      Integer bookNumber)
      implements Serializable {}

  /** What a change would do, and who would decide by which rule. */
  public record Preview(List<Effect> effects, Approver approver, String citation)
      implements Serializable {}

  @PersistenceContext(unitName = "consilium")
  private EntityManager em;

  @Inject private ProjectAccess access;
  @Inject private Projects projects;
  @Inject private ChangeDesk desk;

  /**
   * One page over all visible projects, newest first; filters {@code text} (project), {@code
   * state}, {@code kind}; sorts {@code at}. Two statements.
   */
  @RolesAllowed(Roles.MEMBER)
  public Page<Row> page(PageRequest request) {
    return visible()
        .sortable("at", "c.requested_at")
        .sortable("project", "j.code")
        .whereGiven("has_tokens(j.search_text, ?)", SearchTokens.query(request.filter("text")))
        .whereGiven("c.state = ?", request.filter("state"))
        .whereGiven("c.kind = ?", request.filter("kind"))
        .page(em, request);
  }

  /** The requests of a visible project, newest first. */
  @RolesAllowed(Roles.MEMBER)
  public List<Row> of(long projectId) {
    return visible().where("j.id = ?", projectId).all(em);
  }

  /** One request, if its project is visible. */
  @RolesAllowed(Roles.MEMBER)
  public Optional<Row> find(long id) {
    return visible().where("c.id = ?", id).all(em).stream().findFirst();
  }

  /**
   * What a change would do, for the leaders who may ask for it.
   *
   * @throws org.consilium.shared.model.RuleBroken saying why it cannot be done
   */
  @RolesAllowed({Roles.RESEARCHER, Roles.CLINICIAN})
  public Preview preview(long projectId, Change change) {
    Project project = projects.get(projectId);
    access.mayLead(project);
    ChangeEffects.Measured measured = desk.measure(project, change);
    ChangeRules.Rule rule = desk.rule(project, change.kind(), measured);
    return new Preview(measured.effects(), rule.approver(), rule.citation());
  }

  /** True when the caller can decide about an open request. */
  @RolesAllowed(Roles.MEMBER)
  public boolean decides(long requestId) {
    ChangeRequest request = projects.find(ChangeRequest.class, requestId);
    return request.state() == ChangeRequest.State.REQUESTED
        && access.decides(projects.get(request.projectId()), request);
  }

  /** True when the caller can take an open request back. */
  @RolesAllowed(Roles.MEMBER)
  public boolean withdraws(long requestId) {
    ChangeRequest request = projects.find(ChangeRequest.class, requestId);
    return request.state() == ChangeRequest.State.REQUESTED && access.isRequester(request);
  }

  private SqlList<Row> visible() {
    return access
        .visible(
            SqlList.of(
                "c.id, j.id, j.code, j.title, c.number, c.kind, c.effects, c.reason, c.approver,"
                    + " o.name_zh, o.name_en, c.citation, c.state, c.requested_name,"
                    + " c.requested_at, c.decided_name, c.decided_at, c.note, c.book_number",
                "change_request c join project j on j.id = c.project_id"
                    + " join organisation o on o.id = c.organisation_id",
                "c.id",
                ChangeQueries::row))
        .orderedBy("c.requested_at desc");
  }

  private static Row row(Object[] c) {
    return new Row(
        ((Number) c[0]).longValue(),
        ((Number) c[1]).longValue(),
        (String) c[2],
        (String) c[3],
        ((Number) c[4]).intValue(),
        Change.Kind.valueOf((String) c[5]),
        ChangeText.effects((String) c[6]),
        (String) c[7],
        Approver.valueOf((String) c[8]),
        new Names((String) c[9], (String) c[10]),
        (String) c[11],
        ChangeRequest.State.valueOf((String) c[12]),
        (String) c[13],
        Moments.of(c[14]),
        (String) c[15],
        Moments.of(c[16]),
        (String) c[17],
        c[18] == null ? null : ((Number) c[18]).intValue());
  }
}
