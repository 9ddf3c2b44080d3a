package org.consilium.platform.web;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Keeps the reader's choice of language, theme or density in a cookie, says so, and goes back. */
@WebServlet("/display")
public class DisplayServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;

  @Inject private transient Event<DisplayChosen> chosen;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    DisplayChosen choice =
        new DisplayChosen(
            one(Display.LANGUAGES, request.getParameter("language")),
            one(Display.THEMES, request.getParameter("theme")),
            one(Display.DENSITIES, request.getParameter("density")));
    Display.remember(request, response, choice.language(), choice.theme(), choice.density());
    chosen.fire(choice);
    response.sendRedirect(
        request.getContextPath() + OwnAddress.or(request.getParameter("back"), "/home.xhtml"));
  }

  private static String one(java.util.List<String> allowed, String value) {
    return allowed.stream().filter(a -> a.equals(value)).findFirst().orElse(null);
  }
}
