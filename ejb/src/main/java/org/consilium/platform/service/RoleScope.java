package org.consilium.platform.service;

/** What a granted role reaches. */
public enum RoleScope {
  CENTRE,
  ORGANISATION,
  CALL,
  PROJECT,
  COMMITTEE
}
