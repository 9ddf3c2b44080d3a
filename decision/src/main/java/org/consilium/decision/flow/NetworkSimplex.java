package org.consilium.decision.flow;

import java.util.Arrays;

/**
 * Primal network simplex for minimum-cost flow in integers, with lower and upper bounds per arc.
 *
 * <p>Arcs may be added and costs changed between two calls of {@link #solve}; the next call
 * continues from the last basis. Strongly feasible trees (Cunningham 1976) exclude cycling. Memory
 * O(nodes + arcs). Deterministic: the same sequence of calls gives the same flow.
 */
public final class NetworkSimplex {
  private static final byte AT_LOWER = 1;
  private static final byte IN_TREE = 0;
  private static final byte AT_UPPER = -1;
  private static final int UNBOUNDED = Integer.MAX_VALUE / 2;

  private final int nodes;
  private final long[] supply;
  private final SpanningTree tree;
  private int count;
  private int[] from;
  private int[] to;
  private int[] lower;
  private int[] capacity;
  private int[] flow;
  private long[] cost;
  private byte[] state;
  private boolean started;
  private int next;
  private int leaving;
  private int delta;
  private boolean leavesOnFirstSide;

  /**
   * A network without arcs.
   *
   * @param supplies net outflow per node; the sum must be 0
   */
  public NetworkSimplex(long[] supplies) {
    if (Arrays.stream(supplies).sum() != 0) {
      throw new IllegalArgumentException("supplies must add up to 0");
    }
    nodes = supplies.length;
    supply = supplies.clone();
    tree = new SpanningTree(nodes + 1);
    count = nodes;
    resize(nodes + 1024);
  }

  /**
   * Adds an arc. After the first {@link #solve} only arcs with lower bound 0 may be added.
   *
   * @param lowest least flow, ≥ 0
   * @param highest greatest flow, ≥ {@code lowest}
   * @param unitCost cost per unit of flow; the largest |cost| · (nodes + 1) must stay below 2⁶⁰
   * @return the arc's number, counted from 0
   */
  public int arc(int source, int target, int lowest, int highest, long unitCost) {
    if (lowest < 0 || highest < lowest || (started && lowest > 0)) {
      throw new IllegalArgumentException("bounds " + lowest + ".." + highest);
    }
    if (count == from.length) {
      resize(count * 2);
    }
    from[count] = source;
    to[count] = target;
    lower[count] = lowest;
    capacity[count] = highest - lowest;
    cost[count] = unitCost;
    state[count] = AT_LOWER;
    supply[source] -= lowest;
    supply[target] += lowest;
    return count++ - nodes;
  }

  private void resize(int size) {
    boolean first = from == null;
    from = first ? new int[size] : Arrays.copyOf(from, size);
    to = first ? new int[size] : Arrays.copyOf(to, size);
    lower = first ? new int[size] : Arrays.copyOf(lower, size);
    capacity = first ? new int[size] : Arrays.copyOf(capacity, size);
    flow = first ? new int[size] : Arrays.copyOf(flow, size);
    cost = first ? new long[size] : Arrays.copyOf(cost, size);
    state = first ? new byte[size] : Arrays.copyOf(state, size);
  }

  /** Changes the cost of an arc; the next {@link #solve} continues from the present flow. */
  public void cost(int arc, long unitCost) {
    cost[arc + nodes] = unitCost;
  }

  /**
   * Finds a flow of least cost.
   *
   * @return whether a flow exists; if not, flows and potentials have no meaning
   */
  public boolean solve() {
    if (!started) {
      start();
    }
    reprice();
    next = nodes;
    for (int entering = entering(); entering >= 0; entering = entering()) {
      pivot(entering);
    }
    for (int node = 0; node < nodes; node++) {
      if (flow[node] > 0) {
        return false;
      }
    }
    return true;
  }

  /** Flow on an arc after {@link #solve}. */
  public int flow(int arc) {
    return flow[arc + nodes] + lower[arc + nodes];
  }

  /**
   * Dual price of a node. An arc u→v has the reduced cost {@code cost + potential(u) −
   * potential(v)}: ≥ 0 when empty, ≤ 0 when full, 0 between.
   */
  public long potential(int node) {
    return tree.potential[node];
  }

