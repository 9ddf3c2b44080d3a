package org.consilium.platform.api;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.consilium.shared.model.Page;
import org.consilium.shared.model.PageRequest;

/**
 * A part of a list.
 *
 * @param total rows of the whole list, as the owner of the token may see it
 * @param first index of the first row here
 * @param rows the rows, at most 200
 */
public record ListOf<T>(long total, int first, List<T> rows) {

  /** What part of a list a request asks for. */
  public record Asked(int first, int size, String sort) {

    /**
     * The request for a query.
     *
     * @param filters name, value, name, value …; null values count as absent
     */
    public PageRequest with(String... filters) {
      Map<String, String> given = new HashMap<>();
      for (int i = 0; i < filters.length; i += 2) {
        if (filters[i + 1] != null) {
          given.put(filters[i], filters[i + 1]);
        }
      }
      List<PageRequest.SortBy> sorts = new ArrayList<>();
      if (sort != null && !sort.isBlank()) {
        boolean down = sort.startsWith("-");
        sorts.add(new PageRequest.SortBy(down ? sort.substring(1) : sort, !down));
      }
      return new PageRequest(given, sorts, first, size);
    }
  }

  /** The rows of a page, as the API shows them. */
  public static <R, T> ListOf<T> of(PageRequest asked, Page<R> page, Function<R, T> shown) {
    return new ListOf<>(page.total(), asked.first(), page.rows().stream().map(shown).toList());
  }
}
