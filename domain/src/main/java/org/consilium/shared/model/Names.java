package org.consilium.shared.model;

import java.io.Serializable;

/**
 * A name in both languages; either may be absent, then the other stands for it.
 *
 * @param zh Chinese name, or null
 * @param en English name, or null
 */
public record Names(String zh, String en) implements Serializable {

  /** The name in Chinese or in English, as far as there is one. */
  public String in(boolean chinese) {
    boolean wanted = chinese || en == null || en.isBlank();
    return wanted && zh != null && !zh.isBlank() ? zh : en;
  }
}
