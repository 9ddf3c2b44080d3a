package org.consilium.launcher;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.List;

/**
 * Lets an administrator in by the database: the first one of a new installation, or one who lost
 * every other way. Gives a link that sets a password, never a password.
 */
final class Admit {
  private static final SecureRandom RANDOM = new SecureRandom();

  /** Whom. */
  record Person(String userName, String email, String fullName) {

    Person {
      refuseUnless(
          userName.matches("[A-Za-z0-9._@-]{3,100}"),
          "A user name has 3 to 100 letters a to z, digits, dots, hyphens, underscores or @.");
      refuseUnless(email.matches("[^@\\s]+@[^@\\s]+"), email + " is no e-mail address.");
      refuseUnless(!fullName.isBlank(), "Give the person's full name.");
    }
  }

  private static final String CALL = "select admit_administrator(?, ?, ?, ?, ?, ?)";

  private Admit() {}

  /** Does it and prints the link; returns the exit code. */
  static int run(Settings settings, List<String> words) throws IOException {
    refuseUnless(words.size() == 3, "Say: consilium admit USER E-MAIL \"FULL NAME\"");
    Person person = new Person(words.get(0), words.get(1), words.get(2));
    String token = token();
    String hash = hash(token);
    String outcome = Reached.database(settings, at -> admit(at, person, hash));
    System.out.println(
        "Administrator "
            + person.userName()
            + " is "
            + outcome
            + ". This link sets the password; it works once, for 24 hours:\n  "
            + settings.address(System.getenv())
            + "/access/set-password.xhtml?token="
            + token);
    return 0;
  }

  private static String admit(DatabaseAddress at, Person person, String hash) {
    try (Connection connection = Sql.connect(at);
        PreparedStatement call = connection.prepareStatement(CALL)) {
      call.setString(1, person.userName());
      call.setString(2, person.email());
      call.setString(3, person.fullName());
      call.setString(4, hash);
      OffsetDateTime now = OffsetDateTime.now(Clock.systemUTC());
      call.setObject(5, now);
      call.setObject(6, now.plusHours(24));
      try (ResultSet row = call.executeQuery()) {
        row.next();
        return row.getString(1);
      }
    } catch (SQLException failed) {
      throw new Refusal(reason(at, person, failed), failed);
    }
  }

  private static String reason(DatabaseAddress at, Person person, SQLException failed) {
    return switch (String.valueOf(failed.getSQLState())) {
      case "42883" -> Reached.notYet(at.url()).getMessage();
      case "23505" -> "The user name " + person.userName() + " is taken. Choose another.";
      case "P0001" ->
          person.email() + " belongs to a person who has another account. Admit that one.";
      default -> ExternalDatabase.reason(at, failed);
    };
  }

  private static void refuseUnless(boolean good, String why) {
    if (!good) {
      throw new Refusal(why);
    }
  }

  private static String token() {
    byte[] bytes = new byte[32];
    RANDOM.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  private static String hash(String token) {
    return Hashes.hex(token.getBytes(StandardCharsets.UTF_8));
  }
}
