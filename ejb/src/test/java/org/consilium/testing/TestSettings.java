package org.consilium.testing;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.consilium.platform.service.Settings;

/** The operator's settings of a test: none until the test sets one. */
public class TestSettings extends Settings {

  private final Map<String, String> values = new ConcurrentHashMap<>();

  /** Sets a value. */
  public TestSettings set(String name, String value) {
    values.put(name, value);
    return this;
  }

  @Override
  public Optional<String> get(String name) {
    return Optional.ofNullable(values.get(name));
  }
}
