package org.consilium.launcher;

/**
 * Entry point of {@code consilium.jar}. Compiled for Java 8, so that an older Java gets a sentence
 * and not a stack trace; knows nothing but the way on.
 */
public final class Main {

  private static final int NEEDED = 17;

  private Main() {}

  /**
   * Goes on to {@link Commands} when this Java is new enough.
   *
   * @param args command and its options; exit code 0 done, 1 refused, 2 unknown command
   */
  public static void main(String[] args) throws Exception {
    String refusal = refusal(System.getProperty("java.specification.version"));
    if (refusal != null) {
      System.err.println(refusal);
      System.exit(1);
    }
    Class.forName("org.consilium.launcher.Commands")
        .getMethod("run", String[].class)
        .invoke(null, (Object) args);
  }

  /** Why this version of Java will not do, or null. */
  static String refusal(String version) {
    String major = version.startsWith("1.") ? version.substring(2) : version;
    if (Integer.parseInt(major) >= NEEDED) {
      return null;
    }
    return "Consilium needs Java "
        + NEEDED
        + " or newer; this is Java "
        + version
        + ". Install a newer one and start again with its java command.";
  }
}
