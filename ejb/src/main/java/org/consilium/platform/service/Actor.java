package org.consilium.platform.service;

import java.io.Serializable;

/**
 * Who acts, as frozen into the act.
 *
 * @param accountId the account, or null for the program itself
 * @param personId the person behind it, or null for the program itself
 * @param name the person's name at the time of the act
 * @param affiliation the verified organisation and post at the time of the act, or null
 */
public record Actor(Long accountId, Long personId, String name, String affiliation)
    implements Serializable {

  /** The program itself. */
  public static final Actor SYSTEM = new Actor(null, null, "system", null);

  /** True for the program itself. */
  public boolean isSystem() {
    return accountId == null;
  }
}
