package org.consilium.platform.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.Serializable;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.consilium.platform.model.AuditEvent;
import org.consilium.platform.model.Roles;
import org.consilium.shared.model.Page;
import org.consilium.shared.model.PageRequest;

/** What everybody did, for auditors and administrators. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
@RolesAllowed({Roles.AUDITOR, Roles.ADMINISTRATOR})
public class AuditQueries {

  /** One act; subject and its id are null when the act changed no record. */
  public record Row(
      long id,
      OffsetDateTime at,
      String who,
      String affiliation,
      String action,
      String subject,
      Long subjectId,
      AuditEvent.Result result)
      implements Serializable {}

  /** An act as it was kept: canonical JSON and its leaf hash. */
  public record Kept(Row row, String body, String leafHash) implements Serializable {

    /** True when the body still has the hash it was kept with. */
    public boolean isIntact() {
      return CanonicalJson.leafHash(body).equals(leafHash);
    }
  }

  private static final String COLUMNS =
      "e.id, e.at, e.actor_name, e.affiliation, e.action, e.subject, e.subject_id, e.result";

  @PersistenceContext(unitName = "consilium")
  private EntityManager em;

  @Inject private PlatformAccess access;

  /**
   * One page, newest first; filters {@code text} (who), {@code action}, {@code record} (kind, or
   * kind and number as {@code Proposal 17}), {@code result}, {@code from} and {@code to} (days).
   */
  @RolesAllowed({Roles.AUDITOR, Roles.ADMINISTRATOR})
  public Page<Row> page(PageRequest request) {
    access.mayReadTheTrail();
    SqlList<Row> list =
        SqlList.of(COLUMNS, "audit_event e", "e.id desc", AuditQueries::row)
            .orderedBy("e.at desc")
            .sortable("at", "e.at")
            .whereGiven("e.result = ?", lower(request.filter("result")));
    contains(list, "e.actor_name ilike ?", request.filter("text"));
    contains(list, "e.action ilike ?", request.filter("action"));
    record(list, request.filter("record"));
    LocalDate from = day(request.filter("from"));
    LocalDate to = day(request.filter("to"));
    list.whereGiven("e.at >= ?", from == null ? null : start(from));
    list.whereGiven("e.at < ?", to == null ? null : start(to.plusDays(1)));
    return list.page(em, request);
  }

  /** One act with everything that was kept of it. */
  @RolesAllowed({Roles.AUDITOR, Roles.ADMINISTRATOR})
  public Optional<Kept> find(long id) {
    access.mayReadTheTrail();
    List<Kept> found =
        SqlList.of(
                COLUMNS + ", e.body, e.leaf_hash",
                "audit_event e",
                "e.id",
                c -> new Kept(row(c), (String) c[8], (String) c[9]))
            .where("e.id = ?", id)
            .all(em);
    return found.stream().findFirst();
  }

  private static void contains(SqlList<Row> list, String condition, String text) {
    if (text != null) {
      list.where(condition, SqlList.containing(text));
    }
  }

  private static void record(SqlList<Row> list, String record) {
    if (record == null) {
      return;
    }
    String[] words = record.split("[\\s:#]+");
    list.where("lower(e.subject) = ?", words[0].toLowerCase(Locale.ROOT));
    if (words.length > 1 && words[1].matches("\\d{1,18}")) {
      list.where("e.subject_id = ?", Long.parseLong(words[1]));
    }
  }

  private static String lower(String text) {
    return text == null ? null : text.toLowerCase(Locale.ROOT);
  }

  private static LocalDate day(String text) {
    try {
      return text == null ? null : LocalDate.parse(text);
    } catch (DateTimeParseException notADay) {
      return null;
    }
  }

  private static OffsetDateTime start(LocalDate day) {
    return day.atStartOfDay(Time.ZONE).toOffsetDateTime();
  }

  private static Row row(Object[] c) {
    return new Row(
        ((Number) c[0]).longValue(),
        Moments.of(c[1]),
        (String) c[2],
        (String) c[3],
        (String) c[4],
        (String) c[5],
        c[6] == null ? null : ((Number) c[6]).longValue(),
        AuditEvent.Result.valueOf(((String) c[7]).toUpperCase(Locale.ROOT)));
  }
}
