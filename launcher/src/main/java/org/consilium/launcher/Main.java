package org.consilium.launcher;

/** Entry point of {@code consilium.jar}. */
public final class Main {

  private Main() {}

  /**
   * Runs one operator's command; without arguments, {@code run}.
   *
   * @param args command and its options; exit code 0 done, 1 refused, 2 unknown command
   */
  public static void main(String[] args) throws Exception {
    String command = args.length == 0 ? "run" : args[0];
    try {
      switch (command) {
        case "run" -> Run.until(Settings.read(System.getenv()));
        default -> {
          System.err.println("Unknown command \"" + command + "\". Try: run");
          System.exit(2);
        }
      }
    } catch (Refusal refusal) {
      System.err.println(refusal.getMessage());
      System.exit(1);
    }
  }
}
