package org.consilium.access.service;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;
import org.consilium.shared.model.RuleBroken;

/**
 * Hashes passwords with Argon2id (19 MiB, 2 passes, 1 lane: the OWASP minimum) and refuses weak
 * ones.
 *
 * <p>At most two hashes are computed at once, so that sign-ins cannot use up the machine; a third
 * waits up to two seconds and is then told to come back.
 */
@ApplicationScoped
public class Passwords {

  private static final int MEMORY_KIB = 19 * 1024;
  private static final int PASSES = 2;
  private static final int MIN_LENGTH = 12;
  private static final int MAX_LENGTH = 128;
  private static final String PREFIX = "$argon2id$v=19$m=19456,t=2,p=1$";

  private final Semaphore places = new Semaphore(2);
  private final SecureRandom random = new SecureRandom();
  private final Set<String> common = commonPasswords();

  /**
   * A hash of the password with a new salt. Refuses passwords under 12 or over 128 characters and
   * common ones.
   */
  public String hash(String password) {
    if (password == null || password.length() < MIN_LENGTH || password.length() > MAX_LENGTH) {
      throw new RuleBroken("access.password.length", MIN_LENGTH, MAX_LENGTH);
    }
    if (common.contains(password.toLowerCase(java.util.Locale.ROOT))) {
      throw new RuleBroken("access.password.common");
    }
    return encode(password);
  }

  /**
   * True when the password belongs to the hash. A null hash costs the same time and is never
   * matched.
   */
  public boolean matches(String password, String hash) {
    byte[] salt =
        hash == null
            ? new byte[16]
            : Base64.getDecoder().decode(hash.substring(PREFIX.length()).split("\\$")[0]);
    byte[] expected =
        hash == null
            ? new byte[32]
            : Base64.getDecoder().decode(hash.substring(hash.lastIndexOf('$') + 1));
    boolean same = MessageDigest.isEqual(compute(password, salt), expected);
    return same && hash != null;
  }

  private static Set<String> commonPasswords() {
    try (InputStream list = Passwords.class.getResourceAsStream("common-passwords.txt")) {
      return new String(list.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .collect(Collectors.toUnmodifiableSet());
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private String encode(String password) {
    byte[] salt = new byte[16];
    random.nextBytes(salt);
    Base64.Encoder base64 = Base64.getEncoder();
    return PREFIX
        + base64.encodeToString(salt)
        + "$"
        + base64.encodeToString(compute(password, salt));
  }

  private byte[] compute(String password, byte[] salt) {
    byte[] hash = new byte[32];
    work(
        () -> {
          Argon2BytesGenerator generator = new Argon2BytesGenerator();
          generator.init(
              new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                  .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                  .withMemoryAsKB(MEMORY_KIB)
                  .withIterations(PASSES)
                  .withParallelism(1)
                  .withSalt(salt)
                  .build());
          generator.generateBytes(password.getBytes(StandardCharsets.UTF_8), hash);
        });
    return hash;
  }

  /** Hashes when one of the two places is free; a third caller waits a little, then is refused. */
  void work(Runnable hashing) {
    try {
      if (!places.tryAcquire(2, TimeUnit.SECONDS)) {
        throw new Busy();
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new Busy();
    }
    try {
      hashing.run();
    } finally {
      places.release();
    }
  }
}
