package org.consilium.register.service.cordis;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import javax.sql.DataSource;
import org.consilium.platform.service.Schema;
import org.consilium.platform.service.Time;
import org.consilium.register.model.ImportRun;
import org.consilium.register.model.ImportRun.Phase;
import org.consilium.shared.model.RuleBroken;
import org.consilium.shared.model.Texts;

/**
 * The operator's import, without an application server: on the database that {@code
 * CONSILIUM_DB_URL}, {@code _USER} and {@code _PASSWORD} name. Exit code 0 when every row was
 * taken, 3 when projects were held back, 1 when it failed or was cancelled.
 */
public final class ImportCommand {

  private static final int STEP = 100;

  private final Texts texts = Texts.of(Locale.getDefault());
  private final Clock clock = new Time().clock();
  private final long began = clock.millis();
  private final PrintStream out;
  private final DataSource source;
  private Phase phase;
  private int told;

  private ImportCommand(Map<String, String> env, PrintStream out) {
    this.out = out;
    source = Schema.named(env);
  }

  /**
   * Imports and ends the program with the exit code.
   *
   * @param words the folder or zip to import
   */
  public static void main(String[] words) throws SQLException {
    System.exit(run(System.getenv(), System.out, Path.of(words[0])));
  }

  static int run(Map<String, String> env, PrintStream out, Path path) throws SQLException {
    ImportCommand command = new ImportCommand(env, out);
    try (CordisFiles files = CordisFiles.of(path)) {
      return command.run(files, path);
    } catch (RuleBroken unfit) {
      command.say(command.texts.get(unfit.key(), unfit.args()));
    } catch (IOException unreadable) {
      command.say(command.texts.get("import.unreadable", path, unreadable.getMessage()));
    }
    return 1;
  }

  private int run(CordisFiles files, Path path) throws SQLException, IOException {
    Schema.migrateQuietly(source);
    CommandRun run = new CommandRun(source, clock, files.name());
    Runtime.getRuntime().addShutdownHook(new Thread(run::cancel, "cancel-import"));
    say(texts.get("import.said.begins", files.name()));
    CordisImport.End end = new CordisImport(source, clock).run(files, run.id(), this::at);
    boolean held;
    try (Connection connection = source.getConnection()) {
      Report report = new Report(connection, run.id(), texts);
      report.lines().forEach(out::println);
      for (Path copy : report.copies(path)) {
        out.println(texts.get("import.said.copy", copy));
      }
      held = report.anyHeld();
    }
    say(texts.get("import.said.ended", ImportRun.State.valueOf(end.name())));
    run.ended(end);
    return end != CordisImport.End.DONE ? 1 : held ? 3 : 0;
  }

  private void at(Phase now, int permille) {
    if (now != phase || permille - told >= STEP || permille == 1_000 && told < 1_000) {
      phase = now;
      told = permille;
      say(texts.label(now) + " " + permille / 10 + " %");
    }
  }

  private void say(String what) {
    double seconds = (clock.millis() - began) / 1_000.0;
    out.println(String.format(Locale.ROOT, "%6.1f s  %s", seconds, what));
  }
}
