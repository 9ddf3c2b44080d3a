package org.consilium.platform.web;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.function.Function;
import org.consilium.shared.model.Money;

/**
 * One column of a list: what it is called, what it shows, where it leads.
 *
 * @param key name of the column in addresses and exports
 * @param label key of its heading
 * @param value what it shows of a row; null shows nothing
 * @param link address a cell leads to, or null for a plain cell
 * @param sort name of the sort key the query offers, or null
 * @param type what kind of values it holds
 */
public record Column<T>(
    String key,
    String label,
    Function<T, Object> value,
    Function<T, String> link,
    String sort,
    Type type) {

  /** What kind of values a column holds. */
  public enum Type {
    TEXT,
    NUMBER,
    MONEY,
    STATUS,
    DAY
  }

  /** A column of text. */
  public static <T> Column<T> text(String key, String label, Function<T, Object> value) {
    return new Column<>(key, label, value, null, null, Type.TEXT);
  }

  /** A column of amounts, right-aligned. */
  public static <T> Column<T> money(String key, String label, Function<T, Money> value) {
    return new Column<>(key, label, value::apply, null, null, Type.MONEY);
  }

  /** A column of numbers, right-aligned. */
  public static <T> Column<T> number(String key, String label, Function<T, Number> value) {
    return new Column<>(key, label, value::apply, null, null, Type.NUMBER);
  }

  /** A column of states, shown as tags. */
  public static <T> Column<T> status(String key, String label, Function<T, Enum<?>> value) {
    return new Column<>(key, label, value::apply, null, null, Type.STATUS);
  }

  /** A column of days. */
  public static <T> Column<T> day(String key, String label, Function<T, LocalDate> value) {
    return new Column<>(key, label, value::apply, null, null, Type.DAY);
  }

  /** A column of moments. */
  public static <T> Column<T> moment(String key, String label, Function<T, OffsetDateTime> value) {
    return new Column<>(key, label, value::apply, null, null, Type.DAY);
  }

  /** The same column, its cells leading somewhere. */
  public Column<T> to(Function<T, String> address) {
    return new Column<>(key, label, value, address, sort, type);
  }

  /** The same column, sortable under its own key. */
  public Column<T> sortable() {
    return new Column<>(key, label, value, link, key, type);
  }

  /** True for columns of figures. */
  public boolean isRight() {
    return type == Type.MONEY || type == Type.NUMBER;
  }

  /** True for columns of days and moments, which do not break into lines. */
  public boolean isDay() {
    return type == Type.DAY;
  }

  public boolean isStatus() {
    return type == Type.STATUS;
  }
}
