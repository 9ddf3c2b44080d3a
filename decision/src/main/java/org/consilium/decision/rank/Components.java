package org.consilium.decision.rank;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.consilium.decision.Natural;

/** Joins what shares something, until nothing more is shared. */
final class Components {

  private final Map<String, String> parent = new HashMap<>();

  private Components() {}

  /** Votes of panels that share assessors together; all together when panels share one line. */
  static Collection<List<Vote>> of(List<Vote> votes, boolean all) {
    if (all) {
      return List.of(votes);
    }
    return split(votes, Vote::panel, Vote::assessor);
  }

  /** True when every two assessors are linked by a chain of proposals. */
  static boolean connected(List<String[]> links) {
    return split(links, l -> l[0], l -> l[1]).size() <= 1;
  }

  private static <T> Collection<List<T>> split(
      List<T> links, Function<T, String> one, Function<T, String> other) {
    Components components = new Components();
    for (T link : links) {
      components.join("a " + one.apply(link), "b " + other.apply(link));
    }
    Map<String, List<T>> parts = new TreeMap<>(Natural::compare);
    for (T link : links) {
      parts
          .computeIfAbsent(components.root("a " + one.apply(link)), k -> new ArrayList<>())
          .add(link);
    }
    return parts.values();
  }

  private void join(String one, String other) {
    String a = root(one);
    String b = root(other);
    if (!a.equals(b)) {
      boolean first = Natural.compare(a, b) < 0;
      parent.put(first ? b : a, first ? a : b);
    }
  }

  private String root(String name) {
    String at = name;
    while (parent.containsKey(at)) {
      at = parent.get(at);
    }
    return at;
  }
}
