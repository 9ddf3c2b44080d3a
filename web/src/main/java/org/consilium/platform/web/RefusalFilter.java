package org.consilium.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.consilium.shared.model.RuleBroken;

/**
 * A page whose record is missing is answered 404, one whose record the reader may not see 403. Any
 * other error goes on to the error page.
 */
@WebFilter("*.xhtml")
public class RefusalFilter extends HttpFilter {

  private static final long serialVersionUID = 1L;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    try {
      chain.doFilter(request, response);
    } catch (ServletException | RuntimeException error) {
      int status = Refusals.behind(error).map(RefusalFilter::status).orElse(500);
      if (status >= 500 || status == 422 || response.isCommitted()) {
        throw error;
      }
      response.sendError(status);
    }
  }

  private static int status(Throwable refusal) {
    if (refusal instanceof RuleBroken broken) {
      return Refusals.status(broken.key());
    }
    return refusal instanceof Found.Missing ? 404 : 403;
  }
}
