package org.consilium.project.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.consilium.project.model.Change;
import org.consilium.project.model.Milestone;
import org.consilium.project.model.Project;
import org.consilium.project.model.ProjectPerson;
import org.consilium.project.model.Target;
import org.consilium.shared.model.RuleBroken;

/**
 * What a change would do, before anybody asks for it: in words, and as the figure rules look at.
 */
@ApplicationScoped
class ChangeEffects {

  /**
   * What a change amounts to.
   *
   * @param tag what rules tell changes of one kind apart by
   * @param figure how large it is: days later, percent of a target lowered, fen moved
   * @param organisationId whose officer is concerned
   */
  record Measured(String tag, long figure, long organisationId, List<Effect> effects) {}

  @Inject private Projects projects;
  @Inject private ProjectRoster roster;
  @Inject private ProjectMoney money;
  @Inject private Clock clock;

  /** Measures a change; refuses one that cannot be done. */
  Measured of(Project project, Change change) {
    if (change instanceof Change.Date c) {
      return c.milestoneId() == null ? end(project, c) : milestone(project, c);
    }
    if (change instanceof Change.Goal c) {
      return goal(project, c);
    }
    if (change instanceof Change.People c) {
      return people(project, c);
    }
    if (change instanceof Change.Budget c) {
      return money.measure(project, c);
    }
    return partner(project, (Change.Partner) change);
  }

  private Measured end(Project project, Change.Date c) {
    if (!c.day().isAfter(project.startsOn()) || c.day().equals(project.endsOn())) {
      throw new RuleBroken("project.change.end", c.day(), project.endsOn());
    }
    List<Effect> effects = new ArrayList<>();
    effects.add(Effect.of("project.effect.end", project.endsOn(), c.day()));
    for (Milestone m : projects.milestones(project.id())) {
      if (m.state() != Milestone.State.ACCEPTED && m.dueOn().isAfter(c.day())) {
        throw new RuleBroken("project.change.milestone-after", m.title(), m.dueOn(), c.day());
      }
    }
    long days = ChronoUnit.DAYS.between(project.endsOn(), c.day());
    effects.add(
        Effect.of(days > 0 ? "project.effect.later" : "project.effect.earlier", Math.abs(days)));
    effects.add(
        Effect.of("project.effect.reports", c.day().plusDays(ReportSchedule.DAYS_TO_WRITE)));
    return new Measured("end", days, roster.lead(project.id()), effects);
  }

  private Measured milestone(Project project, Change.Date c) {
    Milestone m = projects.find(Milestone.class, c.milestoneId());
    mustBelong(project, m.projectId());
    if (m.state() == Milestone.State.ACCEPTED) {
      throw new RuleBroken("project.milestone.accepted", m.title());
    }
    mustLieWithin(project, c.day());
    long days = ChronoUnit.DAYS.between(m.dueOn(), c.day());
    if (days == 0) {
      throw new RuleBroken("project.change.nothing");
    }
    List<Effect> effects = new ArrayList<>();
    effects.add(Effect.of("project.effect.milestone", m.title(), m.dueOn(), c.day()));
    effects.add(
        Effect.of(days > 0 ? "project.effect.later" : "project.effect.earlier", Math.abs(days)));
    if (m.instalment() != null) {
      effects.add(Effect.of("project.effect.instalment", m.instalment()));
    }
    return new Measured("milestone", days, roster.lead(project.id()), effects);
  }

  private Measured goal(Project project, Change.Goal c) {
    Target t = projects.find(Target.class, c.targetId());
    mustBelong(project, t.projectId());
    mustLieWithin(project, c.day());
    if (c.value().compareTo(t.baseline()) == 0) {
      throw new RuleBroken("project.target.same", t.title(), plain(t.baseline()), t.unit());
    }
    BigDecimal lowered = t.lowering(c.value());
    long later = ChronoUnit.DAYS.between(t.dueOn(), c.day());
    if (lowered.signum() == 0 && later == 0) {
      throw new RuleBroken("project.change.nothing");
    }
    List<Effect> effects = new ArrayList<>();
    effects.add(
        Effect.of(
            "project.effect.target", t.title(), plain(t.value()), plain(c.value()), t.unit()));
    if (lowered.signum() > 0) {
      effects.add(Effect.of("project.effect.lowered", plain(lowered)));
    }
    if (later != 0) {
      effects.add(Effect.of("project.effect.target-day", t.dueOn(), c.day()));
    }
    long figure = lowered.setScale(0, RoundingMode.CEILING).longValueExact();
    return new Measured("target", figure, roster.lead(project.id()), effects);
  }

  private Measured people(Project project, Change.People c) {
    if (c.leaves() == null && c.comes() == null) {
      throw new RuleBroken("project.change.nothing");
    }
    if (c.part().leads() && (c.leaves() == null || c.comes() == null)) {
      throw new RuleBroken("project.change.leader-pair", c.part());
    }
    List<Effect> effects = new ArrayList<>();
    if (c.leaves() != null) {
      ProjectPerson leaving = roster.person(project.id(), c.leaves());
      if (leaving.part() != c.part()) {
        throw new RuleBroken("project.change.other-part", leaving.part());
      }
      effects.add(
          Effect.of("project.effect.leaves", roster.name(c.leaves()), LocalDate.now(clock)));
    }
    if (c.comes() != null) {
      roster.mustFit(project.id(), c.comes(), c.part());
      effects.add(
          Effect.of("project.effect.comes", roster.name(c.comes()), roster.affiliation(c.comes())));
      if (c.part().leads()) {
        effects.add(Effect.of("project.effect.tasks"));
      }
    }
    return new Measured(
        c.part().leads() ? "leader" : "member", 1, roster.lead(project.id()), effects);
  }

  private Measured partner(Project project, Change.Partner c) {
    roster.mustBePartner(project.id(), c.organisationId());
    if (c.day().isBefore(LocalDate.now(clock)) || c.day().isAfter(project.endsOn())) {
      throw new RuleBroken("project.day-outside", c.day(), LocalDate.now(clock), project.endsOn());
    }
    List<Effect> effects = new ArrayList<>();
    effects.add(
        Effect.of("project.effect.partner", roster.organisation(c.organisationId()), c.day()));
    effects.addAll(money.leaving(project, c.organisationId()));
    effects.add(Effect.of("project.effect.partner-sees"));
    return new Measured("partner", 1, c.organisationId(), effects);
  }

  private static void mustBelong(Project project, long projectId) {
    if (projectId != project.id()) {
      throw new RuleBroken("record.not-found");
    }
  }

  private static void mustLieWithin(Project project, LocalDate day) {
    if (day.isBefore(project.startsOn()) || day.isAfter(project.endsOn())) {
      throw new RuleBroken("project.day-outside", day, project.startsOn(), project.endsOn());
    }
  }

  private static String plain(BigDecimal number) {
    return number.stripTrailingZeros().toPlainString();
  }
}
