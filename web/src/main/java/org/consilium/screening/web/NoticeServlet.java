package org.consilium.screening.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.consilium.screening.service.NoticeQueries;
import org.consilium.screening.service.NoticeQueries.NoticeRow;

/**
 * Sends the text of a public notice, byte for byte what its hash was made of: {@code
 * /public/notice-text/<id>}. Open to everybody.
 */
@WebServlet("/public/notice-text/*")
public class NoticeServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;

  @Inject private transient NoticeQueries queries;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String path = request.getPathInfo() == null ? "" : request.getPathInfo();
    Optional<NoticeRow> found =
        path.matches("/\\d{1,18}")
            ? queries.find(Long.parseLong(path.substring(1)))
            : Optional.empty();
    if (found.isEmpty()) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    byte[] text = found.get().body().getBytes(StandardCharsets.UTF_8);
    response.setContentType("application/json");
    response.setHeader(
        "Content-Disposition", "attachment; filename=\"notice-" + found.get().id() + ".json\"");
    response.setContentLength(text.length);
    response.getOutputStream().write(text);
  }
}
