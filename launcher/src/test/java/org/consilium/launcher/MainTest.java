package org.consilium.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.DataInputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MainTest {

  private static final int JAVA_8 = 52;

  @ParameterizedTest
  @ValueSource(strings = {"1.8", "11", "16"})
  void an_older_java_is_told_which_one_is_needed(String version) {
    assertThat(Main.refusal(version)).contains("needs Java 17").contains("this is Java " + version);
  }

  @ParameterizedTest
  @ValueSource(strings = {"17", "21", "25"})
  void a_newer_java_is_fine(String version) {
    assertThat(Main.refusal(version)).isNull();
  }

  @Test
  void an_old_java_can_load_the_entry_point() throws IOException {
    try (DataInputStream in = new DataInputStream(Main.class.getResourceAsStream("Main.class"))) {
      in.readInt();
      in.readUnsignedShort();
      assertThat(in.readUnsignedShort()).isEqualTo(JAVA_8);
    }
  }
}
