/**
 * Values every capability speaks in: money, shares, periods, checked identifiers, state tables,
 * refusals.
 *
 * <p>Here: immutable values and the one state-machine type. Not here: entities, services, anything
 * that belongs to a single capability.
 */
package org.consilium.shared.model;
