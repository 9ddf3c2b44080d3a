package org.consilium.register.model;

/** Where a project of another funder stands, as the funder says it. */
public enum ExternalStatus {
  SIGNED,
  CLOSED,
  TERMINATED
}
