/**
 * Pages of the register: organisations, people, committees.
 *
 * <p>Here: page beans. Not here: rules about belonging.
 */
package org.consilium.consortium.web;