  private void start() {
    started = true;
    int root = tree.root();
    for (int node = 0; node < nodes; node++) {
      boolean up = supply[node] >= 0;
      from[node] = up ? node : root;
      to[node] = up ? root : node;
      capacity[node] = UNBOUNDED;
      flow[node] = Math.toIntExact(Math.abs(supply[node]));
      state[node] = IN_TREE;
      tree.attach(node, root, node);
      tree.depth[node] = 1;
    }
  }

  private void reprice() {
    long largest = 0;
    for (int arc = nodes; arc < count; arc++) {
      largest = Math.max(largest, Math.abs(cost[arc]));
    }
    Arrays.fill(cost, 0, nodes, (largest + 1) * (nodes + 1));
    int[] order = tree.downwards();
    for (int i = 1; i < order.length; i++) {
      int node = order[i];
      int arc = tree.arc[node];
      long above = tree.potential[tree.parent[node]];
      tree.potential[node] = from[arc] == node ? above - cost[arc] : above + cost[arc];
    }
  }

  /** Block search: the worst of the first block of about √arcs that holds a violated arc. */
  private int entering() {
    int span = count - nodes;
    int block = Math.max(20, (int) Math.sqrt(span));
    long worst = 0;
    int best = -1;
    long[] potential = tree.potential;
    int arc = next;
    for (int seen = 0, left = block; seen < span; seen++, arc++) {
      if (arc >= count) {
        arc = nodes;
      }
      long violation = state[arc] * (cost[arc] + potential[from[arc]] - potential[to[arc]]);
      if (violation < worst) {
        worst = violation;
        best = arc;
      }
      if (--left == 0) {
        if (best >= 0) {
          break;
        }
        left = block;
      }
    }
    next = arc >= count ? nodes : arc;
    return best;
  }

  private void pivot(int entering) {
    boolean forward = state[entering] == AT_LOWER;
    int first = forward ? from[entering] : to[entering];
    int second = forward ? to[entering] : from[entering];
    int join = join(first, second);
    leaving = -1;
    delta = capacity[entering];
    limit(first, join, true);
    limit(second, join, false);
    push(entering, first, second, join, forward ? delta : -delta);
    if (leaving < 0) {
      state[entering] = (byte) -state[entering];
      return;
    }
    int out = tree.arc[leaving];
    state[out] = flow[out] == 0 ? AT_LOWER : AT_UPPER;
    int inside = leavesOnFirstSide ? first : second;
    int outside = leavesOnFirstSide ? second : first;
    long reduced = cost[entering] + tree.potential[from[entering]] - tree.potential[to[entering]];
    state[entering] = IN_TREE;
    tree.move(leaving, inside, outside, entering, from[entering] == inside ? -reduced : reduced);
  }

  private int join(int first, int second) {
    int a = first;
    int b = second;
    while (a != b) {
      if (tree.depth[a] >= tree.depth[b]) {
        a = tree.parent[a];
      } else {
        b = tree.parent[b];
      }
    }
    return a;
  }

  /**
   * Ratio test on one side of the cycle; ties go to the arc that keeps the tree strongly feasible.
   */
  private void limit(int start, int join, boolean firstSide) {
    for (int node = start; node != join; node = tree.parent[node]) {
      int arc = tree.arc[node];
      boolean falls = (from[arc] == node) == firstSide;
      int room = falls ? flow[arc] : capacity[arc] - flow[arc];
      if (firstSide ? room < delta : room <= delta) {
        delta = room;
        leaving = node;
        leavesOnFirstSide = firstSide;
      }
    }
  }

  private void push(int entering, int first, int second, int join, int amount) {
    int size = Math.abs(amount);
    if (size == 0) {
      return;
    }
    flow[entering] += amount;
    for (int node = first; node != join; node = tree.parent[node]) {
      int arc = tree.arc[node];
      flow[arc] += from[arc] == node ? -size : size;
    }
    for (int node = second; node != join; node = tree.parent[node]) {
      int arc = tree.arc[node];
      flow[arc] += from[arc] == node ? size : -size;
    }
  }
}
