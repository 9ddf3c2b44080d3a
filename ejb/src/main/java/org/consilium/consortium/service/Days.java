package org.consilium.consortium.service;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.consilium.shared.model.PageRequest;

/** The day a reader looks at the register as of. */
public final class Days {

  private Days() {}

  /** The day in ISO form, or the other one when there is none or it is no day. */
  public static LocalDate asked(String text, LocalDate otherwise) {
    try {
      return text == null || text.isBlank() ? otherwise : LocalDate.parse(text.trim());
    } catch (DateTimeParseException notADay) {
      return otherwise;
    }
  }

  static LocalDate asked(PageRequest request, LocalDate otherwise) {
    return asked(request.filter("asOf"), otherwise);
  }
}
