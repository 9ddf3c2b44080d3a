package org.consilium.decision.rank;

/**
 * The standard deviations of the model, in grade units, each &gt; 0.
 *
 * @param proposals between proposals
 * @param leniency between assessors
 * @param panels between panels
 * @param residual what is left
 */
record Sds(double proposals, double leniency, double panels, double residual) {}
