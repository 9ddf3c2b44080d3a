package org.consilium.platform.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/**
 * Where people reach this installation, for links in letters: setting {@code consilium.address},
 * else the loopback address with {@code consilium.port}.
 */
@ApplicationScoped
public class PublicAddress {

  @Inject private Settings settings;

  /** The full address of a page, given as a path that begins with a slash. */
  public String of(String path) {
    String base =
        settings
            .get("consilium.address")
            .orElseGet(() -> "http://127.0.0.1:" + settings.get("consilium.port").orElse("8080"));
    return base.replaceAll("/+$", "") + path;
  }
}
