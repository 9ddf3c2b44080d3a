/**
 * The built product as a whole: what an operator starts and what arrives over HTTP.
 *
 * <p>Here: tests that start the built files, and the handle on them. Not here: tests that need only
 * classes; those stand in the module of the class.
 */
package org.consilium.it;
