/**
 * Planted.
 *
 * <p>Here: classes that break a rule on purpose. Not here: anything else.
 */
package org.consilium.gates.planted.decision;
