package org.consilium.demo.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.consilium.platform.service.Time;
import org.consilium.project.model.Approval;
import org.consilium.project.model.Milestone;
import org.consilium.project.model.ProgressReport;
import org.consilium.project.model.Project;
import org.consilium.project.model.Project.Action;
import org.consilium.project.model.Project.State;
import org.consilium.project.model.Target;
import org.consilium.project.model.Tier;
import org.consilium.project.service.EarlierProjects;
import org.consilium.shared.model.Money;

/** Work on projects up to today: task books, milestones, reports, approvals, states, tiers. */
@ApplicationScoped
class DemoWork {

  private static final int KEY_PROJECTS = 12;
  private static final int ON_THE_WAY_TO_MARKET = 3;

  private static final String[][] STEPS = {
    {"需求与方案确认 Needs and design agreed", "评审纪要 Minutes of the review"},
    {"样机完成 Prototype built", "样机测试报告 Test report of the prototype"},
    {"型式检验 Type test passed", "检测机构报告 Report of a test house"},
    {"临床评价 Clinical evaluation done", "临床评价报告 Evaluation report"}
  };

  private static final String[][] GOALS = {
    {"使用寿命 Working life", "次 uses", "100", "500"},
    {"单次使用成本 Cost of one use", "元 yuan", "6000", "1500"},
    {"诊断准确率 Accuracy of diagnosis", "%", "82", "93"},
    {"手术时间 Time of the operation", "分钟 min", "95", "70"},
    {"并发症发生率 Rate of complications", "%", "9.5", "5"}
  };

  @PersistenceContext(unitName = "consilium")
  private EntityManager em;

  @Inject private EarlierProjects earlier;
  @Inject private Clock clock;

  /** Brings taken-over projects to where they stand by their dates. */
  void takeOver(List<Project> projects, List<String> statuses) {
    int number = 0;
    for (Project project : projects) {
      promise(project, number++, null);
    }
    em.flush();
    List<Project> begun = projects.stream().filter(p -> !p.startsOn().isAfter(today())).toList();
    for (Project project : begun) {
      OffsetDateTime start = morning(project.startsOn());
      earlier.book(project, "demo leader", "demo officer", start.minusDays(20));
      earlier.start(project, start);
    }
    em.flush();
    List<Project> running = new ArrayList<>();
    for (int i = 0; i < projects.size(); i++) {
      Project project = projects.get(i);
      if (begun.contains(project) && finish(project, statuses.get(i), i)) {
        running.add(project);
      }
    }
    em.flush();
    tiers(running);
    milestones(projects);
    reports(begun);
    approvals(running);
    em.flush();
  }

  /** Targets and milestones of a project; {@code instalments} links the second to its number. */
  void promise(Project project, int number, Integer instalment) {
    long days = ChronoUnit.DAYS.between(project.startsOn(), project.endsOn());
    for (int i = 0; i < 2; i++) {
      String[] goal = GOALS[(number + i * 2) % GOALS.length];
      Target target = new Target(project.id(), i + 1, goal[0], goal[1], new BigDecimal(goal[2]));
      target.promise(new BigDecimal(goal[3]), project.endsOn());
      em.persist(target);
    }
    for (int i = 0; i < STEPS.length; i++) {
      LocalDate due = project.startsOn().plusDays(days * (i + 1) / STEPS.length);
      Integer pays = i == 1 ? instalment : null;
      em.persist(new Milestone(project.id(), i + 1, STEPS[i][0], STEPS[i][1], due, pays));
    }
  }

  /** Ends a project whose time is over; true while it runs. */
  private boolean finish(Project project, String status, int number) {
    LocalDate end = project.endsOn();
    if (status.equals("TERMINATED")) {
      LocalDate day = end.isAfter(today()) ? today().minusDays(45L + number) : end;
      project.act(Action.TERMINATE, morning(later(day, project.startsOn().plusDays(30))));
      return false;
    }
    if (!end.isBefore(today())) {
      if (number % 17 == 5) {
        project.act(Action.HOLD, morning(today().minusDays(20)));
      }
      return project.state() == State.RUNNING;
    }
    project.act(Action.DELIVER, morning(end));
    if (end.isBefore(today().minusDays(60))) {
      em.flush();
      project.act(Action.CLOSE, morning(end.plusDays(60)));
    }
    return false;
  }

