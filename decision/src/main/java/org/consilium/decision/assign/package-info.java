/**
 * Who reviews what: the problem, exact answers and the proof of each.
 *
 * <p>Here: assignment of reviewers to proposals (largest sum, fairest, randomised), bounds and the
 * explanation when there is no answer. Not here: where affinities and conflicts come from.
 */
package org.consilium.decision.assign;
