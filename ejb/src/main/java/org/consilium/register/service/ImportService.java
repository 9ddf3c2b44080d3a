package org.consilium.register.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.consilium.platform.model.Roles;
import org.consilium.platform.service.Audited;
import org.consilium.platform.service.CurrentUser;
import org.consilium.register.model.ImportRun;
import org.consilium.shared.model.RuleBroken;

/** Imports asked for on a page. A job of the program does the work, one import after the other. */
@Stateless
@Audited
@RolesAllowed({Roles.ADMINISTRATOR, Roles.CENTRE_MANAGER})
public class ImportService {

  /** The most bytes the files of one import can have together. */
  public static final long MAX_BYTES = 200L * 1024 * 1024;

  private static final int PIECE = 1024 * 1024;
  private static final int MAX_FILES = 10;

  /**
   * A file as it is handed in.
   *
   * @param content is read once, from its beginning
   */
  public record Upload(String name, InputStream content) {}

  @PersistenceContext(unitName = "consilium")
  private EntityManager em;

  @Inject private RegisterAccess access;
  @Inject private CurrentUser user;
  @Inject private Clock clock;

  /** Asks for an import of the 200 health projects that are shipped; returns the run. */
  @RolesAllowed({Roles.ADMINISTRATOR, Roles.CENTRE_MANAGER})
  @Audited("import.ask")
  public long askShipped() {
    access.mayImport();
    return begin("health-200");
  }

  /** Asks for an import of files: one zip, or CSV files, plain or packed; returns the run. */
  @RolesAllowed({Roles.ADMINISTRATOR, Roles.CENTRE_MANAGER})
  @Audited("import.ask")
  public long ask(List<Upload> files) throws IOException {
    access.mayImport();
    List<String> names = files.stream().map(f -> name(f.name())).toList();
    check(names);
    long run = begin(String.join(", ", names));
    long left = MAX_BYTES;
    for (int i = 0; i < files.size(); i++) {
      left -= keep(run, names.get(i), files.get(i).content(), left);
    }
    return run;
  }

  /** Asks an import to end; whole projects it has stored stay. */
  @RolesAllowed({Roles.ADMINISTRATOR, Roles.CENTRE_MANAGER})
  @Audited("import.cancel")
  public void cancel(long id) {
    access.mayImport();
    ImportRun run = em.find(ImportRun.class, id);
    if (run == null) {
      throw new RuleBroken("record.not-found");
    }
    run.cancel(OffsetDateTime.now(clock));
  }

  private long begin(String origin) {
    ImportRun run =
        new ImportRun(origin, user.accountId(), user.actor().name(), OffsetDateTime.now(clock));
    em.persist(run);
    em.flush();
    return run.id();
  }

  private static void check(List<String> names) {
    if (names.isEmpty() || names.size() > MAX_FILES) {
      throw new RuleBroken("import.choose-files", MAX_FILES);
    }
    Set<String> seen = new HashSet<>();
    for (String name : names) {
      boolean zip = name.endsWith(".zip");
      if (!zip && !name.endsWith(".csv") && !name.endsWith(".csv.gz")) {
        throw new RuleBroken("import.file-kind", name);
      }
      if (zip && names.size() > 1) {
        throw new RuleBroken("import.zip-alone", name);
      }
      if (!seen.add(name)) {
        throw new RuleBroken("import.file-twice", name);
      }
    }
  }

  /** The bare name; how it is written in capitals makes no difference for its ending. */
  private static String name(String given) {
    String bare = given == null ? "" : given.replaceAll(".*[/\\\\]", "").trim();
    String ending =
        bare.toLowerCase(Locale.ROOT).replaceFirst("^.*?((\\.csv(\\.gz)?|\\.zip)?)$", "$1");
    return bare.substring(0, bare.length() - ending.length()) + ending;
  }

  private long keep(long run, String name, InputStream content, long most) throws IOException {
    long all = 0;
    int number = 0;
    byte[] piece = content.readNBytes(PIECE);
    do {
      all += piece.length;
      if (all > most) {
        throw new RuleBroken("import.too-large", MAX_BYTES / 1024 / 1024);
      }
      em.createNativeQuery(
              "insert into import_file (run_id, name, number, bytes) values (?1, ?2, ?3, ?4)")
          .setParameter(1, run)
          .setParameter(2, name)
          .setParameter(3, number++)
          .setParameter(4, piece)
          .executeUpdate();
      piece = content.readNBytes(PIECE);
    } while (piece.length > 0);
    return all;
  }
}
