package org.consilium.shared.model;

import java.io.Serializable;

/**
 * A word among the figures of a message that is itself a text of the product.
 *
 * @param key its message key
 */
public record Term(String key) implements Serializable {}
