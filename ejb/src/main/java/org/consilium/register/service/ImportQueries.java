package org.consilium.register.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.Serializable;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.consilium.platform.model.Roles;
import org.consilium.platform.service.Moments;
import org.consilium.platform.service.SqlList;
import org.consilium.register.model.Euro;
import org.consilium.register.model.ImportRun;
import org.consilium.register.model.Quirk;
import org.consilium.shared.model.Page;
import org.consilium.shared.model.PageRequest;

/** Imports and what they noted, for the keepers of the register and the auditor. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
@RolesAllowed({Roles.ADMINISTRATOR, Roles.CENTRE_MANAGER, Roles.AUDITOR})
public class ImportQueries {

  /** Between figures in a column of text; no figure holds it. */
  private static final String BETWEEN = "\u001F";

  /** An import in the list; {@code projects} is how many projects are new or changed. */
  public record Row(
      long id,
      String origin,
      ImportRun.State state,
      String askedBy,
      OffsetDateTime askedAt,
      Long projects,
      long warnings)
      implements Serializable {}

  /** What an import noted of one row of a file. */
  public record Note(
      Quirk quirk, String file, int line, String code, Long projectId, List<String> figures)
      implements Serializable {}

  @PersistenceContext(unitName = "consilium")
  private EntityManager em;

  @Inject private RegisterAccess access;

  /** One page of imports, the newest first; filters {@code text}, {@code state}. Two statements. */
  @RolesAllowed({Roles.ADMINISTRATOR, Roles.CENTRE_MANAGER, Roles.AUDITOR})
  public Page<Row> page(PageRequest request) {
    SqlList<Row> list =
        SqlList.of(
                "r.id, r.origin, r.state, r.asked_by_name, r.asked_at, (select c.added + c.changed"
                    + " from import_count c where c.run_id = r.id and c.thing = 'PROJECT'), (select"
                    + " count(*) from import_note n where n.run_id = r.id)",
                "import_run r",
                "r.id desc",
                ImportQueries::row)
            .orderedBy("r.asked_at desc")
            .where("?", access.readsImports())
            .whereGiven("r.state = ?", request.filter("state"));
    if (request.filter("text") != null) {
      list.where("r.origin ilike ?", SqlList.containing(request.filter("text")));
    }
    return list.page(em, request);
  }

  /** One import. */
  @RolesAllowed({Roles.ADMINISTRATOR, Roles.CENTRE_MANAGER, Roles.AUDITOR})
  public Optional<ImportView> find(long id) {
    return SqlList.of(
            "r.id, r.origin, r.state, r.asked_by_name, r.asked_at, r.ended_at, r.cancel_asked,"
                + " r.phase, r.permille, r.failure, array_to_string(r.failure_figures, '"
                + BETWEEN
                + "')",
            "import_run r",
            "r.id",
            c -> view(id, c))
        .where("r.id = ?", id)
        .where("?", access.readsImports())
        .all(em)
        .stream()
        .findFirst();
  }

  private ImportView view(long id, Object[] c) {
    return new ImportView(
        id,
        (String) c[1],
        ImportRun.State.valueOf((String) c[2]),
        (String) c[3],
        Moments.of(c[4]),
        Moments.of(c[5]),
        (Boolean) c[6],
        c[7] == null ? null : ImportRun.Phase.valueOf((String) c[7]),
        ((Number) c[8]).intValue(),
        (String) c[9],
        figures((String) c[10]),
        counts(id),
        noted(id),
        SqlList.of("y.name", "import_copy y", "y.name", n -> (String) n[0])
            .where("y.run_id = ?", id)
            .all(em));
  }

  private List<ImportView.Count> counts(long id) {
    return SqlList.of(
            "n.thing, n.found, n.added, n.changed, n.unchanged, n.removed, n.held, n.amount_cents",
            "import_count n",
            "n.thing desc",
            c ->
                new ImportView.Count(
                    (String) c[0],
                    ((Number) c[1]).intValue(),
                    ((Number) c[2]).intValue(),
                    ((Number) c[3]).intValue(),
                    ((Number) c[4]).intValue(),
                    ((Number) c[5]).intValue(),
                    ((Number) c[6]).intValue(),
                    Euro.cents((Number) c[7])))
        .where("n.run_id = ?", id)
        .all(em);
  }

  private List<ImportView.Noted> noted(long id) {
    return SqlList.of(
            "g.quirk, g.number",
            "(select quirk, count(*) as number from import_note where run_id = ? group by quirk) g",
            "g.quirk",
            c -> new ImportView.Noted(Quirk.valueOf((String) c[0]), ((Number) c[1]).longValue()))
        .given(id)
        .orderedBy("g.number desc")
        .all(em);
  }

  /**
   * One page of what an import noted, in the order of the rows; filters {@code run} (id), {@code
   * quirk}, {@code text} (number of a project). Two statements.
   */
  @RolesAllowed({Roles.ADMINISTRATOR, Roles.CENTRE_MANAGER, Roles.AUDITOR})
  public Page<Note> notes(PageRequest request) {
    String run = request.filter("run");
    return SqlList.of(
            "n.id, n.quirk, n.file, n.line, n.code, p.id as project, array_to_string(n.figures, '"
                + BETWEEN
                + "')",
            "import_note n left join external_project p on p.source = 'CORDIS' and p.code = n.code",
            "n.id",
            ImportQueries::note)
        .where("n.run_id = ?", run != null && run.matches("\\d{1,18}") ? Long.parseLong(run) : 0L)
        .where("?", access.readsImports())
        .whereGiven("n.quirk = ?", request.filter("quirk"))
        .whereGiven("n.code = ?", request.filter("text"))
        .page(em, request);
  }

  /** An annotated copy of rows that were not taken. */
  @RolesAllowed({Roles.ADMINISTRATOR, Roles.CENTRE_MANAGER, Roles.AUDITOR})
  public Optional<byte[]> copy(long run, String name) {
    if (!access.readsImports()) {
      return Optional.empty();
    }
    return SqlList.of("y.name, y.bytes", "import_copy y", "y.name", c -> (byte[]) c[1])
        .where("y.run_id = ?", run)
        .where("y.name = ?", name)
        .all(em)
        .stream()
        .findFirst();
  }

  private static Row row(Object[] c) {
    return new Row(
        ((Number) c[0]).longValue(),
        (String) c[1],
        ImportRun.State.valueOf((String) c[2]),
        (String) c[3],
        Moments.of(c[4]),
        c[5] == null ? null : ((Number) c[5]).longValue(),
        ((Number) c[6]).longValue());
  }

  private static Note note(Object[] c) {
    return new Note(
        Quirk.valueOf((String) c[1]),
        (String) c[2],
        ((Number) c[3]).intValue(),
        (String) c[4],
        c[5] == null ? null : ((Number) c[5]).longValue(),
        figures((String) c[6]));
  }

  private static List<String> figures(String joined) {
    return joined == null || joined.isEmpty()
        ? List.of()
        : Arrays.asList(joined.split(BETWEEN, -1));
  }
}
