/**
 * Minimum-cost flow and minimum cuts in integers.
 *
 * <p>Here: the network simplex with true lower bounds and the cut that proves that no flow exists.
 * Not here: proposals, reviewers, or anything that has a meaning outside a network.
 */
package org.consilium.decision.flow;
