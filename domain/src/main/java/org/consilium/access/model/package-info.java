/**
 * Who may do what: accounts, second factors, role grants, invitations, sessions.
 *
 * <p>Here: identity and granted rights. Not here: rules about single records; those live with the
 * record.
 */
package org.consilium.access.model;
