package org.consilium.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AdmitTest {

  @TempDir Path home;

  @Test
  void a_command_that_says_too_little_or_nonsense_is_refused_with_what_to_say() {
    refused("consilium admit USER E-MAIL", "boss");
    refused("3 to 100 letters", "b", "boss@centre.example", "The Boss");
    refused("no e-mail address", "boss", "centre.example", "The Boss");
    refused("full name", "boss", "boss@centre.example", " ");
  }

  @Test
  void where_nothing_was_ever_started_nobody_is_let_in_and_nothing_is_made() {
    refused("Start it once", "boss", "boss@centre.example", "The Boss");
    assertThat(home).isEmptyDirectory();
  }

  @Test
  void a_number_left_behind_by_a_dead_database_is_not_taken_for_a_running_one() throws IOException {
    Path data = Files.createDirectories(home.resolve("database"));
    Files.writeString(home.resolve("database.properties"), "consilium=x\n");
    long notPostgres = ProcessHandle.current().pid();
    Files.writeString(data.resolve("postmaster.pid"), notPostgres + "\n/x\n1\n5432\n");
    assertThat(RunningDatabase.of(home)).isEmpty();
  }

  private void refused(String why, String... words) {
    Settings settings = Settings.read(Map.of("CONSILIUM_HOME", home.toString()));
    assertThatThrownBy(() -> Admit.run(settings, List.of(words)))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining(why);
  }
}
