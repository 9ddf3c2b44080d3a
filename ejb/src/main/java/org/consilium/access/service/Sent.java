package org.consilium.access.service;

import java.io.Serializable;

/**
 * An invitation that went out.
 *
 * @param link the link to pass on by hand, shown this once; only where no mail server is set, else
 *     null
 */
public record Sent(long id, String link) implements Serializable {}
