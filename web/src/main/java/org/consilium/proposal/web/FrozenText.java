package org.consilium.proposal.web;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.consilium.platform.web.Msg;
import org.consilium.shared.model.Money;
import org.consilium.shared.model.Names;

/** A frozen version as headings with texts, in the reader's language. */
final class FrozenText {

  private final Map<String, String> headings = new LinkedHashMap<>();
  private final boolean chinese;

  FrozenText(String body, Msg msg) {
    chinese = msg.locale().getLanguage().equals("zh");
    try (JsonReader reader = Json.createReader(new StringReader(body))) {
      JsonObject root = reader.readObject();
      headings.put(msg.get("proposal.title"), root.getString("title"));
      headings.put(msg.get("proposal.summary"), root.getString("summary"));
      for (JsonValue leader : root.getJsonArray("investigators")) {
        JsonObject l = leader.asJsonObject();
        headings.put(
            msg.get("Investigator.Kind." + l.getString("kind")),
            name(l) + "\n" + l.getString("affiliation"));
      }
      for (JsonValue answer : root.getJsonArray("answers")) {
        JsonObject a = answer.asJsonObject();
        String title = new Names(a.getString("titleZh"), a.getString("titleEn")).in(chinese);
        headings.put(title, a.getString("text"));
      }
      for (JsonValue part : root.getJsonArray("parts")) {
        JsonObject p = part.asJsonObject();
        headings.put(name(p.getJsonObject("organisation")), part(p, msg));
      }
      headings.put(msg.get("files.title"), files(root));
    }
  }

  /** Heading to text, in reading order. */
  Map<String, String> headings() {
    return headings;
  }

  private static String files(JsonObject root) {
    return root.getOrDefault("documents", JsonValue.EMPTY_JSON_ARRAY).asJsonArray().stream()
        .map(JsonValue::asJsonObject)
        .map(file -> file.getString("name") + "  SHA-256 " + file.getString("sha256"))
        .collect(Collectors.joining("\n"));
  }

  private String name(JsonObject named) {
    return new Names(named.getString("nameZh"), named.getString("nameEn")).in(chinese);
  }

  private static String part(JsonObject part, Msg msg) {
    StringBuilder text = new StringBuilder(part.getString("work"));
    for (JsonValue line : part.getJsonArray("budget")) {
      JsonObject b = line.asJsonObject();
      text.append('\n')
          .append(b.getString("category"))
          .append(" · ")
          .append(msg.get("BudgetLine.Source." + b.getString("source")))
          .append(" · ")
          .append(b.getInt("year"))
          .append(" · ")
          .append(Money.fen(b.getJsonNumber("fen").longValueExact()).toDecimal().toPlainString());
    }
    return text.toString();
  }
}
