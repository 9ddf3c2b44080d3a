package org.consilium.access.service;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Locale;
import org.bouncycastle.util.encoders.Base32;
import org.consilium.platform.service.CanonicalJson;

/**
 * Random secrets that people or programs carry, and the hashes that are kept of them. They have 80
 * bits and more, so a fast hash is enough.
 */
final class Secrets {

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int TOKEN_BYTES = 32;
  private static final int CODE_BYTES = 10;

  private Secrets() {}

  /** 256 random bits for a cookie, a link or a token. */
  static String token() {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes(TOKEN_BYTES));
  }

  /** A recovery code of 80 random bits, in groups that people can write down. */
  static String code() {
    String letters = Base32.toBase32String(bytes(CODE_BYTES)).toLowerCase(Locale.ROOT);
    return letters.replaceAll("(.{4})(?!$)", "$1-");
  }

  /** A recovery code as it was given out, whatever its case, spaces and dashes. */
  static String plain(String code) {
    return code.toLowerCase(Locale.ROOT).replaceAll("[^a-z2-7]", "");
  }

  /** SHA-256 in lower-case hex; of null, the hash of an empty text. */
  static String hash(String secret) {
    return CanonicalJson.sha256((secret == null ? "" : secret).getBytes(StandardCharsets.UTF_8));
  }

  private static byte[] bytes(int number) {
    byte[] bytes = new byte[number];
    RANDOM.nextBytes(bytes);
    return bytes;
  }
}
