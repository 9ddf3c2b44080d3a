/**
 * Pages of needs and calls.
 *
 * <p>Here: page beans. Not here: rules.
 */
package org.consilium.call.web;
