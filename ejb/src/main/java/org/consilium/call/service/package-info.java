/**
 * Use cases and lists of needs, calls and rule packs.
 *
 * <p>Here: posting needs, publishing calls, reading rules. Not here: proposals.
 */
package org.consilium.call.service;
