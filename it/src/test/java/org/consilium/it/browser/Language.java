package org.consilium.it.browser;

import java.util.Locale;
import org.consilium.shared.model.Texts;

/** The languages of the product. */
public enum Language {
  EN(Locale.ENGLISH, "en"),
  ZH(Locale.SIMPLIFIED_CHINESE, "zh_CN");

  private final Locale locale;
  private final String cookie;

  Language(Locale locale, String cookie) {
    this.locale = locale;
    this.cookie = cookie;
  }

  /** The product's text for a key in this language; what is no key stays as it is. */
  public String text(String keyOrText, Object... figures) {
    String text = Texts.of(locale).get(keyOrText, figures);
    return text.startsWith("??") ? keyOrText : text;
  }

  String cookie() {
    return cookie;
  }
}
