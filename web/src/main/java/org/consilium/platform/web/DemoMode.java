package org.consilium.platform.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Whether this installation shows invented data; every page says so. */
@Named
@ApplicationScoped
public class DemoMode {

  @Inject
  @ConfigProperty(name = "consilium.demo", defaultValue = "false")
  private boolean on;

  public boolean isOn() {
    return on;
  }
}
