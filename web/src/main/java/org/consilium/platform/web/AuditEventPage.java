package org.consilium.platform.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.consilium.platform.service.AuditQueries;

/**
 * One act: the fields of every record it changed before and after, and the kept text with its hash.
 */
@Named
@RequestScoped
public class AuditEventPage {

  /** One field before and after. */
  public record Field(String name, String before, String after) {}

  /** One record the act changed. */
  public record Changed(String record, String id, String kind, List<Field> fields) {}

  @Inject private AuditQueries queries;

  private long id;
  private AuditQueries.Kept event;
  private List<Changed> changes = List.of();
  private String reason;

  /** Reads the act. */
  public void load() {
    event = Found.orMissing(queries.find(id));
    try (JsonReader reader = Json.createReader(new StringReader(event.body()))) {
      JsonObject body = reader.readObject();
      reason = body.getString("reason", null);
      changes = body.getJsonArray("changes").stream().map(c -> changed(c.asJsonObject())).toList();
    }
  }

  private static Changed changed(JsonObject change) {
    JsonObject before = change.getJsonObject("before");
    JsonObject after = change.getJsonObject("after");
    TreeSet<String> names = new TreeSet<>(before.keySet());
    names.addAll(after.keySet());
    List<Field> fields = new ArrayList<>();
    names.forEach(name -> fields.add(new Field(name, text(before, name), text(after, name))));
    return new Changed(
        change.getString("record"), change.getString("id"), change.getString("kind"), fields);
  }

  private static String text(JsonObject fields, String name) {
    JsonValue value = fields.get(name);
    if (value == null || value == JsonValue.NULL) {
      return null;
    }
    return value instanceof JsonString string ? string.getString() : value.toString();
  }

  public AuditQueries.Kept getEvent() {
    return event;
  }

  public List<Changed> getChanges() {
    return changes;
  }

  public String getReason() {
    return reason;
  }

  public long getId() {
    return id;
  }

  public void setId(long id) {
    this.id = id;
  }
}
