/**
 * Who belongs: organisations, their dated relations to the centre, persons, affiliations,
 * committees and seats.
 *
 * <p>Here: facts about belonging, each with its dates. Not here: accounts and roles (access),
 * conflicts (screening).
 */
package org.consilium.consortium.model;
