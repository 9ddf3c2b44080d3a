package org.consilium.platform.api;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import org.consilium.shared.model.Money;

/**
 * Records as JSON: components by name, null left out, enums by name, days and moments in ISO 8601,
 * money as a decimal in a string with its currency.
 */
final class Shapes {

  private Shapes() {}

  /** The JSON of a value. */
  static JsonValue json(Object value) {
    if (value instanceof Money money) {
      return Json.createObjectBuilder()
          .add("amount", money.toDecimal().toPlainString())
          .add("currency", money.currency().getCurrencyCode())
          .build();
    }
    if (value instanceof Record record) {
      return object(record);
    }
    if (value instanceof Collection<?> many) {
      JsonArrayBuilder array = Json.createArrayBuilder();
      many.forEach(one -> array.add(json(one)));
      return array.build();
    }
    if (value instanceof OffsetDateTime moment) {
      return Json.createValue(DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(moment));
    }
    if (value instanceof Boolean yes) {
      return yes ? JsonValue.TRUE : JsonValue.FALSE;
    }
    if (value instanceof Integer || value instanceof Long) {
      return Json.createValue(((Number) value).longValue());
    }
    return Json.createValue(value instanceof Enum<?> one ? one.name() : String.valueOf(value));
  }

  private static JsonValue object(Record record) {
    JsonObjectBuilder object = Json.createObjectBuilder();
    for (RecordComponent component : record.getClass().getRecordComponents()) {
      Object value = value(record, component);
      if (value != null) {
        object.add(component.getName(), json(value));
      }
    }
    return object.build();
  }

  private static Object value(Record record, RecordComponent component) {
    try {
      return component.getAccessor().invoke(record);
    } catch (IllegalAccessException | InvocationTargetException failed) {
      throw new IllegalStateException("cannot read " + component, failed);
    }
  }
}
