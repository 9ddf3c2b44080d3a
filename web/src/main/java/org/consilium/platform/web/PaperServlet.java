package org.consilium.platform.web;

import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.consilium.platform.service.PaperKind;
import org.consilium.platform.service.PaperKind.Paper;
import org.consilium.shared.model.RuleBroken;

/**
 * Sends papers as PDF: {@code /papers/<kind>/<id>[/<number>…]}, in the reader's language. A paper
 * that is not the reader's to see is answered like one that does not exist.
 */
@WebServlet("/papers/*")
public class PaperServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;

  @Inject private transient Instance<PaperKind> kinds;
  @Inject private transient Display display;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String path = request.getPathInfo() == null ? "" : request.getPathInfo();
    Optional<Paper> made = Optional.empty();
    if (path.matches("/[a-z-]+(/\\d{1,18}){1,3}")) {
      try {
        made = make(path.substring(1).split("/"));
      } catch (RuleBroken busy) {
        response.setHeader("Retry-After", "10");
        response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        return;
      }
    }
    if (made.isEmpty()) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    response.setContentType("application/pdf");
    Attachment.as(made.get().fileName(), response);
    response.setContentLength(made.get().bytes().length);
    response.getOutputStream().write(made.get().bytes());
  }

  private Optional<Paper> make(String[] words) {
    List<Long> numbers = Arrays.stream(words).skip(1).map(Long::valueOf).toList();
    for (PaperKind kind : kinds) {
      if (kind.kind().equals(words[0])) {
        return kind.make(numbers, display.getLocale());
      }
    }
    return Optional.empty();
  }
}
