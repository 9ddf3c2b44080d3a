/**
 * What is asked for: clinical needs, calls with form and criteria, rule packs.
 *
 * <p>Here: the life of needs and calls, and rules as dated data. Not here: answers to a call.
 */
package org.consilium.call.model;
