package org.consilium.launcher;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The operator's commands. */
public final class Commands {

  /** Does the work of a command with the words behind its name; returns the exit code. */
  @FunctionalInterface
  interface Work {
    int run(List<String> words) throws Exception;
  }

  /**
   * One command.
   *
   * @param name first word
   * @param usage what may follow
   * @param what one line of help
   * @param work what it does
   */
  record Command(String name, String usage, String what, Work work) {}

  private static final List<Command> ALL =
      List.of(
          new Command(
              "run",
              "",
              "start the database and the application here; Ctrl-C stops both (the default)",
              words -> Run.until(Settings.read(System.getenv()))),
          new Command(
              "import",
              Import.USAGE,
              "read projects of CORDIS into the register, while Consilium is stopped",
              words -> Import.run(Settings.read(System.getenv()), words)),
          new Command(
              "admit",
              "USER E-MAIL \"NAME\"",
              "let an administrator in, the first one too: prints a link that sets the password",
              words -> Admit.run(Settings.read(System.getenv()), words)),
          new Command(
              "backup",
              "<file>",
              "write the whole database, files included, into one file; Consilium may run meanwhile",
              words -> Backup.run(Settings.read(System.getenv()), words)),
          new Command(
              "restore",
              "<file>",
              "bring a backup into a new folder or an empty database, and verify it",
              words -> Restore.run(Settings.read(System.getenv()), words)),
          new Command(
              "verify",
              "",
              "recompute every hash that is kept and add up the ledger; exit code 1 if any is wrong",
              words -> Verify.run(Settings.read(System.getenv()))),
          new Command("help", "", "this text", words -> help()));

  private Commands() {}

  /**
   * Runs one command and ends the program with its exit code.
   *
   * @param args the command line
   */
  public static void run(String[] args) throws Exception {
    int code;
    try {
      code = perform(Arrays.asList(args));
    } catch (Refusal refusal) {
      System.err.println(refusal.getMessage());
      code = 1;
    }
    System.exit(code);
  }

  private static int perform(List<String> args) throws Exception {
    String name = args.isEmpty() ? "run" : args.get(0);
    for (Command command : ALL) {
      if (command.name().equals(name) || (command.name().equals("help") && isHelp(name))) {
        return command.work().run(args.isEmpty() ? args : args.subList(1, args.size()));
      }
    }
    System.err.println("There is no command \"" + name + "\". See: consilium help");
    return 2;
  }

  private static boolean isHelp(String word) {
    return List.of("-h", "--help", "-?").contains(word);
  }

  private static int help() {
    List<String> lines = new ArrayList<>();
    lines.add("java -jar consilium.jar <command>");
    lines.add("");
    for (Command command : ALL) {
      lines.add(
          String.format("  %-28s %s", command.name() + " " + command.usage(), command.what()));
    }
    lines.add("");
    Settings.help().forEach((name, what) -> lines.add(String.format("  %-28s %s", name, what)));
    lines.forEach(System.out::println);
    return 0;
  }
}
