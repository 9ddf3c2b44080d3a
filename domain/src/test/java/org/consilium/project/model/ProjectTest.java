package org.consilium.project.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.consilium.project.model.Project.Action;
import org.consilium.project.model.Project.State;
import org.consilium.shared.model.Money;
import org.consilium.shared.model.RuleBroken;
import org.consilium.shared.model.StateTable.Transition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ProjectTest {

  private static final OffsetDateTime NOON = OffsetDateTime.parse("2026-03-01T12:00:00+08:00");
  private static final LocalDate START = LocalDate.of(2026, 4, 1);

  /** From every state, every action the table does not have is refused and changes nothing. */
  @ParameterizedTest
  @EnumSource(State.class)
  void what_the_table_does_not_have_is_refused(State from) {
    for (Action action : Action.values()) {
      Project project = in(from);
      if (Project.STATES.allows(from, action)) {
        project.act(action, NOON);
        assertThat(project.state()).isEqualTo(Project.STATES.next(from, action));
      } else {
        assertThatThrownBy(() -> project.act(action, NOON))
            .isInstanceOfSatisfying(
                RuleBroken.class, r -> assertThat(r.key()).isEqualTo("state.not-allowed"));
        assertThat(project.state()).isEqualTo(from);
      }
    }
  }

  @Test
  void a_project_that_has_ended_changes_no_more() {
    for (State end : List.of(State.CLOSED, State.TERMINATED)) {
      Project project = in(end);
      assertThatThrownBy(() -> project.endOn(START.plusYears(5), NOON))
          .hasMessageContaining("project.ended");
      assertThatThrownBy(() -> project.moveTo(Tier.KEY, Money.fen(0), NOON))
          .hasMessageContaining("project.ended");
    }
  }

  @Test
  void it_ends_after_it_begins() {
    assertThatThrownBy(() -> fresh().granted(Money.yuan(1), START, START))
        .hasMessageContaining("period.ends-before-it-starts");
    Project project = fresh();
    assertThatThrownBy(() -> project.endOn(START, NOON))
        .hasMessageContaining("period.ends-before-it-starts");
  }

  @Test
  void a_stage_review_moves_the_tier_and_adds_money() {
    Project project = fresh();
    project.moveTo(project.tier().up(), Money.yuan(50), NOON);
    assertThat(project.tier()).isEqualTo(Tier.KEY);
    assertThat(project.granted()).isEqualTo(Money.yuan(150));
    assertThat(Tier.INDUSTRIALISATION.up()).isEqualTo(Tier.INDUSTRIALISATION);
    assertThat(Tier.ORDINARY.down()).isEqualTo(Tier.ORDINARY);
  }

  @Test
  void the_lead_cannot_leave() {
    ProjectPartner lead =
        new ProjectPartner(
            1, 1, ProjectPartner.Role.LEAD, "", org.consilium.shared.model.Period.from(START));
    assertThatThrownBy(() -> lead.leave(START.plusDays(1)))
        .hasMessageContaining("project.lead-stays");
  }

  private static Project fresh() {
    return Project.takenOver("PRJ-2026-001", "Knife", "", "earlier records", NOON)
        .granted(Money.yuan(100), START, START.plusYears(2));
  }

  /** A project walked to a state along the table, by the shortest way. */
  private static Project in(State wanted) {
    Map<State, List<Action>> ways = new EnumMap<>(State.class);
    Deque<State> next = new ArrayDeque<>(List.of(State.SETUP));
    ways.put(State.SETUP, List.of());
    while (!next.isEmpty()) {
      State state = next.poll();
      for (Transition<State, Action> row : Project.STATES.transitions()) {
        if (row.from() == state && !ways.containsKey(row.to())) {
          List<Action> way = new java.util.ArrayList<>(ways.get(state));
          way.add(row.action());
          ways.put(row.to(), way);
          next.add(row.to());
        }
      }
    }
    Project project = fresh();
    ways.get(wanted).forEach(action -> project.act(action, NOON));
    return project;
  }
}
