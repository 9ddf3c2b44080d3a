/**
 * Use cases and lists of belonging: organisations, relations, affiliations, committees.
 *
 * <p>Here: services, queries and permission rules of the consortium. Not here: accounts, conflicts.
 */
package org.consilium.consortium.service;
