package org.consilium.project.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.consilium.platform.model.Roles;
import org.consilium.platform.service.Moments;
import org.consilium.platform.service.SqlList;
import org.consilium.platform.service.Time;
import org.consilium.project.model.Project;

/** Task books and what they are made of, for everybody who may see the project. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
@RolesAllowed(Roles.MEMBER)
public class TaskBookQueries {

  /** A target; baseline and value in the unit. */
  public record TargetRow(
      long id,
      int position,
      String title,
      String unit,
      BigDecimal baseline,
      BigDecimal value,
      LocalDate dueOn)
      implements Serializable {}

  /**
   * A frozen task book.
   *
   * @param cause the change it followed; empty for those of set-up
   * @param sealedBy who stands by it, or null
   */
  public record BookRow(
      int number,
      String sha256,
      String cause,
      String frozenBy,
      OffsetDateTime frozenAt,
      String sealedBy,
      OffsetDateTime sealedAt,
      String body)
      implements Serializable {}

  @PersistenceContext(unitName = "consilium")
  private EntityManager em;

  @Inject private ProjectAccess access;
  @Inject private ProjectQueries queries;
  @Inject private Projects projects;
  @Inject private Setup setup;

  /** The targets of a visible project as they are now, in order. */
  @RolesAllowed(Roles.MEMBER)
  public List<TargetRow> targets(long projectId) {
    return access
        .visible(
            SqlList.of(
                "t.id, t.position, t.title, t.unit, t.baseline, t.value, t.due_on",
                "target t join project j on j.id = t.project_id",
                "t.position",
                c ->
                    new TargetRow(
                        ((Number) c[0]).longValue(),
                        ((Number) c[1]).intValue(),
                        (String) c[2],
                        (String) c[3],
                        ((BigDecimal) c[4]).stripTrailingZeros(),
                        ((BigDecimal) c[5]).stripTrailingZeros(),
                        Moments.day(c[6]))))
        .where("j.id = ?", projectId)
        .all(em);
  }

  /** The task books of a visible project, newest first. */
  @RolesAllowed(Roles.MEMBER)
  public List<BookRow> books(long projectId) {
    return visible().where("j.id = ?", projectId).all(em);
  }

  /** The task book that was in force at the end of a day. */
  @RolesAllowed(Roles.MEMBER)
  public Optional<BookRow> inForce(long projectId, LocalDate on) {
    OffsetDateTime end = on.plusDays(1).atStartOfDay(Time.ZONE).toOffsetDateTime();
    return visible().where("j.id = ? and b.frozen_at < ?", projectId, end).all(em).stream()
        .findFirst();
  }

  /** What is there and what is missing before work begins; empty once it began. */
  @RolesAllowed(Roles.MEMBER)
  public List<SetupItem> checklist(long projectId) {
    if (queries.find(projectId).filter(p -> p.state() == Project.State.SETUP).isEmpty()) {
      return List.of();
    }
    return setup.of(projects.get(projectId));
  }

  /** True when the caller writes this task book: one of the two leaders, during set-up. */
  @RolesAllowed(Roles.MEMBER)
  public boolean mayWrite(long projectId) {
    return queries.find(projectId).filter(p -> p.state() == Project.State.SETUP).isPresent()
        && access.leads(projectId);
  }

  /** True when the caller is an officer of the organisation that leads, during set-up. */
  @RolesAllowed(Roles.MEMBER)
  public boolean maySeal(long projectId) {
    return queries.find(projectId).filter(p -> p.state() == Project.State.SETUP).isPresent()
        && access.isLeadOfficer(projectId);
  }

  private SqlList<BookRow> visible() {
    return access
        .visible(
            SqlList.of(
                "b.number, b.sha256, b.cause, b.frozen_name, b.frozen_at, b.sealed_name,"
                    + " b.sealed_at, b.body",
                "task_book b join project j on j.id = b.project_id",
                "b.id",
                TaskBookQueries::book))
        .orderedBy("b.number desc");
  }

  private static BookRow book(Object[] c) {
    return new BookRow(
        ((Number) c[0]).intValue(),
        (String) c[1],
        (String) c[2],
        (String) c[3],
        Moments.of(c[4]),
        (String) c[5],
        Moments.of(c[6]),
        (String) c[7]);
  }
}
