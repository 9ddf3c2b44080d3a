package org.consilium.platform.api;

import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * What went wrong, as RFC 9457 has it.
 *
 * @param status the status of HTTP
 * @param type address of the kind of problem: {@code about:blank} or {@code urn:consilium:<key>}
 * @param detail one sentence with figures and fix, in the language asked for; or null
 */
public record Problem(int status, String type, String detail) {

  /** The media type. */
  public static final String MEDIA_TYPE = "application/problem+json";

  /** A problem that its status says all about. */
  static Problem of(int status) {
    return new Problem(status, "about:blank", null);
  }

  /** A refusal by the key of its text. */
  public static Problem of(int status, String key, String detail) {
    return new Problem(status, "urn:consilium:" + key, detail);
  }

  /** The JSON. */
  String json() {
    Response.Status known = Response.Status.fromStatusCode(status);
    JsonObjectBuilder json =
        Json.createObjectBuilder()
            .add("type", type)
            .add("title", known == null ? String.valueOf(status) : known.getReasonPhrase())
            .add("status", status);
    return (detail == null ? json : json.add("detail", detail)).build().toString();
  }

  /** Answers a request that came to no resource. */
  public void send(HttpServletResponse response) throws IOException {
    response.setStatus(status);
    response.setContentType(MEDIA_TYPE);
    response.getOutputStream().write(json().getBytes(StandardCharsets.UTF_8));
    response.flushBuffer();
  }
}
