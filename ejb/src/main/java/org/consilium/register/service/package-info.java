/**
 * Use cases and lists of what is funded elsewhere: imports, projects and participations, merging of
 * organisations.
 *
 * <p>Here: services, queries and permission rules of the register. Not here: how a source is read
 * and stored (the packages below), conflicts, checks of proposals.
 */
package org.consilium.register.service;
