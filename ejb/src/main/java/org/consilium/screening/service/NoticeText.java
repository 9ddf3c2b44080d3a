package org.consilium.screening.service;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.consilium.screening.model.Round;
import org.consilium.screening.model.Subject;
import org.consilium.shared.model.Money;
import org.consilium.shared.model.Names;

/** The text of a public notice: canonical JSON, so that its hash can be checked by anybody. */
final class NoticeText {

  private NoticeText() {}

  /** Keys in order, no white space; amounts in fen, days in the centre's zone. */
  static String of(Round round, OffsetDateTime now, LocalDate until, Map<Subject, Money> funded) {
    JsonArrayBuilder projects = Json.createArrayBuilder();
    funded.forEach(
        (subject, amount) ->
            projects.add(
                Json.createObjectBuilder()
                    .add("amountFen", amount.minor())
                    .add("code", subject.code())
                    .add("organisations", organisations(subject.snapshot()))
                    .add("title", subject.title())));
    Names title = round.title();
    return Json.createObjectBuilder()
        .add("projects", projects)
        .add("published", now.toInstant().toString())
        .add("titleEn", title.en())
        .add("titleZh", title.zh())
        .add("until", until.toString())
        .add("zone", now.getOffset().getId())
        .build()
        .toString();
  }

  /** Whose work it is as the snapshot names them, the leading organisation first. */
  private static JsonArrayBuilder organisations(String snapshot) {
    List<JsonObject> parts = new ArrayList<>();
    try (JsonReader reader = Json.createReader(new StringReader(snapshot))) {
      reader.readObject().getOrDefault("parts", JsonValue.EMPTY_JSON_ARRAY).asJsonArray().stream()
          .map(JsonValue::asJsonObject)
          .sorted(Comparator.comparing(p -> !p.getString("role", "").equals("LEAD")))
          .forEach(parts::add);
    }
    JsonArrayBuilder names = Json.createArrayBuilder();
    for (JsonObject part : parts) {
      JsonObject organisation = part.getJsonObject("organisation");
      names.add(
          Json.createObjectBuilder()
              .add("nameEn", organisation.getString("nameEn", ""))
              .add("nameZh", organisation.getString("nameZh", "")));
    }
    return names;
  }
}
