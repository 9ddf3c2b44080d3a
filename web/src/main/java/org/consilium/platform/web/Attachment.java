package org.consilium.platform.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import org.consilium.platform.service.DocumentQueries;

/** What a browser keeps as a file and never shows inside this site. */
public final class Attachment {

  private Attachment() {}

  /** Names the file, in any script, and shuts it off from this site. */
  public static void as(String name, HttpServletResponse response) {
    String encoded = URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
    String plain = name.replaceAll("[^A-Za-z0-9._ -]", "_");
    response.setHeader("Content-Security-Policy", "sandbox; default-src 'none'");
    response.setHeader(
        "Content-Disposition",
        "attachment; filename=\"" + plain + "\"; filename*=UTF-8''" + encoded);
  }

  /** Sends a stored file with its hash, as the whole answer. */
  public static void send(HttpServletResponse response, DocumentQueries.Content file)
      throws IOException {
    response.setContentType(file.mediaType());
    as(file.name(), response);
    String digest = Base64.getEncoder().encodeToString(HexFormat.of().parseHex(file.sha256()));
    response.setHeader("Repr-Digest", "sha-256=:" + digest + ":");
    response.setContentLength(file.bytes().length);
    response.getOutputStream().write(file.bytes());
  }
}
