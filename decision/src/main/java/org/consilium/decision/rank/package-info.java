/**
 * From votes to a ranking that says how sure it is: a hierarchical Gaussian model without sampling
 * of its parameters (Heyard, Ott, Salanti, Egger: Rethinking the Funding Line at the Swiss National
 * Science Foundation, Statistics and Public Policy 2022).
 *
 * <p>Here: model, exact expected ranks, probabilities of being funded, intervals, groups at the
 * line. Not here: who voted why, files, pages.
 */
package org.consilium.decision.rank;