  private void tiers(List<Project> running) {
    List<Project> largest =
        running.stream()
            .sorted(
                Comparator.comparing((Project p) -> p.granted())
                    .reversed()
                    .thenComparing(Project::code))
            .limit(KEY_PROJECTS + ON_THE_WAY_TO_MARKET)
            .toList();
    for (int i = 0; i < largest.size(); i++) {
      Tier tier = i < ON_THE_WAY_TO_MARKET ? Tier.INDUSTRIALISATION : Tier.KEY;
      largest.get(i).moveTo(tier, Money.fen(0), morning(today().minusDays(100L + i)));
    }
  }

  /** What was due is accepted, but for a few that are late. */
  private void milestones(List<Project> projects) {
    for (Milestone m :
        em.createQuery("select m from Milestone m order by m.id", Milestone.class)
            .getResultList()) {
      boolean late = m.id() % 23 == 0;
      if (m.dueOn().isBefore(today()) && !late && isAtWork(projects, m.projectId())) {
        m.submit();
        m.accept(
            morning(m.dueOn().plusDays(m.id() % 9)).isAfter(OffsetDateTime.now(clock))
                ? OffsetDateTime.now(clock)
                : morning(m.dueOn().plusDays(m.id() % 9)));
      }
    }
  }

  private static boolean isAtWork(List<Project> projects, long id) {
    return projects.stream()
        .anyMatch(p -> p.id() == id && p.state() != State.SETUP && p.state() != State.TERMINATED);
  }

  private void reports(List<Project> begun) {
    List<Long> ids = begun.stream().map(Project::id).toList();
    for (ProgressReport r :
        em.createQuery("select r from ProgressReport r order by r.id", ProgressReport.class)
            .getResultList()) {
      if (!ids.contains(r.projectId()) || !r.dueOn().isBefore(today().plusDays(10))) {
        continue;
      }
      long kind = r.id() % 29;
      boolean recent = r.dueOn().isAfter(today().minusDays(200));
      if (recent && kind == 3) {
        continue;
      }
      r.write("按计划推进（演示）。 Work went on as planned (demo).", "", "继续下一阶段。 Next step.", percent(r));
      r.submit(
          morning(r.dueOn().minusDays(kind % 12 + 1)).isAfter(OffsetDateTime.now(clock))
              ? OffsetDateTime.now(clock)
              : morning(r.dueOn().minusDays(kind % 12 + 1)));
      if (recent && kind == 7) {
        r.query("请补充检测数据。 Please add the test data.");
      } else if (!recent || kind % 4 != 1) {
        r.accept(OffsetDateTime.now(clock));
      }
    }
  }

  private int percent(ProgressReport report) {
    Project project = em.find(Project.class, report.projectId());
    long all = ChronoUnit.DAYS.between(project.startsOn(), project.endsOn());
    long done = ChronoUnit.DAYS.between(project.startsOn(), report.toDay());
    return (int) Math.min(100, Math.max(1, done * 100 / all));
  }

  private void approvals(List<Project> running) {
    int number = 0;
    for (Project project : running) {
      if (!project.summary().matches("(?is).*(clinical trial|patients).*")) {
        continue;
      }
      Approval approval = new Approval(project.id(), Approval.Kind.ETHICS);
      if (++number % 9 != 0) {
        LocalDate from = project.startsOn().plusDays(15);
        LocalDate until =
            number % 7 == 0 ? today().minusDays(12) : today().plusMonths(number % 20 + 2);
        String reference = "DEMO-" + from.getYear() + "-" + String.format("%03d", number);
        approval.grant("演示伦理委员会 Demo ethics committee", reference, earlier(from, until), until);
      }
      em.persist(approval);
    }
  }

  private static LocalDate earlier(LocalDate a, LocalDate b) {
    return a.isBefore(b) ? a : b.minusYears(1);
  }

  private static LocalDate later(LocalDate a, LocalDate b) {
    return a.isAfter(b) ? a : b;
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }

  static OffsetDateTime morning(LocalDate day) {
    return day.atTime(10, 0).atZone(Time.ZONE).toOffsetDateTime();
  }
}
