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
    DocumentQueries.Content file = found.get();
    response.setContentType(file.mediaType());
    Attachment.as(file.name(), response);
    response.setHeader("Repr-Digest", "sha-256=:" + digest(file.sha256()) + ":");
    response.setContentLength(file.bytes().length);
    response.getOutputStream().write(file.bytes());
  }

  private static String digest(String hex) {
    return java.util.Base64.getEncoder().encodeToString(java.util.HexFormat.of().parseHex(hex));
  }
}
