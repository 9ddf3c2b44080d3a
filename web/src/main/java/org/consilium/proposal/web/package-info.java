/**
 * Pages of proposals.
 *
 * <p>Here: task list, answers, parts, reading, eligibility. Not here: rules about them.
 */
package org.consilium.proposal.web;
