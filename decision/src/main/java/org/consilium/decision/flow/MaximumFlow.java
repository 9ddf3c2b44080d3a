package org.consilium.decision.flow;

import java.util.Arrays;
import java.util.BitSet;

/**
 * Largest flow by Dinic's method and what is still reachable afterwards. O(√arcs · arcs) on unit
 * networks.
 */
public final class MaximumFlow {
  private final int source;
  private final int target;
  private final int[] first;
  private final int[] level;
  private final int[] current;
  private int[] next = new int[1024];
  private int[] to = new int[1024];
  private int[] room = new int[1024];
  private int count;

  /** A network without arcs between nodes 0 … nodes − 1. */
  public MaximumFlow(int nodes, int source, int target) {
    this.source = source;
    this.target = target;
    first = new int[nodes];
    level = new int[nodes];
    current = new int[nodes];
    Arrays.fill(first, -1);
  }

  /** Adds an arc and returns its number, for {@link #left}. */
  public int arc(int from, int head, int capacity) {
    half(from, head, capacity);
    half(head, from, 0);
    return count - 2;
  }

  private void half(int from, int head, int capacity) {
    if (count == to.length) {
      next = Arrays.copyOf(next, count * 2);
      to = Arrays.copyOf(to, count * 2);
      room = Arrays.copyOf(room, count * 2);
    }
    to[count] = head;
    room[count] = capacity;
    next[count] = first[from];
    first[from] = count++;
  }

  /** Sends as much as possible and returns how much. */
  public int solve() {
    int total = 0;
    while (layer()) {
      System.arraycopy(first, 0, current, 0, first.length);
      for (int sent = send(source, Integer.MAX_VALUE);
          sent > 0;
          sent = send(source, Integer.MAX_VALUE)) {
        total += sent;
      }
    }
    return total;
  }

  /** Capacity of an arc that the flow does not use. */
  public int left(int arc) {
    return room[arc];
  }

  private boolean layer() {
    Arrays.fill(level, -1);
    int[] queue = new int[first.length];
    int size = 0;
    level[source] = 0;
    queue[size++] = source;
    for (int head = 0; head < size; head++) {
      for (int arc = first[queue[head]]; arc >= 0; arc = next[arc]) {
        if (room[arc] > 0 && level[to[arc]] < 0) {
          level[to[arc]] = level[queue[head]] + 1;
          queue[size++] = to[arc];
        }
      }
    }
    return level[target] >= 0;
  }

  /** Recursion depth is the number of layers. */
  private int send(int node, int most) {
    if (node == target) {
      return most;
    }
    for (; current[node] >= 0; current[node] = next[current[node]]) {
      int arc = current[node];
      if (room[arc] > 0 && level[to[arc]] == level[node] + 1) {
        int sent = send(to[arc], Math.min(most, room[arc]));
        if (sent > 0) {
          room[arc] -= sent;
          room[arc ^ 1] += sent;
          return sent;
        }
      }
    }
    return 0;
  }

  /** Nodes that a node can still reach over arcs with room. */
  public BitSet reachable(int from) {
    BitSet seen = new BitSet(first.length);
    int[] stack = new int[first.length];
    int size = 0;
    seen.set(from);
    stack[size++] = from;
    while (size > 0) {
      for (int arc = first[stack[--size]]; arc >= 0; arc = next[arc]) {
        if (room[arc] > 0 && !seen.get(to[arc])) {
          seen.set(to[arc]);
          stack[size++] = to[arc];
        }
      }
    }
    return seen;
  }
}
