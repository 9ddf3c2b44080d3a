package org.consilium.platform.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.consilium.shared.model.Page;
import org.consilium.shared.model.PageRequest;
import org.consilium.shared.model.PageRequest.SortBy;

/**
 * One list on a page. Everything the reader chose (filters, sort, page, columns) is in the address,
 * so a list can be bookmarked, shared and exported as it is seen.
 *
 * @param <T> the row as a record
 */
public class ListView<T> {

  static final int SIZE = 25;

  private final String name;
  private final Function<PageRequest, Page<T>> query;
  private final Address address;
  private final List<Column<T>> columns = new ArrayList<>();
  private final Map<String, String> filters = new LinkedHashMap<>();
  private final Set<String> places = new LinkedHashSet<>();
  private Page<T> page;

  /**
   * A list.
   *
   * @param name names the export file and the texts of the empty state ({@code list.<name>.empty})
   * @param query reads one page
   * @param address the request's path and parameters
   */
  public ListView(String name, Function<PageRequest, Page<T>> query, Address address) {
    this.name = name;
    this.query = query;
    this.address = address;
  }

  /** Adds a column. */
  public ListView<T> column(Column<T> column) {
    columns.add(column);
    return this;
  }

  /** Takes a filter from the address. */
  public ListView<T> filter(String key) {
    filters.put(key, address.parameter(key));
    return this;
  }

  /**
   * Takes from the address what the list belongs to, as a round; it stays when the reader searches
   * or clears.
   */
  public ListView<T> within(String key) {
    places.add(key);
    return filter(key);
  }

  /** Sets a filter the reader cannot change. */
  public ListView<T> fixed(String key, Object value) {
    filters.put(key, String.valueOf(value));
    return this;
  }

  public String getName() {
    return name;
  }

  /** The rows of this page; read once. */
  public List<T> getRows() {
    return page().rows();
  }

  public long getTotal() {
    return page().total();
  }

  /** The columns the reader chose, or all. */
  public List<Column<T>> getColumns() {
    String chosen = address.parameter("cols");
    if (chosen == null || chosen.isBlank()) {
      return columns;
    }
    List<String> keys = List.of(chosen.split(","));
    List<Column<T>> shown = columns.stream().filter(c -> keys.contains(c.key())).toList();
    return shown.isEmpty() ? columns : shown;
  }

  public List<Column<T>> getAllColumns() {
    return columns;
  }

  /** True when the column is shown now. */
  public boolean shows(Column<T> column) {
    return getColumns().contains(column);
  }

  /** Address of this list with one column more or less. */
  public String toggled(Column<T> column) {
    String keys =
        columns.stream()
            .filter(c -> c.equals(column) != shows(c))
            .map(Column::key)
            .collect(Collectors.joining(","));
    return with("cols", keys);
  }

  /** The value of a filter, never null. */
  public String filterValue(String key) {
    return filters.getOrDefault(key, "") == null ? "" : filters.getOrDefault(key, "");
  }

  /** True when the reader narrowed the list. */
  public boolean isFiltered() {
    return filters.keySet().stream()
        .filter(k -> !places.contains(k))
        .anyMatch(k -> address.parameter(k) != null && !address.parameter(k).isBlank());
  }

  /** What the list belongs to: parameters a search has to carry along. */
  public Map<String, String> getKept() {
    Map<String, String> kept = new LinkedHashMap<>();
    places.forEach(key -> kept.put(key, filterValue(key)));
    return kept;
  }

  /** Address of this list without anything the reader chose. */
  public String getClearLink() {
    return new Address(address.context(), address.path(), Map.of()).with(getKept());
  }

  /** The path of this list inside the application. */
  public String getPath() {
    return address.path().substring(address.context().length());
  }

  /** What the reader chose here, as the query of an address, without what the list belongs to. */
  public String getChoices() {
    Map<String, String> left = new LinkedHashMap<>();
    places.forEach(key -> left.put(key, ""));
    left.put("page", "");
    String chosen = address.with(left);
    return chosen.contains("?") ? chosen.substring(chosen.indexOf('?') + 1) : "";
  }

