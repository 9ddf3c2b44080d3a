package org.consilium.access.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationException;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.consilium.access.service.BrowserSessions;
import org.consilium.access.service.Owner;
import org.consilium.platform.api.Api;
import org.consilium.platform.web.OwnAddress;

/**
 * Says for every request who sends it.
 *
 * <p>A browser shows two things: the container's session and the secret cookie bound to it; both
 * together lead to the account and to the roles it holds today. Without them a protected page leads
 * to the sign-in page. Programs have a door of their own.
 */
@ApplicationScoped
public class Door implements HttpAuthenticationMechanism {

  private static final String ENROL_PAGE = "/access/second-factor.xhtml";

  @Inject private BrowserSessions sessions;
  @Inject private ProgramDoor programs;

  @Override
  public AuthenticationStatus validateRequest(
      HttpServletRequest request, HttpServletResponse response, HttpMessageContext context)
      throws AuthenticationException {
    if (isResource(request)) {
      return context.doNothing();
    }
    if (request.getServletPath().startsWith(Api.PATH)) {
      return programs.enter(request, response, context);
    }
    Optional<Owner> owner = owner(request);
    if (owner.isEmpty()) {
      return context.isProtected() ? toSignIn(request, response) : context.doNothing();
    }
    if (owner.get().mustEnrol()
        && context.isProtected()
        && !request.getServletPath().equals(ENROL_PAGE)) {
      return redirect(response, request.getContextPath() + ENROL_PAGE);
    }
    return context.notifyContainerAboutLogin(
        Long.toString(owner.get().accountId()), owner.get().roles());
  }

  private Optional<Owner> owner(HttpServletRequest request) {
    return BoundSession.of(request).flatMap(bound -> sessions.owner(bound.id(), bound.secret()));
  }

  private static boolean isResource(HttpServletRequest request) {
    return request.getServletPath().startsWith("/jakarta.faces.resource/");
  }

  private static AuthenticationStatus toSignIn(
      HttpServletRequest request, HttpServletResponse response) {
    String query = request.getQueryString() == null ? "" : "?" + request.getQueryString();
    boolean page = "GET".equals(request.getMethod());
    String back = page ? request.getServletPath() + query : pageOf(request);
    String address =
        request.getContextPath()
            + "/sign-in.xhtml?back="
            + URLEncoder.encode(back, StandardCharsets.UTF_8);
    boolean partial = "partial/ajax".equals(request.getHeader("Faces-Request"));
    return partial ? partialRedirect(response, address) : redirect(response, address);
  }

  /** The page a form was sent from, so that it can be sent again after signing in. */
  private static String pageOf(HttpServletRequest request) {
    String from = request.getHeader("Referer");
    String site =
        request.getScheme() + "://" + request.getHeader("Host") + request.getContextPath();
    boolean own = from != null && from.startsWith(site + "/");
    return OwnAddress.or(own ? from.substring(site.length()) : null, "/home.xhtml");
  }

  /** Tells a page that asked for a part of itself to go to the sign-in page as a whole. */
  private static AuthenticationStatus partialRedirect(
      HttpServletResponse response, String address) {
    response.setContentType("text/xml;charset=UTF-8");
    try {
      response
          .getWriter()
          .write(
              "<?xml version=\"1.0\" encoding=\"UTF-8\"?><partial-response><redirect url=\""
                  + address.replace("&", "&amp;")
                  + "\"/></partial-response>");
      return AuthenticationStatus.SEND_CONTINUE;
    } catch (IOException gone) {
      throw new java.io.UncheckedIOException(gone);
    }
  }

  private static AuthenticationStatus redirect(HttpServletResponse response, String address) {
    try {
      response.sendRedirect(address);
      return AuthenticationStatus.SEND_CONTINUE;
    } catch (IOException gone) {
      throw new java.io.UncheckedIOException(gone);
    }
  }
}
