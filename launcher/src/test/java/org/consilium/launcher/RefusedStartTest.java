package org.consilium.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever keeps it from starting is said in one line, with the fix, and ends with code 1. */
class RefusedStartTest {

  @TempDir Path folder;

  @Test
  void a_port_that_is_taken() throws Exception {
    try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      String port = Integer.toString(other.getLocalPort());
      Started start = Started.on(folder, Map.of("CONSILIUM_PORT", port));
      refuses(start, "Port " + port + " cannot be used");
      assertThat(start.lastLine()).contains("set CONSILIUM_PORT to another number");
    }
  }

  @Test
  void a_folder_that_cannot_be_written() throws Exception {
    Path file = Files.writeString(folder.resolve("taken"), "a file stands here");
    Started start = Started.on(file.resolve("home"), Map.of());
    refuses(start, "Cannot write " + file.resolve("home"));
    assertThat(start.lastLine()).contains("set CONSILIUM_HOME to another folder");
  }

  @Test
  void a_folder_that_another_one_holds() throws Exception {
    try (Home held = Home.hold(settings())) {
      Started start = Started.on(folder, Map.of());
      refuses(start, "Consilium already runs on " + held.folder());
      assertThat(start.lastLine()).contains("process " + ProcessHandle.current().pid());
    }
  }

  @Test
  void a_database_that_is_damaged_or_whose_passwords_are_lost() throws Exception {
    try (Home home = Home.hold(settings())) {
      EmbeddedDatabase.start(home).close();
    }
    Path passwords = folder.resolve("database.properties");
    String kept = Files.readString(passwords);
    Files.delete(passwords);
    refuses(Started.on(folder, Map.of()), "The password file " + passwords);
    Files.writeString(passwords, kept);
    Files.write(folder.resolve("database/global/pg_control"), new byte[8192]);
    Started start = Started.on(folder, Map.of());
    refuses(start, "The database in " + folder.resolve("database") + " does not start:");
    assertThat(start.lastLine()).contains("Restore a backup into a new CONSILIUM_HOME");
  }

  @Test
  void a_database_elsewhere_that_cannot_be_reached() throws Exception {
    String url = "jdbc:postgresql://127.0.0.1:" + Ports.free() + "/centre";
    Started start = Started.on(folder, Map.of("CONSILIUM_DB_URL", url));
    refuses(start, "The database at " + url + " cannot be reached");
    assertThat(start.lastLine()).contains("Start it or correct CONSILIUM_DB_URL.");
  }

  @Test
  void a_database_elsewhere_that_refuses_the_user_or_is_missing() throws Exception {
    try (Home home = Home.hold(settings());
        EmbeddedDatabase database = EmbeddedDatabase.start(home)) {
      Path own = folder.resolve("own");
      DatabaseAddress at = database.address();
      refuses(
          Started.on(own, Map.of("CONSILIUM_DB_URL", at.url(), "CONSILIUM_DB_PASSWORD", "wrong")),
          "does not let user consilium in");
      refuses(
          Started.on(
              own,
              Map.of("CONSILIUM_DB_URL", at.url() + "2", "CONSILIUM_DB_PASSWORD", at.password())),
          "There is no such database at " + at.url() + "2");
    }
  }

  @Test
  void a_command_that_does_not_exist() throws Exception {
    Started start = Started.on(folder, Map.of(), "fly");
    assertThat(start.code()).isEqualTo(2);
    assertThat(start.said())
        .isEqualToIgnoringNewLines("There is no command \"fly\". See: consilium help");
  }

  @Test
  void help_names_every_command_and_setting() throws Exception {
    Started help = Started.on(folder, Map.of(), "help");
    assertThat(help.code()).isZero();
    assertThat(help.said())
        .contains("run", "backup", "restore", "verify", "import", "admit", "help")
        .contains("CONSILIUM_HOME", "CONSILIUM_DB_URL");
  }

  private Settings settings() throws IOException {
    return new Settings(folder, Ports.free(), null, true);
  }

  private static void refuses(Started start, String line) {
    assertThat(start.code()).as(start.said()).isEqualTo(1);
    assertThat(start.said()).doesNotContain("\tat ", "Exception in thread");
    assertThat(start.lastLine()).contains(line);
  }
}
