package org.consilium.platform.web;

import jakarta.ejb.EJBAccessException;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.consilium.shared.model.RuleBroken;

/** What a refusal is in the language of HTTP. */
public final class Refusals {

  /** Somebody else may; keys of refusals that the {@code …Access} rules throw end like this. */
  private static final Pattern PERMISSION =
      Pattern.compile(
          ".*\\.not-(yours|your-organisation|manager|administrator|auditor|leader|named|finance|your-request)"
              + "|access\\.own-account|proposal\\.own-judge|screening\\.recused");

  private static final Pattern CONFLICT =
      Pattern.compile(
          "state\\.not-allowed|.*\\.(changed|changed-meanwhile|frozen|over|saved-elsewhere)");

  private static final Set<String> MISSING = Set.of("record.not-found");

  private Refusals() {}

  /** 403, 404, 409, 503, else 422, for a refusal by its key. */
  public static int status(String key) {
    if (MISSING.contains(key)) {
      return 404;
    }
    if (PERMISSION.matcher(key).matches()) {
      return 403;
    }
    if (CONFLICT.matcher(key).matches()) {
      return 409;
    }
    return key.endsWith(".busy") ? 503 : 422;
  }

  /** True when the key says that somebody else may do this. */
  public static boolean isPermission(String key) {
    return PERMISSION.matcher(key).matches();
  }

  /** The refusal, missing record or denied call behind an error, whatever wraps it. */
  public static Optional<Throwable> behind(Throwable error) {
    for (Throwable cause = error; cause != null; cause = cause.getCause()) {
      if (cause instanceof Found.Missing
          || cause instanceof RuleBroken
          || cause instanceof EJBAccessException) {
        return Optional.of(cause);
      }
    }
    return Optional.empty();
  }
}
