package org.consilium.decision.select;

import java.util.ArrayList;
import java.util.List;

/**
 * A choice among projects: every project is taken or left. Projects are counted from 0.
 *
 * @param values worth of each project
 * @param synergies worth gained (or lost, if negative) when two projects are both taken
 * @param rules bounds on weighted sums over the projects taken
 */
public record Portfolio(List<Double> values, List<Synergy> synergies, List<Rule> rules) {

  /** What two projects together are worth beyond each alone. */
  public record Synergy(int one, int other, double worth) {}

  /** How much of a rule's sum one project uses when taken. */
  public record Use(int project, double amount) {}

  /**
   * A bound on a sum.
   *
   * @param name what a reader calls it
   * @param uses what each project adds; projects that add nothing are left out
   * @param least least sum, may be −∞
   * @param most greatest sum, may be ∞
   */
  public record Rule(String name, List<Use> uses, double least, double most) {
    /** Copies the uses. */
    public Rule {
      uses = List.copyOf(uses);
    }

    /** The sum over projects taken. O(uses). */
    double sum(boolean[] taken) {
      double sum = 0;
      for (Use use : uses) {
        sum += taken[use.project()] ? use.amount() : 0;
      }
      return sum;
    }
  }

  /** Copies the lists. */
  public Portfolio {
    values = List.copyOf(values);
    synergies = List.copyOf(synergies);
    rules = List.copyOf(rules);
  }

  /** Number of projects. */
  public int size() {
    return values.size();
  }

  /** The worth of a choice, computed from the definition alone. O(projects + synergies). */
  public double worth(boolean[] taken) {
    double worth = 0;
    for (int i = 0; i < taken.length; i++) {
      worth += taken[i] ? values.get(i) : 0;
    }
    for (Synergy s : synergies) {
      worth += taken[s.one()] && taken[s.other()] ? s.worth() : 0;
    }
    return worth;
  }

  /** Names of the rules a choice breaks, allowing for rounding; empty when it keeps all. */
  public List<String> broken(boolean[] taken) {
    List<String> broken = new ArrayList<>();
    for (Rule rule : rules) {
      double sum = rule.sum(taken);
      double room = 1e-9 * Math.max(1, Math.abs(sum));
      if (sum < rule.least() - room || sum > rule.most() + room) {
        broken.add(rule.name());
      }
    }
    return broken;
  }

  /** The same with all rules of a name given a new greatest sum. */
  public Portfolio with(String name, double most) {
    List<Rule> changed = new ArrayList<>();
    for (Rule r : rules) {
      changed.add(r.name().equals(name) ? new Rule(name, r.uses(), r.least(), most) : r);
    }
    return new Portfolio(values, synergies, changed);
  }
}
