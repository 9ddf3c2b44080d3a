package org.consilium.consortium.service;

import java.io.Serializable;
import org.consilium.shared.model.Names;

/** Somebody or something to choose, by name. */
public record Choice(long id, Names name) implements Serializable {

  /** From the columns id, Chinese name, English name. */
  static Choice of(Object[] c) {
    return new Choice(((Number) c[0]).longValue(), new Names((String) c[1], (String) c[2]));
  }
}
