package org.consilium.access.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.Arrays;
import java.util.Optional;
import org.consilium.access.service.BrowserSessions;

/**
 * A browser session as the request shows it.
 *
 * @param id number of the session, kept in the container's session
 * @param secret 256-bit secret, kept only in the browser's cookie
 */
record BoundSession(long id, String secret) {

  private static final String ATTRIBUTE = BoundSession.class.getName();

  /** The session of a request that has both halves. */
  static Optional<BoundSession> of(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    Object id = session == null ? null : session.getAttribute(ATTRIBUTE);
    if (!(id instanceof Long number) || request.getCookies() == null) {
      return Optional.empty();
    }
    return Arrays.stream(request.getCookies())
        .filter(cookie -> cookie.getName().equals(cookieName(request)))
        .map(cookie -> new BoundSession(number, cookie.getValue()))
        .findFirst();
  }

  /** Binds a session just opened to a new container session and a cookie. */
  static void bind(
      BrowserSessions.Opened opened, HttpServletRequest request, HttpServletResponse response) {
    request.getSession(true);
    request.changeSessionId();
    request.getSession().setAttribute(ATTRIBUTE, opened.id());
    response.addCookie(cookie(request, opened.secret(), -1));
  }

  /** Forgets the session in container and browser. */
  static void forget(HttpServletRequest request, HttpServletResponse response) {
    response.addCookie(cookie(request, "", 0));
    HttpSession session = request.getSession(false);
    if (session != null) {
      session.invalidate();
    }
  }

  private static Cookie cookie(HttpServletRequest request, String value, int age) {
    Cookie cookie = new Cookie(cookieName(request), value);
    cookie.setPath("/");
    cookie.setHttpOnly(true);
    cookie.setSecure(request.isSecure());
    cookie.setAttribute("SameSite", "Lax");
    cookie.setMaxAge(age);
    return cookie;
  }

  private static String cookieName(HttpServletRequest request) {
    return request.isSecure() ? "__Host-consilium" : "consilium-bound";
  }
}
