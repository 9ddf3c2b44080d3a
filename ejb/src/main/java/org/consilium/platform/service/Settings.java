package org.consilium.platform.service;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * What the operator set, by name: {@code consilium.mail.host} is the environment variable {@code
 * CONSILIUM_MAIL_HOST}.
 */
@ApplicationScoped
public class Settings {

  /** The value of a setting, if it is set. */
  public Optional<String> get(String name) {
    return ConfigProvider.getConfig().getOptionalValue(name, String.class);
  }
}
