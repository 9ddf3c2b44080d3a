/**
 * Linear programs with whole numbers, and those who solve them.
 *
 * <p>Here: the program, its answer with bound and duals, and two solvers behind one interface:
 * OR-Tools (native, for the command line) and ojAlgo (pure Java, anywhere). Not here: what the
 * columns mean.
 */
package org.consilium.decision.program;
