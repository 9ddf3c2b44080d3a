package org.consilium.register.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.consilium.platform.web.Attachment;
import org.consilium.register.service.ImportQueries;

/** Sends the annotated copies of an import: {@code /register/copies/<run>/<name>}. */
@WebServlet("/register/copies/*")
public class ImportCopyServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;

  @Inject private transient ImportQueries queries;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String path = request.getPathInfo() == null ? "" : request.getPathInfo();
    Optional<byte[]> found = Optional.empty();
    String[] words = path.split("/");
    if (path.matches("/\\d{1,18}/[^/]{1,250}")) {
      found = queries.copy(Long.parseLong(words[1]), words[2]);
    }
    if (found.isEmpty()) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    response.setContentType("text/csv;charset=UTF-8");
    Attachment.as(words[2], response);
    response.setContentLength(found.get().length);
    response.getOutputStream().write(found.get());
  }
}
