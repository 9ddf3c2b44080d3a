package org.consilium.consortium.web;

import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.FacesConverter;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.consilium.consortium.service.Choice;
import org.consilium.shared.model.Names;

/**
 * Somebody or something chosen, in the page and back. Only the id is believed; the names are for
 * showing.
 */
@FacesConverter("choice")
public class ChoiceConverter implements Converter<Choice> {

  private static final Pattern PARTS = Pattern.compile("(\\d{1,18})\\|([^|]*)\\|([^|]*)");

  @Override
  public Choice getAsObject(FacesContext faces, UIComponent component, String text) {
    Matcher parts = PARTS.matcher(text == null ? "" : text);
    if (!parts.matches()) {
      return null;
    }
    return new Choice(Long.parseLong(parts.group(1)), new Names(parts.group(2), parts.group(3)));
  }

  @Override
  public String getAsString(FacesContext faces, UIComponent component, Choice choice) {
    return choice == null
        ? ""
        : choice.id() + "|" + plain(choice.name().zh()) + "|" + plain(choice.name().en());
  }

  private static String plain(String name) {
    return name == null ? "" : name.replace('|', '/');
  }
}
