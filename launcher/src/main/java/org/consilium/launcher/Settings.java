package org.consilium.launcher;

import java.nio.file.Path;
import java.util.Map;

/**
 * What an operator can set, read once from the environment.
 *
 * @param home folder for data, unpacked runtime and logs
 * @param port HTTP port on loopback
 * @param external external database, or null for the embedded one
 */
record Settings(Path home, int port, DatabaseAddress external) {

  static Settings read(Map<String, String> env) {
    Path home =
        Path.of(env.getOrDefault("CONSILIUM_HOME", "consilium-data")).toAbsolutePath().normalize();
    return new Settings(home, port(env.getOrDefault("CONSILIUM_PORT", "8080")), external(env));
  }

  private static int port(String text) {
    try {
      int port = Integer.parseInt(text.trim());
      if (port > 0 && port < 65536) {
        return port;
      }
    } catch (NumberFormatException notANumber) {
      throw new Refusal(
          "CONSILIUM_PORT is \"" + text + "\": give a number from 1 to 65535.", notANumber);
    }
    throw new Refusal("CONSILIUM_PORT is " + text + ": give a number from 1 to 65535.");
  }

  private static DatabaseAddress external(Map<String, String> env) {
    String url = env.get("CONSILIUM_DB_URL");
    if (url == null || url.isBlank()) {
      return null;
    }
    return new DatabaseAddress(
        url,
        env.getOrDefault("CONSILIUM_DB_USER", "consilium"),
        env.getOrDefault("CONSILIUM_DB_PASSWORD", ""));
  }
}
