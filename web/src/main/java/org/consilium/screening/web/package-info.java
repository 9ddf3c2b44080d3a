/**
 * Pages of screening.
 *
 * <p>Here: page beans. Not here: rules, and who may see what.
 */
package org.consilium.screening.web;
