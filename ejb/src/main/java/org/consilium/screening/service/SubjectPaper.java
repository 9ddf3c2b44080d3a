package org.consilium.screening.service;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.Serializable;
import java.io.StringReader;
import java.util.List;
import java.util.function.Function;
import org.consilium.shared.model.Money;
import org.consilium.shared.model.Names;

/**
 * What is judged, as people read it.
 *
 * @param summary in a few sentences
 * @param answers the form's questions with their answers
 * @param people who leads it
 * @param parts each partner with its work and budget
 * @param files what was added to it
 */
public record SubjectPaper(
    long id,
    long roundId,
    String code,
    String title,
    Money requested,
    String sha256,
    String summary,
    List<Answer> answers,
    List<Leader> people,
    List<Part> parts,
    List<PaperFile> files)
    implements Serializable {

  /** A file as it was handed in, named by its hash. */
  public record PaperFile(String name, String sha256) implements Serializable {}

  /** A question and its answer. */
  public record Answer(Names question, String text) implements Serializable {}

  /** Who leads it, from where. */
  public record Leader(String kind, Names name, String affiliation) implements Serializable {}

  /** A partner; amounts by category. */
  public record Part(Names organisation, String role, String work, List<Cost> costs)
      implements Serializable {

    /** What it asks for and what it pays itself. */
    public Money total() {
      return costs.stream().map(Cost::amount).reduce(Money.fen(0), Money::plus);
    }
  }

  /** A budget line. */
  public record Cost(String category, String source, int year, Money amount)
      implements Serializable {}

  /** Reads a frozen snapshot; parts it does not have stay empty. */
  static SubjectPaper of(
      long id, long roundId, String code, String title, Money requested, String[] frozen) {
    try (JsonReader reader = Json.createReader(new StringReader(frozen[0]))) {
      JsonObject body = reader.readObject();
      return new SubjectPaper(
          id,
          roundId,
          code,
          title,
          requested,
          frozen[1],
          body.getString("summary", ""),
          list(body, "answers", SubjectPaper::answer),
          list(body, "investigators", SubjectPaper::leader),
          list(body, "parts", SubjectPaper::part),
          list(body, "documents", SubjectPaper::file));
    }
  }

  private static <T> List<T> list(JsonObject from, String key, Function<JsonObject, T> each) {
    return from.getOrDefault(key, JsonValue.EMPTY_JSON_ARRAY).asJsonArray().stream()
        .map(JsonValue::asJsonObject)
        .map(each)
        .toList();
  }

  private static PaperFile file(JsonObject f) {
    return new PaperFile(f.getString("name", ""), f.getString("sha256", ""));
  }

  private static Answer answer(JsonObject a) {
    return new Answer(
        new Names(a.getString("titleZh", ""), a.getString("titleEn", "")), a.getString("text", ""));
  }

  private static Leader leader(JsonObject p) {
    return new Leader(
        p.getString("kind", ""),
        new Names(p.getString("nameZh", ""), p.getString("nameEn", "")),
        p.getString("affiliation", ""));
  }

  private static Part part(JsonObject p) {
    JsonObject o = p.getJsonObject("organisation");
    return new Part(
        new Names(o.getString("nameZh", ""), o.getString("nameEn", "")),
        p.getString("role", ""),
        p.getString("work", ""),
        list(p, "budget", SubjectPaper::cost));
  }

  private static Cost cost(JsonObject b) {
    return new Cost(
        b.getString("category", ""),
        b.getString("source", ""),
        b.getInt("year", 0),
        Money.fen(b.getJsonNumber("fen").longValueExact()));
  }
}
