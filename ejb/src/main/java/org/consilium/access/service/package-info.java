/**
 * Signing in, second factor, sessions, granted roles, invitations, tokens.
 *
 * <p>Here: who somebody is and which roles they hold. Not here: rules about single records.
 */
package org.consilium.access.service;
