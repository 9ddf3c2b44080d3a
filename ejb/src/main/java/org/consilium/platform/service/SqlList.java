package org.consilium.platform.service;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.consilium.shared.model.Page;
import org.consilium.shared.model.PageRequest;

/**
 * The one way to read a list: two statements, one for the rows of a page and one for their number.
 *
 * <p>Conditions are joined by AND and carry their values as parameters; sort columns are a closed
 * list, so nothing a user sends becomes SQL. The visibility rule is one of the conditions.
 *
 * @param <T> the row as a record
 */
public final class SqlList<T> {

  private final String select;
  private final String from;
  private final String uniqueKey;
  private final Function<Object[], T> row;
  private final Map<String, String> sortable = new LinkedHashMap<>();
  private final List<String> conditions = new ArrayList<>();
  private final List<Object> values = new ArrayList<>();
  private String defaultOrder;
  private boolean columnsLast;

  private SqlList(String select, String from, String uniqueKey, Function<Object[], T> row) {
    this.select = select;
    this.from = from;
    this.uniqueKey = uniqueKey;
    this.row = row;
    this.defaultOrder = uniqueKey;
  }

  /**
   * A list.
   *
   * @param select column list, in the order {@code row} reads them
   * @param from tables and joins, with aliases
   * @param uniqueKey column that ends every sort, so that pages never overlap
   * @param row makes a record of one result row
   */
  public static <T> SqlList<T> of(
      String select, String from, String uniqueKey, Function<Object[], T> row) {
    return new SqlList<>(select, from, uniqueKey, row);
  }

  /** Offers a sort key under a name pages use. */
  public SqlList<T> sortable(String name, String expression) {
    sortable.put(name, expression);
    return this;
  }

  /** The order when the asker names none. */
  public SqlList<T> orderedBy(String order) {
    defaultOrder = order;
    return this;
  }

  /**
   * Finds the rows of a page by their key first and reads columns for these only. For columns that
   * cost a query of their own, which the database would otherwise read for every row it skips. The
   * tables must have no {@code ?}.
   */
  public SqlList<T> columnsLast() {
    columnsLast = true;
    return this;
  }

  /** Gives the values of the {@code ?} in the tables, in order. */
  public SqlList<T> given(Object... parameters) {
    values.addAll(0, List.of(parameters));
    return this;
  }

  /** Adds a condition with one {@code ?} per value. */
  public SqlList<T> where(String condition, Object... parameters) {
    conditions.add(condition);
    values.addAll(List.of(parameters));
    return this;
  }

  /** Adds a condition on one value unless the value is null. */
  public SqlList<T> whereGiven(String condition, Object value) {
    return value == null ? this : where(condition, value);
  }

  /**
   * A pattern for {@code ilike} that finds the text anywhere, its own wildcards taken literally.
   */
  public static String containing(String text) {
    return "%" + text.replaceAll("([%_\\\\])", "\\\\$1") + "%";
  }

  /** Reads one page. Unknown sort names are ignored. Two statements. */
  public Page<T> page(EntityManager em, PageRequest request) {
    String page = " from " + from + filter() + order(request) + " limit ? offset ?";
    String keys = " where " + uniqueKey + " in (select " + uniqueKey + page + ")";
    Query rows =
        query(
            em,
            "select " + select + (columnsLast ? " from " + from + keys + order(request) : page));
    rows.setParameter(values.size() + 1, request.size());
    rows.setParameter(values.size() + 2, request.first());
    Query count = query(em, "select count(*) from " + from + filter());
    return new Page<>(read(rows), ((Number) count.getSingleResult()).longValue());
  }

  /**
   * Reads the first rows in the default order, at most {@link PageRequest#MAX_SIZE}. One statement.
   */
  public List<T> all(EntityManager em) {
    Query rows =
        query(
            em,
            "select "
                + select
                + " from "
                + from
                + filter()
                + " order by "
                + defaultOrder
                + " limit ?");
    rows.setParameter(values.size() + 1, PageRequest.MAX_SIZE);
    return read(rows);
  }

  private Query query(EntityManager em, String sql) {
    StringBuilder numbered = new StringBuilder();
    int number = 0;
    for (int at = 0; at < sql.length(); at++) {
      char c = sql.charAt(at);
      numbered.append(c);
      if (c == '?') {
        numbered.append(++number);
      }
    }
    Query query = em.createNativeQuery(numbered.toString());
    for (int i = 0; i < values.size(); i++) {
      query.setParameter(i + 1, values.get(i));
    }
    return query;
  }

  private List<T> read(Query query) {
    List<T> result = new ArrayList<>();
    for (Object one : query.getResultList()) {
      result.add(row.apply(one instanceof Object[] columns ? columns : new Object[] {one}));
    }
    return result;
  }

  private String filter() {
    return conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
  }

  private String order(PageRequest request) {
    List<String> keys = new ArrayList<>();
    for (PageRequest.SortBy sort : request.sort()) {
      if (sortable.containsKey(sort.column())) {
        keys.add(
            sortable.get(sort.column())
                + (sort.ascending() ? " asc nulls last" : " desc nulls last"));
      }
    }
    if (keys.isEmpty()) {
      keys.add(defaultOrder);
    }
    keys.add(uniqueKey);
    return " order by " + String.join(", ", keys);
  }
}
