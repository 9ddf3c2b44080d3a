package org.consilium.project.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.consilium.platform.model.Roles;
import org.consilium.platform.service.CurrentUser;
import org.consilium.platform.service.RoleScope;
import org.consilium.platform.service.SqlList;
import org.consilium.project.model.ChangeRequest;
import org.consilium.project.model.Project;
import org.consilium.shared.model.RuleBroken;

/** Who may see projects and do what with them. */
@ApplicationScoped
class ProjectAccess {

  private static final String TEAM =
      "exists (select 1 from project_person t where t.project_id = j.id and t.person_id = ?"
          + " and t.valid_from <= ? and (t.valid_to is null or t.valid_to > ?))";
  private static final String OFFICER =
      "exists (select 1 from project_partner x join role_grant g on g.scope_id = x.organisation_id"
          + " where x.project_id = j.id and x.valid_from <= ? and (x.valid_to is null or x.valid_to"
          + " > ?) and g.role = 'institution-officer' and g.scope = 'ORGANISATION' and g.account_id"
          + " = ? and g.valid_from <= ? and (g.valid_to is null or g.valid_to > ?))";

  @PersistenceContext(unitName = "consilium")
  private EntityManager em;

  @Inject private CurrentUser user;
  @Inject private Clock clock;

  /**
   * Restricts a list with alias {@code j} to what the reader may see: projects the reader takes
   * part in today, those of the officer's organisation, and all for the centre's office, finance,
   * centre manager and auditor.
   */
  <T> SqlList<T> visible(SqlList<T> list) {
    if (seesAll()) {
      return list;
    }
    LocalDate today = LocalDate.now(clock);
    return list.where(
        "(" + TEAM + " or " + OFFICER + ")",
        user.personId(),
        today,
        today,
        today,
        today,
        user.accountId(),
        today,
        today);
  }

  /** Those who run, pay or check the centre see every project. */
  boolean seesAll() {
    return user.has(Roles.AUDITOR) || user.has(Roles.FINANCE) || isOffice();
  }

  /** True for a centre manager and for a call manager of the whole centre. */
  boolean isOffice() {
    return user.has(Roles.CENTRE_MANAGER, RoleScope.CENTRE, 0)
        || user.has(Roles.CALL_MANAGER, RoleScope.CENTRE, 0);
  }

  /** The centre's office, unless one of the team, moves a project through its life. */
  void mayRun(Project project) {
    if (!isOffice()) {
      throw new RuleBroken("project.not-office");
    }
    if (isTeam(project.id())) {
      throw new RuleBroken("project.own-office");
    }
  }

  /** The two that lead a project today act for it. */
  void mayLead(Project project) {
    if (!leads(project.id())) {
      throw new RuleBroken("project.not-lead", project.code());
    }
  }

  /** Whoever the rules name decides about a change, and never who asked for it. */
  void mayDecide(Project project, ChangeRequest request) {
    if (!decides(project, request)) {
      throw new RuleBroken("project.change.not-yours", request.approver());
    }
  }

  boolean decides(Project project, ChangeRequest request) {
    if (isRequester(request)) {
      return false;
    }
    return switch (request.approver()) {
      case LEADER -> leads(project.id());
      case INSTITUTION -> isOfficer(request.organisationId());
      case OFFICE -> isOffice() && !isTeam(project.id());
      case CENTRE -> user.has(Roles.CENTRE_MANAGER, RoleScope.CENTRE, 0) && !isTeam(project.id());
    };
  }

  /** Only who asked for a change takes it back. */
  void mayWithdraw(ChangeRequest request) {
    if (!isRequester(request)) {
      throw new RuleBroken("project.change.not-requester");
    }
  }

  boolean isRequester(ChangeRequest request) {
    return request.requestedBy() == user.accountId();
  }

  /** An officer of the organisation that leads today seals for it. */
  void maySeal(Project project) {
    if (!isLeadOfficer(project.id())) {
      throw new RuleBroken("project.not-lead-officer", project.code());
    }
  }

  boolean isLeadOfficer(long projectId) {
    List<?> lead =
        em.createNativeQuery(
                "select organisation_id from project_partner where project_id = ?1 and role ="
                    + " 'LEAD' and valid_from <= ?2 and (valid_to is null or valid_to > ?2)")
            .setParameter(1, projectId)
            .setParameter(2, LocalDate.now(clock))
            .getResultList();
    return lead.stream().map(id -> ((Number) id).longValue()).anyMatch(this::isOfficer);
  }

  boolean isOfficer(long organisationId) {
    return user.has(Roles.INSTITUTION_OFFICER, RoleScope.ORGANISATION, organisationId);
  }

  boolean leads(long projectId) {
    return takesPart(projectId, " and part <> 'MEMBER'");
  }

  /** True for everybody named in a project today. */
  boolean isTeam(long projectId) {
    return takesPart(projectId, "");
  }

  private boolean takesPart(long projectId, String condition) {
    return !em.createNativeQuery(
            "select 1 from project_person where project_id = ?1 and person_id = ?2"
                + " and valid_from <= ?3 and (valid_to is null or valid_to > ?3)"
                + condition)
        .setParameter(1, projectId)
        .setParameter(2, user.personId())
        .setParameter(3, LocalDate.now(clock))
        .getResultList()
        .isEmpty();
  }
}
