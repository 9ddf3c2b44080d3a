/**
 * Screening mathematics without Jakarta EE.
 *
 * <p>Here: assignment, ranking, selection, similarity, their certificates and their command line.
 * Not here: records of the centre, databases, servers.
 */
package org.consilium.decision;
