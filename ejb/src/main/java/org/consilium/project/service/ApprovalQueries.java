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
import org.consilium.platform.service.Moments;
import org.consilium.platform.service.SqlList;
import org.consilium.project.model.Approval;

/** Approvals of a project, for everybody who may see it. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
@RolesAllowed(Roles.MEMBER)
public class ApprovalQueries {

  /** An approval; {@code blocks} while nothing may be spent because of it. */
  public record Row(
      long id,
      Approval.Kind kind,
      Approval.State state,
      String committee,
      String reference,
      LocalDate grantedOn,
      LocalDate validUntil,
      boolean blocks)
      implements Serializable {}

  @PersistenceContext(unitName = "consilium")
  private EntityManager em;

  @Inject private ProjectAccess access;
  @Inject private Clock clock;

  /** The approvals a visible project needs or has. */
  @RolesAllowed(Roles.MEMBER)
  public List<Row> of(long projectId) {
    LocalDate today = LocalDate.now(clock);
    return access
        .visible(
            SqlList.of(
                "a.id, a.kind, a.state, a.committee, a.reference, a.granted_on, a.valid_until",
                "approval a join project j on j.id = a.project_id",
                "a.kind",
                c -> row(c, today)))
        .where("j.id = ?", projectId)
        .all(em);
  }

  private static Row row(Object[] c, LocalDate today) {
    Approval.State state = Approval.State.valueOf((String) c[2]);
    LocalDate until = Moments.day(c[6]);
    boolean blocks =
        state == Approval.State.NEEDED || state == Approval.State.GRANTED && until.isBefore(today);
    return new Row(
        ((Number) c[0]).longValue(),
        Approval.Kind.valueOf((String) c[1]),
        state,
        (String) c[3],
        (String) c[4],
        Moments.day(c[5]),
        until,
        blocks);
  }
}
