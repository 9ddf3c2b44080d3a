package org.consilium.gates;

import com.tngtech.archunit.core.domain.JavaClass;
import java.util.List;

/**
 * Where a class stands: {@code org.consilium.<capability>.<layer>}.
 *
 * @param capability one of {@link #ORDER}, or {@code decision}, {@code launcher}
 * @param layer one of {@link #LAYERS}; empty directly below the capability
 */
record Place(String capability, String layer) {

  /** The capabilities; each may use those before it. */
  static final List<String> ORDER =
      List.of(
          "shared",
          "platform",
          "consortium",
          "access",
          "register",
          "call",
          "proposal",
          "screening",
          "funding",
          "project",
          "training",
          "outcome",
          "assessment",
          "demo");

  /** The layers inside a capability. */
  static final List<String> LAYERS = List.of("model", "service", "web", "api");

  /** Programs of their own, outside the capabilities. */
  static final List<String> ALONE = List.of("decision", "launcher");

  private static final String PRODUCT = "org.consilium.";
  private static final String PLANTED = "org.consilium.gates.planted.";

  static Place of(JavaClass type) {
    return of(type.getPackageName());
  }

  static Place of(String packageName) {
    String rest =
        packageName.startsWith(PLANTED)
            ? packageName.substring(PLANTED.length())
            : packageName.substring(Math.min(PRODUCT.length(), packageName.length()));
    int dot = rest.indexOf('.');
    return dot < 0
        ? new Place(rest, "")
        : new Place(rest.substring(0, dot), rest.substring(dot + 1));
  }

  static boolean isOurs(JavaClass type) {
    return type.getPackageName().startsWith(PRODUCT);
  }

  boolean isLayer(String name) {
    return layer.equals(name) || layer.startsWith(name + ".");
  }

  boolean isKnown() {
    boolean alone = ALONE.contains(capability);
    return alone || ORDER.contains(capability) && LAYERS.stream().anyMatch(this::isLayer);
  }

  int rank() {
    return ORDER.indexOf(capability);
  }
}
