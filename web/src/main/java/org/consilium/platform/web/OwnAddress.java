package org.consilium.platform.web;

/** An address a request names, accepted only when it stays inside this application. */
public final class OwnAddress {

  private OwnAddress() {}

  /** The address when it is a path of this application, else the other one. */
  public static String or(String address, String otherwise) {
    boolean own =
        address != null
            && address.startsWith("/")
            && !address.startsWith("//")
            && address.chars().noneMatch(c -> c == '\\' || c < ' ');
    return own ? address : otherwise;
  }
}
