package org.consilium.screening.service;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.Serializable;
import java.io.StringReader;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.consilium.platform.service.Moments;
import org.consilium.platform.service.SqlList;
import org.consilium.shared.model.Money;
import org.consilium.shared.model.Names;
import org.consilium.shared.model.Page;
import org.consilium.shared.model.PageRequest;

/** Public notices. Open to everybody: they are published to be read. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
@PermitAll
public class NoticeQueries {

  /**
   * A notice.
   *
   * @param until last day, in the centre's zone
   * @param body canonical text whose hash is {@code sha256}
   */
  public record NoticeRow(
      long id,
      long roundId,
      Names title,
      OffsetDateTime publishedAt,
      LocalDate until,
      String zone,
      List<Project> projects,
      String body,
      String sha256)
      implements Serializable {}

  /**
   * A funded project as published.
   *
   * @param organisations whose work it is, the leading one first
   */
  public record Project(String code, String title, List<Names> organisations, Money amount)
      implements Serializable {}

  @PersistenceContext(unitName = "consilium")
  private EntityManager em;

  /** One page, newest first. */
  @PermitAll
  public Page<NoticeRow> page(PageRequest request) {
    return notices().page(em, request);
  }

  /** One notice, if it exists. */
  @PermitAll
  public Optional<NoticeRow> find(long id) {
    return notices().where("n.id = ?", id).all(em).stream().findFirst();
  }

  /** The notice of a round, if it is published. */
  @PermitAll
  public Optional<NoticeRow> ofRound(long roundId) {
    return notices().where("n.round_id = ?", roundId).all(em).stream().findFirst();
  }

  private SqlList<NoticeRow> notices() {
    return SqlList.of(
            "n.id, n.round_id, n.published_at, n.until_day, n.body, n.sha256",
            "public_notice n",
            "n.id",
            NoticeQueries::row)
        .orderedBy("n.published_at desc");
  }

  private static NoticeRow row(Object[] c) {
    String body = (String) c[4];
    try (JsonReader reader = Json.createReader(new StringReader(body))) {
      JsonObject text = reader.readObject();
      return new NoticeRow(
          ((Number) c[0]).longValue(),
          ((Number) c[1]).longValue(),
          new Names(text.getString("titleZh"), text.getString("titleEn")),
          Moments.of(c[2]),
          Moments.day(c[3]),
          text.getString("zone"),
          text.getJsonArray("projects").stream().map(NoticeQueries::project).toList(),
          body,
          (String) c[5]);
    }
  }

  private static Project project(JsonValue value) {
    JsonObject p = value.asJsonObject();
    return new Project(
        p.getString("code"),
        p.getString("title"),
        p.getJsonArray("organisations").stream()
            .map(JsonValue::asJsonObject)
            .map(o -> new Names(o.getString("nameZh"), o.getString("nameEn")))
            .toList(),
        Money.fen(p.getJsonNumber("amountFen").longValueExact()));
  }
}
