/**
 * Pages of what is funded elsewhere: projects of other funders, imports that bring them.
 *
 * <p>Here: page beans and what they send. Not here: who may see or do what, which the services say.
 */
package org.consilium.register.web;
