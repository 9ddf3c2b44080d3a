package org.consilium.platform.web;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;

/** Keeps the reader's choice of language, theme or density in a cookie and goes back. */
@WebServlet("/display")
public class DisplayServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;
  private static final int YEAR = 365 * 24 * 3600;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    keep(request, response, "language", Display.LANGUAGE, Display.LANGUAGES);
    keep(request, response, "theme", Display.THEME, Display.THEMES);
    keep(request, response, "density", Display.DENSITY, Display.DENSITIES);
    response.sendRedirect(
        request.getContextPath() + OwnAddress.or(request.getParameter("back"), "/home.xhtml"));
  }

  private static void keep(
      HttpServletRequest request,
      HttpServletResponse response,
      String parameter,
      String name,
      List<String> allowed) {
    String value = request.getParameter(parameter);
    if (!allowed.contains(value == null ? "" : value)) {
      return;
    }
    Cookie cookie = new Cookie(name, allowed.get(allowed.indexOf(value)));
    cookie.setPath("/");
    cookie.setMaxAge(YEAR);
    cookie.setHttpOnly(true);
    cookie.setSecure(request.isSecure());
    cookie.setAttribute("SameSite", "Lax");
    response.addCookie(cookie);
  }
}
