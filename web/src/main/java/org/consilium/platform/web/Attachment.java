package org.consilium.platform.web;

import jakarta.servlet.http.HttpServletResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Headers of what a browser keeps as a file and never shows inside this site. */
final class Attachment {

  private Attachment() {}

  /** Names the file, in any script, and shuts it off from this site. */
  static void as(String name, HttpServletResponse response) {
    String encoded = URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
    String plain = name.replaceAll("[^A-Za-z0-9._ -]", "_");
    response.setHeader("Content-Security-Policy", "sandbox; default-src 'none'");
    response.setHeader(
        "Content-Disposition",
        "attachment; filename=\"" + plain + "\"; filename*=UTF-8''" + encoded);
  }
}
