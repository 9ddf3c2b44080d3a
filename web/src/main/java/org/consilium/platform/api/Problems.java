package org.consilium.platform.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.Optional;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.consilium.platform.web.Refusals;
import org.consilium.shared.model.RuleBroken;
import org.consilium.shared.model.Texts;

/** Errors of resources. What nobody expected is told by a number that stands in the log. */
@Provider
public class Problems implements ExceptionMapper<Throwable> {

  private static final Logger LOG = Logger.getLogger(Problems.class.getName());

  @Context private HttpServletRequest request;

  @Override
  public Response toResponse(Throwable error) {
    if (error instanceof WebApplicationException known) {
      return answer(Problem.of(known.getResponse().getStatus()));
    }
    Optional<Throwable> refusal = Refusals.behind(error);
    if (refusal.isEmpty()) {
      return answer(broken(error));
    }
    if (refusal.get() instanceof RuleBroken rule) {
      Texts texts = Texts.of(request.getLocale());
      String detail = texts.get(rule.key(), rule.args());
      return answer(Problem.of(Refusals.status(rule.key()), rule.key(), detail));
    }
    return answer(Problem.of(Response.Status.FORBIDDEN.getStatusCode()));
  }

  private Problem broken(Throwable error) {
    String reference = UUID.randomUUID().toString();
    LOG.log(Level.SEVERE, error, () -> "error " + reference + " of the API");
    Texts texts = Texts.of(request.getLocale());
    return Problem.of(500, "api.broken", texts.get("api.broken", reference));
  }

  private static Response answer(Problem problem) {
    return Response.status(problem.status())
        .type(Problem.MEDIA_TYPE)
        .entity(problem.json())
        .build();
  }
}
