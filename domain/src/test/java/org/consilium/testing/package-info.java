/**
 * What tests of all modules share: a real database.
 *
 * <p>Here: fixtures without knowledge of any capability. Not here: tests.
 */
package org.consilium.testing;
