package org.consilium.project.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.consilium.platform.service.Inbox;
import org.consilium.platform.service.Outbox;
import org.consilium.project.model.Approver;
import org.consilium.project.model.Change;
import org.consilium.project.model.ChangeRequest;
import org.consilium.project.model.Project;

/** Measures changes, finds who decides, and tells people. */
@ApplicationScoped
class ChangeDesk {

  private static final String TASK = "task.project-change";
  private static final String VALID =
      " and g.valid_from <= ?1 and (g.valid_to is null or g.valid_to > ?1)";

  @PersistenceContext(unitName = "consilium")
  private EntityManager em;

  @Inject private ChangeEffects effects;
  @Inject private ChangeRules rules;
  @Inject private ProjectTasks tasks;
  @Inject private Inbox inbox;
  @Inject private Outbox outbox;
  @Inject private Clock clock;

  ChangeEffects.Measured measure(Project project, Change change) {
    return effects.of(project, change);
  }

  ChangeRules.Rule rule(Project project, Change.Kind kind, ChangeEffects.Measured measured) {
    return rules.of(project, kind, measured);
  }

  int nextNumber(long projectId) {
    em.createNativeQuery("select 1 from project where id = ?1 for update")
        .setParameter(1, projectId)
        .getSingleResult();
    Number last =
        (Number)
            em.createNativeQuery(
                    "select coalesce(max(number), 0) from change_request where project_id = ?1")
                .setParameter(1, projectId)
                .getSingleResult();
    return last.intValue() + 1;
  }

  /** Everybody who can decide gets a task; never who asked. */
  void ask(Project project, ChangeRequest request, long requester) {
    for (long person : deciders(project, request)) {
      if (person != requester) {
        inbox.ask(
            person,
            TASK,
            "/project/change.xhtml?id=" + request.id(),
            null,
            ref(request),
            project.code(),
            request.number(),
            request.kind());
      }
    }
  }

  /** Nobody needs to decide any more. */
  void settle(ChangeRequest request) {
    inbox.settle(TASK, ref(request));
  }

  /** It is decided; the leaders hear it. */
  void decided(Project project, ChangeRequest request) {
    settle(request);
    for (long person : tasks.leaders(project.id())) {
      outbox.letter(
          person,
          "letter.change-decided",
          project.code(),
          project.title(),
          request.number(),
          request.state());
    }
  }

  private List<Long> deciders(Project project, ChangeRequest request) {
    if (request.approver() == Approver.LEADER) {
      return tasks.leaders(project.id());
    }
    String role =
        switch (request.approver()) {
          case INSTITUTION ->
              "g.role = 'institution-officer' and g.scope = 'ORGANISATION' and g.scope_id = "
                  + request.organisationId();
          case OFFICE -> "g.role in ('call-manager', 'centre-manager') and g.scope = 'CENTRE'";
          default -> "g.role = 'centre-manager' and g.scope = 'CENTRE'";
        };
    List<?> rows =
        em.createNativeQuery(
                "select distinct a.person_id from role_grant g join account a on a.id ="
                    + " g.account_id where "
                    + role
                    + VALID
                    + " order by 1")
            .setParameter(1, LocalDate.now(clock))
            .getResultList();
    return rows.stream().map(id -> ((Number) id).longValue()).toList();
  }

  private static String ref(ChangeRequest request) {
    return "change:" + request.id();
  }
}
