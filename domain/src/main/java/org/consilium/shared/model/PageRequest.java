package org.consilium.shared.model;

import java.io.Serializable;
import java.util.List;
import java.util.Map;

/**
 * What part of a list is asked for.
 *
 * @param filters filter name to value; blank values count as absent
 * @param sort sort keys in order; the query adds a unique last key
 * @param first index of the first row, from 0
 * @param size number of rows, 1 to {@value #MAX_SIZE}
 */
public record PageRequest(Map<String, String> filters, List<SortBy> sort, int first, int size)
    implements Serializable {

  /** The most rows one page may have. */
  public static final int MAX_SIZE = 200;

  /** One sort key: the name of a column the query offers, and the direction. */
  public record SortBy(String column, boolean ascending) implements Serializable {}

  /** Caps the size and refuses negative positions. */
  public PageRequest {
    filters = Map.copyOf(filters);
    sort = List.copyOf(sort);
    first = Math.max(0, first);
    size = Math.min(Math.max(1, size), MAX_SIZE);
  }

  /** The first page of a list, in its own order. */
  public static PageRequest firstPage(int size) {
    return new PageRequest(Map.of(), List.of(), 0, size);
  }

  /** The value of a filter, or null when it is absent or blank. */
  public String filter(String name) {
    String value = filters.get(name);
    return value == null || value.isBlank() ? null : value.trim();
  }
}
