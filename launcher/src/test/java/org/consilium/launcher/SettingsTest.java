package org.consilium.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class SettingsTest {

  @Test
  void without_settings_it_is_the_demonstration_on_port_8080() {
    Settings settings = Settings.read(Map.of());
    assertThat(settings.port()).isEqualTo(8080);
    assertThat(settings.demo()).isTrue();
    assertThat(settings.external()).isNull();
    assertThat(settings.home()).isAbsolute().endsWithRaw(java.nio.file.Path.of("consilium-data"));
  }

  @Test
  void an_external_database_has_no_demonstration_unless_asked_for() {
    Map<String, String> url = Map.of("CONSILIUM_DB_URL", "jdbc:postgresql://db/consilium");
    assertThat(Settings.read(url).demo()).isFalse();
    assertThat(Settings.read(url).external().user()).isEqualTo("consilium");
  }

  @Test
  void links_lead_to_the_address_given_or_to_the_port_here() {
    Settings settings = Settings.read(Map.of("CONSILIUM_PORT", "81"));
    assertThat(settings.address(Map.of())).isEqualTo("http://127.0.0.1:81");
    assertThat(settings.address(Map.of("CONSILIUM_ADDRESS", "https://c.example/")))
        .isEqualTo("https://c.example");
  }

  @Test
  void what_cannot_be_meant_is_refused_with_its_name() {
    refuses("CONSILIUM_PORT", "http");
    refuses("CONSILIUM_PORT", "70000");
    refuses("CONSILIUM_DEMO", "yes");
    refuses("CONSILIUM_DB_URL", "postgres://db/consilium");
    refuses("CONSILIUM_HOME", "a\0b");
  }

  private static void refuses(String name, String value) {
    assertThatThrownBy(() -> Settings.read(Map.of(name, value)))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining(name);
  }
}
