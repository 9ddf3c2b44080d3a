package org.consilium.funding.service;

import java.io.Serializable;

/**
 * The answer to a posting order.
 *
 * @param id the posting
 * @param again true when it had been made before and nothing moved now
 */
public record Posted(long id, boolean again) implements Serializable {}