  /** What the page that keeps a view has to know, as the query of its address. */
  public String getKeeping() {
    String here = address.with(Map.of("page", ""));
    return new Address("", "", Map.of())
        .with(Map.of("list", getPath(), "choices", getChoices(), "back", here))
        .substring(1);
  }

  /** Address of this list with the choices of a saved view. */
  public String saved(String choices) {
    String clear = getClearLink();
    return choices.isEmpty() ? clear : clear + (clear.contains("?") ? "&" : "?") + choices;
  }

  /** What a cell shows, before formatting. */
  public Object cell(Column<T> column, T row) {
    return column.value().apply(row);
  }

  /** Where a cell leads, or null. */
  public String link(Column<T> column, T row) {
    return column.link() == null ? null : column.link().apply(row);
  }

  /** ascending, descending or none. */
  public String sorted(Column<T> column) {
    SortBy now = sort();
    if (now == null || !now.column().equals(column.sort())) {
      return "none";
    }
    return now.ascending() ? "ascending" : "descending";
  }

  /** Address of this list sorted by the column, the other way round if it already is. */
  public String sortLink(Column<T> column) {
    String sign = "ascending".equals(sorted(column)) ? "-" : "";
    return address.with(Map.of("sort", sign + column.sort(), "page", ""));
  }

  public int getPageNumber() {
    return Math.max(1, address.number("page", 1));
  }

  public int getPages() {
    return (int) Math.max(1, (getTotal() + SIZE - 1) / SIZE);
  }

  public String pageLink(int number) {
    return with("page", Integer.toString(number));
  }

  /** Address of this list as a file. */
  public String exportLink(String format) {
    return with("export", format);
  }

  /** Every row of the list as the reader filtered and sorted it, page by page. */
  Iterable<List<T>> everything() {
    List<List<T>> all = new ArrayList<>();
    int first = 0;
    Page<T> part;
    do {
      part = query.apply(request(first, PageRequest.MAX_SIZE));
      all.add(part.rows());
      first += PageRequest.MAX_SIZE;
    } while (first < part.total() && first < ListExport.MAX_ROWS);
    return all;
  }

  private String with(String key, String value) {
    return address.with(Map.of(key, value));
  }

  private Page<T> page() {
    if (page == null) {
      page = query.apply(request((getPageNumber() - 1) * SIZE, SIZE));
    }
    return page;
  }

  private PageRequest request(int first, int size) {
    Map<String, String> given = new LinkedHashMap<>();
    filters.forEach((key, value) -> given.put(key, value == null ? "" : value));
    return new PageRequest(given, sort() == null ? List.of() : List.of(sort()), first, size);
  }

  private SortBy sort() {
    String chosen = address.parameter("sort");
    if (chosen == null || chosen.isBlank()) {
      return null;
    }
    boolean down = chosen.startsWith("-");
    return new SortBy(down ? chosen.substring(1) : chosen, !down);
  }

  /**
   * Path and parameters of a request.
   *
   * @param context context path
   * @param path with context path
   * @param parameters first value of each parameter
   */
  public record Address(String context, String path, Map<String, String> parameters) {

    String parameter(String key) {
      return parameters.get(key);
    }

    int number(String key, int otherwise) {
      String value = parameters.get(key);
      return value != null && value.matches("\\d{1,7}") ? Integer.parseInt(value) : otherwise;
    }

    /** The same address with some parameters changed; empty values are left out. */
    String with(Map<String, String> changes) {
      Map<String, String> all = new LinkedHashMap<>(parameters);
      all.remove("export");
      all.putAll(changes);
      String query =
          all.entrySet().stream()
              .filter(e -> e.getValue() != null && !e.getValue().isBlank())
              .map(e -> encoded(e.getKey()) + "=" + encoded(e.getValue()))
              .collect(Collectors.joining("&"));
      return query.isEmpty() ? path : path + "?" + query;
    }

    private static String encoded(String text) {
      return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
  }
}
