package org.consilium.register.service.cordis;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.Locale;

/** The place of an import in the audit trail: the program itself is the actor. */
final class RunTrail {

  private RunTrail() {}

  /** Keeps how an import ended. */
  static void keep(Connection connection, Clock clock, long run, CordisImport.End end)
      throws SQLException {
    String result = end == CordisImport.End.FAILED ? "FAILED" : "DONE";
    OffsetDateTime now = OffsetDateTime.now(clock);
    String body =
        String.format(
            "{\"action\":\"import.run\",\"at\":\"%s\",\"changes\":[{\"after\":{\"state\":\"%s\"},\"before\":{},"
                + "\"id\":\"%s\",\"kind\":\"insert\",\"record\":\"ImportRun\"}],\"result\":\"%s\",\"who\":\"system\"}",
            now.toInstant(), end, run, result);
    Sql.run(
        connection,
        "insert into audit_event (id, at, actor_name, action, subject, subject_id, result, body,"
            + " leaf_hash) values (nextval('audit_event_seq'), ?, 'system', 'import.run',"
            + " 'ImportRun', ?, ?, ?, ?)",
        now,
        run,
        result.toLowerCase(Locale.ROOT),
        body,
        leafHash(body));
  }

  /** As {@code CanonicalJson} does it, which needs the libraries of an application server. */
  private static String leafHash(String body) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update((byte) 0);
      return HexFormat.of().formatHex(digest.digest(body.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java has SHA-256", impossible);
    }
  }
}
