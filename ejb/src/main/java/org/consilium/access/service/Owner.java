package org.consilium.access.service;

import java.util.Set;

/**
 * Whose request it is.
 *
 * @param accountId the account
 * @param roles roles held today, in any scope
 * @param mustEnrol true when a role asks for a second factor that the account does not have
 */
public record Owner(long accountId, Set<String> roles, boolean mustEnrol) {}
