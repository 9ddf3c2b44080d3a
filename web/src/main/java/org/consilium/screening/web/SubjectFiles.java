package org.consilium.screening.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.consilium.platform.service.DocumentQueries;
import org.consilium.platform.web.Attachment;
import org.consilium.screening.service.SubjectQueries;

/**
 * Sends a file of what is judged, as it was handed in: {@code /screening-files/subject/hash}. What
 * is not the reader's to see is answered like what does not exist.
 */
@WebServlet("/screening-files/*")
public class SubjectFiles extends HttpServlet {

  private static final long serialVersionUID = 1L;
  private static final Pattern PATH = Pattern.compile("/(\\d{1,18})/([0-9a-f]{64})");

  @Inject private transient SubjectQueries subjects;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Matcher path = PATH.matcher(request.getPathInfo() == null ? "" : request.getPathInfo());
    Optional<DocumentQueries.Content> found =
        path.matches()
            ? subjects.file(Long.parseLong(path.group(1)), path.group(2))
            : Optional.empty();
    if (found.isEmpty()) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    Attachment.send(response, found.get());
  }
}
