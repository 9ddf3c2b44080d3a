package org.consilium.project.service;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.consilium.platform.service.CanonicalJson;
import org.consilium.project.model.Change;
import org.consilium.project.model.ProjectPerson;
import org.consilium.shared.model.Money;

/** Changes and their effects as canonical text, and back. */
final class ChangeText {

  private ChangeText() {}

  static String of(Change change) {
    SortedMap<String, String> f = new TreeMap<>();
    if (change instanceof Change.Date c) {
      f.put("milestone", c.milestoneId() == null ? null : c.milestoneId().toString());
      f.put("day", c.day().toString());
    } else if (change instanceof Change.Goal c) {
      f.put("target", String.valueOf(c.targetId()));
      f.put("value", c.value().toPlainString());
      f.put("day", c.day().toString());
    } else if (change instanceof Change.People c) {
      f.put("part", c.part().name());
      f.put("leaves", c.leaves() == null ? null : c.leaves().toString());
      f.put("comes", c.comes() == null ? null : c.comes().toString());
    } else if (change instanceof Change.Budget c) {
      f.put("organisation", String.valueOf(c.organisationId()));
      f.put("year", String.valueOf(c.year()));
      f.put("from", c.from());
      f.put("to", c.to());
      f.put("fen", String.valueOf(c.amount().minor()));
    } else if (change instanceof Change.Partner c) {
      f.put("organisation", String.valueOf(c.organisationId()));
      f.put("day", c.day().toString());
    }
    return CanonicalJson.object(f).build().toString();
  }

  static Change read(Change.Kind kind, String body) {
    try (JsonReader reader = Json.createReader(new StringReader(body))) {
      JsonObject o = reader.readObject();
      return switch (kind) {
        case DATE -> new Change.Date(id(o, "milestone"), LocalDate.parse(o.getString("day")));
        case TARGET ->
            new Change.Goal(
                id(o, "target"),
                new BigDecimal(o.getString("value")),
                LocalDate.parse(o.getString("day")));
        case PEOPLE ->
            new Change.People(
                ProjectPerson.Part.valueOf(o.getString("part")), id(o, "leaves"), id(o, "comes"));
        case BUDGET ->
            new Change.Budget(
                id(o, "organisation"),
                Integer.parseInt(o.getString("year")),
                o.getString("from"),
                o.getString("to"),
                Money.fen(Long.parseLong(o.getString("fen"))));
        case PARTNER ->
            new Change.Partner(id(o, "organisation"), LocalDate.parse(o.getString("day")));
      };
    }
  }

  static String of(List<Effect> effects) {
    JsonArrayBuilder array = Json.createArrayBuilder();
    for (Effect effect : effects) {
      JsonArrayBuilder figures = Json.createArrayBuilder();
      effect.figures().forEach(figures::add);
      array.add(Json.createObjectBuilder().add("figures", figures).add("key", effect.key()));
    }
    return array.build().toString();
  }

  static List<Effect> effects(String body) {
    try (JsonReader reader = Json.createReader(new StringReader(body))) {
      return reader.readArray().stream()
          .map(v -> v.asJsonObject())
          .map(
              o ->
                  new Effect(
                      o.getString("key"),
                      o.getJsonArray("figures").stream()
                          .map(f -> ((jakarta.json.JsonString) f).getString())
                          .toList()))
          .toList();
    }
  }

  private static Long id(JsonObject o, String key) {
    return o.isNull(key) ? null : Long.valueOf(o.getString(key));
  }
}
