package org.consilium.platform.service;

/** Who is acting now. */
public interface CurrentUser {

  /** The actor of this call; {@link Actor#SYSTEM} when the program itself acts. */
  Actor actor();

  /** The account; refuses ({@code access.sign-in-first}) when the program itself acts. */
  long accountId();

  /** The person; refuses ({@code access.sign-in-first}) when the program itself acts. */
  long personId();

  /** True when the caller holds the role now, in any scope. */
  boolean has(String role);

  /** True when the caller holds the role now for the whole centre or for this record. */
  boolean has(String role, RoleScope scope, long scopeId);
}
