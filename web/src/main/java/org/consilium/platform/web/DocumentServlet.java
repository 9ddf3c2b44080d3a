package org.consilium.platform.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.consilium.platform.service.DocumentQueries;

/**
 * Sends a file, as an attachment only: a browser keeps it and never shows it inside this site. A
 * file that is not the reader's to see is answered like one that does not exist.
 */
@WebServlet("/documents/*")
public class DocumentServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;

  @Inject private transient DocumentQueries documents;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String path = request.getPathInfo() == null ? "" : request.getPathInfo();
    Optional<DocumentQueries.Content> found =
        path.matches("/\\d{1,18}")
            ? documents.open(Long.parseLong(path.substring(1)))
            : Optional.empty();
    if (found.isEmpty()) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    Attachment.send(response, found.get());
  }
}
