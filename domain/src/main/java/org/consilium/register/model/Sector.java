package org.consilium.register.model;

/** The sector of an organisation in the words of CORDIS. Hospitals have none of their own. */
public enum Sector {
  /** Higher education. */
  HES,
  /** Research organisation. */
  REC,
  /** Private, for profit. */
  PRC,
  /** Public body. */
  PUB,
  /** Anything else. */
  OTH
}
