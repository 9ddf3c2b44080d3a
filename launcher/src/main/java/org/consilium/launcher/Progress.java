package org.consilium.launcher;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the operator sees: a few lines instead of the server's log. */
final class Progress {

  private static final Pattern MIGRATION =
      Pattern.compile("Migrating schema \"public\" to version \"(\\S+) - ([^\"]+)\"");
  private static final Pattern CAUSE = Pattern.compile("Caused by: \\S+?(?:Exception|Error): (.*)");
  private static final String PASSWORD = "consilium-demo";

  private final Instant began = Instant.now();
  private volatile String complaint;

  /** One line with the seconds since the start. */
  void say(String what) {
    double seconds = Duration.between(began, Instant.now()).toMillis() / 1000.0;
    System.out.println(String.format(Locale.ROOT, "%6.1f s  %s", seconds, what));
  }

  /** Reads a line of the server's log; passes on what an operator wants to know. */
  void serverSays(String line) {
    Matcher migration = MIGRATION.matcher(line);
    if (migration.find()) {
      say("Schema is brought to " + migration.group(1) + ", " + migration.group(2));
    }
    Matcher cause = CAUSE.matcher(line);
    if (cause.find()) {
      complaint = cause.group(1);
    } else if (line.contains("SEVERE") && complaint == null) {
      complaint = line.replaceFirst("^.*\\[levelValue: \\d+]\\s*", "");
    }
  }

  /** What the server complained about, in one line. */
  String complaint() {
    return complaint == null || complaint.isBlank() ? "it ended without a word." : complaint;
  }

  /** The address, and in demo mode one sign-in per role. */
  void ready(Settings settings, DatabaseAddress database) {
    String address = "http://127.0.0.1:" + settings.port() + "/";
    say("Consilium is ready: " + address);
    if (settings.demo()) {
      List<List<String>> people =
          Sql.rows(
              database,
              "select g.role, min(a.user_name) from role_grant g join account a on a.id = g.account_id"
                  + " where a.demo group by g.role order by min(a.id)");
      if (!people.isEmpty()) {
        System.out.println("\nSign in with the password " + PASSWORD + " as");
        people.forEach(
            row -> System.out.println(String.format("  %-14s %s", row.get(1), row.get(0))));
      }
    }
    System.out.println("\nCtrl-C stops it.");
  }
}
