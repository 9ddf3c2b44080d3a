package org.consilium.register.service.cordis;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.consilium.register.model.Quirk;

/** The cells of one row, read as what they are; everything odd or wrong is noted. */
final class Cells {

  private static final Pattern NUMBER = Pattern.compile("-?\\d{1,15}(\\.\\d{1,30})?");
  private static final Pattern WHOLE = Pattern.compile("\\d{1,9}");
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

  private final Map<String, Integer> columns;
  private final CsvRow row;
  private final String code;
  private final List<Fault> faults = new ArrayList<>();

  /**
   * The cells of a row.
   *
   * @param columns where each column stands
   * @param row with its values
   * @param code of its project as far as it can be read, or null
   */
  Cells(Map<String, Integer> columns, CsvRow row, String code) {
    this.columns = columns;
    this.row = row;
    this.code = code;
  }

  int line() {
    return row.line();
  }

  List<Fault> faults() {
    return faults;
  }

  boolean isBroken() {
    return faults.stream().anyMatch(f -> f.quirk().isError());
  }

  void note(Quirk quirk, Object... figures) {
    List<String> texts = new ArrayList<>();
    for (Object figure : figures) {
      texts.add(String.valueOf(figure));
    }
    faults.add(new Fault(row.line(), code, quirk, texts));
  }

  /** The text of a cell, or null when it is blank or the file lacks the column. */
  String text(String column) {
    Integer place = columns.get(column);
    String value = place == null ? null : row.values().get(place).strip();
    return value == null || value.isEmpty() ? null : value.replace("\u0000", "");
  }

  /** A text that must be there. */
  String need(String column) {
    String value = text(column);
    if (value == null) {
      note(Quirk.VALUE_MISSING, column);
    }
    return value;
  }

  /** A key of this shape that must be there. */
  String key(String column, Pattern shape) {
    String value = need(column);
    if (value != null && !shape.matcher(value).matches()) {
      note(Quirk.VALUE_UNKNOWN, column, value);
      return null;
    }
    return value;
  }

  /** An amount in cents, a decimal point or comma before them; null when blank. */
  Long cents(String column) {
    String value = text(column);
    if (value == null) {
      return null;
    }
    String plain = value.indexOf('.') < 0 ? value.replace(',', '.') : value;
    if (!NUMBER.matcher(plain).matches()) {
      note(Quirk.VALUE_NOT_A_NUMBER, column, value);
      return null;
    }
    BigDecimal amount = new BigDecimal(plain);
    if (amount.signum() < 0) {
      note(Quirk.VALUE_NEGATIVE, column, value);
      return null;
    }
    BigDecimal cents = amount.setScale(2, RoundingMode.HALF_UP);
    if (cents.compareTo(amount) != 0) {
      note(Quirk.AMOUNT_ROUNDED, column, value, cents.toPlainString());
    }
    return cents.unscaledValue().longValueExact();
  }

  /** A whole number; null when blank. */
  Integer whole(String column) {
    String value = text(column);
    if (value != null && !WHOLE.matcher(value).matches()) {
      note(Quirk.VALUE_NOT_A_NUMBER, column, value);
      return null;
    }
    return value == null ? null : Integer.valueOf(value);
  }

  /** A day; null when blank. */
  LocalDate day(String column) {
    return moment(column, LocalDate::parse);
  }

  /** A local date and time; null when blank. */
  LocalDateTime moment(String column) {
    return moment(column, text -> LocalDateTime.parse(text, MOMENT));
  }

  private <T> T moment(String column, Function<String, T> parse) {
    String value = text(column);
    try {
      return value == null ? null : parse.apply(value);
    } catch (DateTimeParseException none) {
      note(Quirk.VALUE_NOT_A_DAY, column, value);
      return null;
    }
  }

  /** Yes or no; null when blank. */
  Boolean flag(String column) {
    return choice(column, Map.of("true", true, "false", false));
  }

  /** One of a closed list of values; null when blank. */
  <T> T choice(String column, Map<String, T> values) {
    String value = text(column);
    if (value != null && !values.containsKey(value)) {
      note(Quirk.VALUE_UNKNOWN, column, value);
    }
    return value == null ? null : values.get(value);
  }
}
