package org.consilium.platform.service;

import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.SortedMap;

/**
 * One text per content: keys sorted, no white space, so that the same facts always have the same
 * hash.
 */
public final class CanonicalJson {

  private CanonicalJson() {}

  /** An object of strings; null values become JSON null. */
  public static JsonObjectBuilder object(SortedMap<String, String> fields) {
    JsonObjectBuilder object = Json.createObjectBuilder();
    fields.forEach(
        (key, value) -> object.add(key, value == null ? JsonValue.NULL : Json.createValue(value)));
    return object;
  }

  /** SHA-256(0x00 ‖ body), the leaf hash of RFC 9162, in lower-case hex. */
  public static String leafHash(String body) {
    MessageDigest digest = sha256();
    digest.update((byte) 0);
    return HexFormat.of().formatHex(digest.digest(body.getBytes(StandardCharsets.UTF_8)));
  }

  /** SHA-256 of the bytes in lower-case hex. */
  public static String sha256(byte[] bytes) {
    return HexFormat.of().formatHex(sha256().digest(bytes));
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java has SHA-256", impossible);
    }
  }
}
