package org.consilium.access.web;

import io.github.bucket4j.Bucket;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.consilium.access.service.ApiTokens;
import org.consilium.access.service.Owner;
import org.consilium.platform.api.Problem;
import org.consilium.shared.model.Texts;

/**
 * The door of programs: a token of its owner with every request, and no session. A browser that is
 * signed in does not get in by that, so no foreign page can send requests in its name.
 */
@ApplicationScoped
class ProgramDoor {

  private static final String BEARER = "Bearer ";
  private static final int AT_ONCE = 60;
  private static final int PER_SECOND = 10;

  @Inject private ApiTokens tokens;

  private final Map<Long, Bucket> pace = new ConcurrentHashMap<>();

  AuthenticationStatus enter(
      HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
    String header = request.getHeader("Authorization");
    Optional<Owner> owner =
        header != null && header.startsWith(BEARER)
            ? tokens.owner(header.substring(BEARER.length()).trim())
            : Optional.empty();
    if (owner.isEmpty()) {
      return context.isProtected() ? token(request, response) : context.doNothing();
    }
    if (owner.get().mustEnrol()) {
      return refuse(403, "api.second-factor", request, response);
    }
    long account = owner.get().accountId();
    if (!pace.computeIfAbsent(account, a -> bucket()).tryConsume(1)) {
      response.setHeader("Retry-After", "1");
      return refuse(429, "api.too-many", request, response);
    }
    return context.notifyContainerAboutLogin(Long.toString(account), owner.get().roles());
  }

  private static Bucket bucket() {
    return Bucket.builder()
        .addLimit(limit -> limit.capacity(AT_ONCE).refillGreedy(PER_SECOND, Duration.ofSeconds(1)))
        .build();
  }

  private static AuthenticationStatus token(
      HttpServletRequest request, HttpServletResponse response) {
    response.setHeader("WWW-Authenticate", "Bearer");
    return refuse(401, "api.token-needed", request, response);
  }

  private static AuthenticationStatus refuse(
      int status, String key, HttpServletRequest request, HttpServletResponse response) {
    try {
      Texts texts = Texts.of(request.getLocale());
      Problem.of(status, key, texts.get(key, PER_SECOND)).send(response);
      return AuthenticationStatus.SEND_CONTINUE;
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
  }
}
