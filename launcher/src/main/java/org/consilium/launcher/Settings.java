package org.consilium.launcher;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What an operator can set, read once from the environment.
 *
 * @param home folder for data, unpacked runtime and logs
 * @param port HTTP port on loopback
 * @param external external database, or null for the embedded one
 * @param demo whether an empty database is filled with the demonstration
 */
record Settings(Path home, int port, DatabaseAddress external, boolean demo) {

  static Settings read(Map<String, String> env) {
    DatabaseAddress external = external(env);
    String demo = env.getOrDefault("CONSILIUM_DEMO", external == null ? "true" : "false");
    return new Settings(
        home(env.getOrDefault("CONSILIUM_HOME", "consilium-data")),
        port(env.getOrDefault("CONSILIUM_PORT", "8080")),
        external,
        yesOrNo("CONSILIUM_DEMO", demo));
  }

  /** Where people reach the installation, without a slash at the end. */
  String address(Map<String, String> env) {
    return env.getOrDefault("CONSILIUM_ADDRESS", "http://127.0.0.1:" + port).replaceAll("/+$", "");
  }

  /** Name and meaning of every setting. */
  static Map<String, String> help() {
    Map<String, String> all = new LinkedHashMap<>();
    all.put("CONSILIUM_HOME", "folder for data, runtime and logs (consilium-data)");
    all.put("CONSILIUM_PORT", "port on 127.0.0.1 (8080)");
    all.put("CONSILIUM_ADDRESS", "where people reach it, for links (http://127.0.0.1:port)");
    all.put(
        "CONSILIUM_DEMO", "true or false: demonstration data and sign-ins in an empty database");
    all.put("", "  (true with the embedded database, else false)");
    all.put("CONSILIUM_DB_URL", "jdbc:postgresql://host:port/name of a PostgreSQL 15 or newer");
    all.put("CONSILIUM_DB_USER", "its user (consilium)");
    all.put("CONSILIUM_DB_PASSWORD", "and password");
    return all;
  }

  private static Path home(String text) {
    try {
      return Path.of(text).toAbsolutePath().normalize();
    } catch (InvalidPathException noPath) {
      throw new Refusal(
          "CONSILIUM_HOME is \"" + text + "\": that is no folder name. Give another.", noPath);
    }
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

  private static boolean yesOrNo(String name, String text) {
    return switch (text.trim()) {
      case "true" -> true;
      case "false" -> false;
      default -> throw new Refusal(name + " is \"" + text + "\": give true or false.");
    };
  }

  private static DatabaseAddress external(Map<String, String> env) {
    String url = env.get("CONSILIUM_DB_URL");
    if (url == null || url.isBlank()) {
      return null;
    }
    if (!url.startsWith("jdbc:postgresql:")) {
      throw new Refusal(
          "CONSILIUM_DB_URL is \""
              + url
              + "\": give an address like jdbc:postgresql://host:5432/consilium.");
    }
    return new DatabaseAddress(
        url,
        env.getOrDefault("CONSILIUM_DB_USER", "consilium"),
        env.getOrDefault("CONSILIUM_DB_PASSWORD", ""));
  }
}
