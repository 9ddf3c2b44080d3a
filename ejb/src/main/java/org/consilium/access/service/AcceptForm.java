package org.consilium.access.service;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import org.consilium.consortium.model.Person;

/**
 * What an invited person writes to join. Who has an account already needs none of it.
 *
 * @param password in the clear; it is hashed at once and never kept
 */
public record AcceptForm(
    @Size(max = 200) String nameEn,
    @Size(max = 100) String nameZh,
    @NotNull Person.Profession profession,
    @Size(max = 100) String userName,
    String password)
    implements Serializable {

  @Override
  public String toString() {
    return "AcceptForm of " + userName;
  }
}
