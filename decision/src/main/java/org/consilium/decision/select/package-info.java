/**
 * Which proposals are funded together.
 *
 * <p>Here: the portfolio as data, its optimum with proof, near-optimal portfolios, budgets around
 * the given one and what each rule costs. Not here: who decides (a committee does).
 */
package org.consilium.decision.select;
