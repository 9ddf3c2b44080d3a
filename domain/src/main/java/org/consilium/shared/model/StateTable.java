package org.consilium.shared.model;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The one way a record changes its state: a table of transitions, readable from top to bottom.
 *
 * @param <S> the record's states
 * @param <A> the actions people take on it
 */
public final class StateTable<S extends Enum<S>, A extends Enum<A>> {

  /** One row of the table: in {@code from}, {@code action} leads to {@code to}. */
  public record Transition<S, A>(S from, A action, S to) {}

  private final String name;
  private final Class<A> actions;
  private final Map<S, Map<A, S>> rows = new LinkedHashMap<>();

  private StateTable(String name, Class<A> actions) {
    this.name = name;
    this.actions = actions;
  }

  /** Starts an empty table for a record whose name has the text {@code record.<name>}. */
  public static <S extends Enum<S>, A extends Enum<A>> StateTable<S, A> of(
      String name, Class<A> actions) {
    return new StateTable<>(name, actions);
  }

  /**
   * Adds the row {@code from --action--> to}; a second row for the same pair is a programming
   * error.
   */
  public StateTable<S, A> row(S from, A action, S to) {
    if (rows.computeIfAbsent(from, s -> new LinkedHashMap<>()).put(action, to) != null) {
      throw new IllegalStateException(name + " has two rows for " + from + " " + action);
    }
    return this;
  }

  /**
   * The state an action leads to.
   *
   * @throws RuleBroken {@code state.not-allowed} naming record, state, action and what is allowed
   *     instead
   */
  public S next(S from, A action) {
    S to = rows.getOrDefault(from, Map.of()).get(action);
    if (to == null) {
      Object possible = allowed(from).isEmpty() ? new Term("state.nothing") : allowed(from);
      throw new RuleBroken("state.not-allowed", new Term("record." + name), from, action, possible);
    }
    return to;
  }

  /** True when the table has a row for this pair. */
  public boolean allows(S from, A action) {
    return rows.getOrDefault(from, Map.of()).containsKey(action);
  }

  /** The actions possible in a state. */
  public Set<A> allowed(S from) {
    Set<A> set = EnumSet.noneOf(actions);
    set.addAll(rows.getOrDefault(from, Map.of()).keySet());
    return set;
  }

  /** All rows in the order they were written. */
  public List<Transition<S, A>> transitions() {
    List<Transition<S, A>> all = new ArrayList<>();
    rows.forEach(
        (from, to) ->
            to.forEach((action, target) -> all.add(new Transition<>(from, action, target))));
    return all;
  }

  /** The record's name. */
  public String name() {
    return name;
  }
}
