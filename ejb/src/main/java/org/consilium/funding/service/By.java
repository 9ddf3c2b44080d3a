package org.consilium.funding.service;

import java.io.Serializable;
import java.time.OffsetDateTime;

/**
 * Who takes a step, and when.
 *
 * @param account the account of the person
 */
public record By(long account, OffsetDateTime at) implements Serializable {}
