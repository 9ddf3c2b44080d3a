package org.consilium.platform.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;
import java.util.AbstractMap;
import java.util.Locale;
import java.util.Set;
import org.consilium.shared.model.Texts;

/**
 * Texts for pages: {@code #{msg['key']}}, {@code #{msg.with('key', figure)}}, {@code
 * #{msg.label(state)}}.
 */
@Named("msg")
@RequestScoped
public class Msg extends AbstractMap<String, String> {

  @Override
  public String get(Object key) {
    return Texts.of(locale()).get(String.valueOf(key));
  }

  @Override
  public boolean containsKey(Object key) {
    return true;
  }

  /** A text with its figures. */
  public String with(String key, Object... figures) {
    return Texts.of(locale()).get(key, figures);
  }

  /** True when the key has a text. */
  public boolean has(String key) {
    return Texts.of(locale()).has(key);
  }

  /** The name of an enum value, or an empty text for none. */
  public String label(Enum<?> value) {
    return value == null ? "" : Texts.of(locale()).label(value);
  }

  /** The language of this page. */
  public Locale locale() {
    FacesContext faces = FacesContext.getCurrentInstance();
    return faces == null || faces.getViewRoot() == null
        ? Locale.ENGLISH
        : faces.getViewRoot().getLocale();
  }

  @Override
  public Set<Entry<String, String>> entrySet() {
    return Set.of();
  }
}
