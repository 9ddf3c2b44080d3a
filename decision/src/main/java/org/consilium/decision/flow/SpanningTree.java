package org.consilium.decision.flow;

import java.util.Arrays;

/**
 * The basis of the network simplex: a rooted spanning tree with depth and potential per node.
 *
 * <p>Moving a subtree costs O(its size). The last node is the root.
 */
final class SpanningTree {
  final int[] parent;
  final int[] arc;
  final int[] depth;
  final long[] potential;
  private final int[] firstChild;
  private final int[] nextSibling;
  private final int[] previousSibling;
  private final int[] stack;

  SpanningTree(int size) {
    parent = new int[size];
    arc = new int[size];
    depth = new int[size];
    potential = new long[size];
    firstChild = new int[size];
    nextSibling = new int[size];
    previousSibling = new int[size];
    stack = new int[size];
    Arrays.fill(parent, -1);
    Arrays.fill(arc, -1);
    Arrays.fill(firstChild, -1);
    Arrays.fill(nextSibling, -1);
    Arrays.fill(previousSibling, -1);
  }

  int root() {
    return parent.length - 1;
  }

  void attach(int node, int newParent, int byArc) {
    parent[node] = newParent;
    arc[node] = byArc;
    nextSibling[node] = firstChild[newParent];
    previousSibling[node] = -1;
    if (firstChild[newParent] >= 0) {
      previousSibling[firstChild[newParent]] = node;
    }
    firstChild[newParent] = node;
  }

  private void detach(int node) {
    if (previousSibling[node] >= 0) {
      nextSibling[previousSibling[node]] = nextSibling[node];
    } else {
      firstChild[parent[node]] = nextSibling[node];
    }
    if (nextSibling[node] >= 0) {
      previousSibling[nextSibling[node]] = previousSibling[node];
    }
  }

  /**
   * Cuts the subtree of {@code top}, makes {@code newTop} its root and hangs it below {@code at}.
   */
  void move(int top, int newTop, int at, int byArc, long shift) {
    int node = newTop;
    int newParent = at;
    int newArc = byArc;
    while (true) {
      int oldParent = parent[node];
      int oldArc = arc[node];
      detach(node);
      attach(node, newParent, newArc);
      if (node == top) {
        break;
      }
      newParent = node;
      newArc = oldArc;
      node = oldParent;
    }
    shift(newTop, shift);
  }

  private void shift(int top, long by) {
    int size = 0;
    stack[size++] = top;
    while (size > 0) {
      int node = stack[--size];
      potential[node] += by;
      depth[node] = depth[parent[node]] + 1;
      for (int child = firstChild[node]; child >= 0; child = nextSibling[child]) {
        stack[size++] = child;
      }
    }
  }

  /** Nodes from the root downwards, every parent before its children. */
  int[] downwards() {
    int[] order = new int[parent.length];
    int size = 0;
    order[size++] = root();
    for (int head = 0; head < size; head++) {
      for (int child = firstChild[order[head]]; child >= 0; child = nextSibling[child]) {
        order[size++] = child;
      }
    }
    return order;
  }
}
