package org.consilium.project.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import org.consilium.project.model.Approval;
import org.consilium.project.model.Evidence;
import org.consilium.project.model.Milestone;
import org.consilium.project.model.Project;
import org.consilium.project.model.Target;
import org.consilium.project.model.TaskBook;
import org.consilium.shared.model.RuleBroken;

/** Projects and their parts as kept. */
@ApplicationScoped
class Projects {

  @PersistenceContext(unitName = "consilium")
  private EntityManager em;

  Project get(long id) {
    return find(Project.class, id);
  }

  /** Any record of a project by its id. */
  <T> T find(Class<T> type, long id) {
    T found = em.find(type, id);
    if (found == null) {
      throw new RuleBroken("record.not-found");
    }
    return found;
  }

  List<Target> targets(long projectId) {
    return em.createQuery(
            "select t from Target t where t.projectId = :project order by t.position", Target.class)
        .setParameter("project", projectId)
        .getResultList();
  }

  List<Milestone> milestones(long projectId) {
    return em.createQuery(
            "select m from Milestone m where m.projectId = :project order by m.position",
            Milestone.class)
        .setParameter("project", projectId)
        .getResultList();
  }

  List<Approval> approvals(long projectId) {
    return em.createQuery(
            "select a from Approval a where a.projectId = :project order by a.kind", Approval.class)
        .setParameter("project", projectId)
        .getResultList();
  }

  List<Evidence> evidence(long milestoneId) {
    return em.createQuery(
            "select e from Evidence e where e.milestoneId = :milestone order by e.number",
            Evidence.class)
        .setParameter("milestone", milestoneId)
        .getResultList();
  }

  /** The evidence nobody has judged yet, if there is one. */
  Optional<Evidence> openEvidence(long milestoneId) {
    return em.createQuery(
            "select e from Evidence e where e.milestoneId = :milestone and e.judgedAt is null",
            Evidence.class)
        .setParameter("milestone", milestoneId)
        .getResultStream()
        .findFirst();
  }

  /** The task book in force, if there is one. */
  Optional<TaskBook> book(long projectId) {
    return em.createQuery(
            "select b from TaskBook b where b.projectId = :project order by b.number desc",
            TaskBook.class)
        .setParameter("project", projectId)
        .setMaxResults(1)
        .getResultStream()
        .findFirst();
  }
}
