package org.consilium.demo.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.consilium.access.model.Account;
import org.consilium.platform.service.CanonicalJson;
import org.consilium.project.model.Evidence;
import org.consilium.project.model.Milestone;
import org.consilium.project.model.Project;
import org.consilium.project.model.Project.Action;
import org.consilium.project.service.EarlierProjects;

/** The projects of the decided call at work: most run, one is being set up, one is on hold. */
@ApplicationScoped
class DemoProjects {

  /** The second instalment hangs on the second milestone. */
  private static final int INSTALMENT = 2;

  @PersistenceContext(unitName = "consilium")
  private EntityManager em;

  @Inject private DemoPeople people;
  @Inject private DemoWork work;
  @Inject private DemoTakenOver takenOver;
  @Inject private EarlierProjects earlier;
  @Inject private Clock clock;

  void seed() {
    List<Project> decided =
        em.createQuery("select p from Project p order by p.code", Project.class).getResultList();
    for (int i = 0; i < decided.size(); i++) {
      if (i < decided.size() - 1) {
        begin(decided.get(i), i);
      }
    }
    em.flush();
    if (decided.size() > 2) {
      decided.get(2).act(Action.HOLD, DemoWork.morning(LocalDate.now(clock).minusDays(12)));
    }
    if (!decided.isEmpty()) {
      reached(decided.get(0));
    }
    em.flush();
    takenOver.seed();
  }

  private void begin(Project project, int number) {
    work.promise(project, number, INSTALMENT);
    em.flush();
    OffsetDateTime start = DemoWork.morning(project.startsOn());
    earlier.book(project, "demo engineer", "demo officer", start.minusDays(9));
    earlier.start(project, start);
  }

  /** The first milestone of the first project is accepted, evidence of the second is in. */
  private void reached(Project project) {
    Account leader = leader(project);
    List<Milestone> milestones =
        em.createQuery(
                "select m from Milestone m where m.projectId = :project order by m.position",
                Milestone.class)
            .setParameter("project", project.id())
            .getResultList();
    OffsetDateTime today = OffsetDateTime.now(clock);
    Evidence first = evidence(milestones.get(0), leader, today.minusDays(40));
    Account office = people.account("manager");
    first.judge(true, "", office.id(), "Sun Demo", today.minusDays(33));
    milestones.get(0).accept(today.minusDays(33));
    evidence(milestones.get(1), leader, today.minusDays(2));
  }

  private Evidence evidence(Milestone milestone, Account leader, OffsetDateTime at) {
    milestone.submit();
    String body =
        "{\"files\":[],\"milestone\":\""
            + milestone.title()
            + "\",\"text\":\"按任务书完成，测试数据见附件（演示）。 Done as promised (demo).\"}";
    String hash = CanonicalJson.sha256(body.getBytes(StandardCharsets.UTF_8));
    Evidence evidence = new Evidence(milestone.id(), 1, body, hash);
    evidence.from(leader.id(), "demo " + leader.userName(), at);
    em.persist(evidence);
    return evidence;
  }

  private Account leader(Project project) {
    return em.createQuery(
            "select a from Account a where a.personId in (select x.personId from ProjectPerson x"
                + " where x.projectId = :project) order by a.id",
            Account.class)
        .setParameter("project", project.id())
        .setMaxResults(1)
        .getSingleResult();
  }
}
