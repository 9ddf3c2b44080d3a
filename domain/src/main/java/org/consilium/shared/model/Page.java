package org.consilium.shared.model;

import java.io.Serializable;
import java.util.List;

/**
 * One page of a list.
 *
 * @param rows the rows of this page, at most {@link PageRequest#MAX_SIZE}
 * @param total how many rows the whole list has, as visible to the asker
 */
public record Page<T>(List<T> rows, long total) implements Serializable {}
