package org.consilium.project.service;

import java.io.Serializable;
import java.util.List;

/**
 * Something a change would do, in words.
 *
 * @param key message key
 * @param figures its figures, as written
 */
public record Effect(String key, List<String> figures) implements Serializable {

  static Effect of(String key, Object... figures) {
    return new Effect(
        key, java.util.Arrays.stream(figures).map(f -> f == null ? "" : f.toString()).toList());
  }
}
