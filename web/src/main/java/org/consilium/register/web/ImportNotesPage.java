package org.consilium.register.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.consilium.platform.web.Column;
import org.consilium.platform.web.Found;
import org.consilium.platform.web.ListView;
import org.consilium.platform.web.Lists;
import org.consilium.platform.web.Msg;
import org.consilium.register.model.Quirk;
import org.consilium.register.service.ImportQueries;
import org.consilium.register.service.ImportView;
import org.consilium.shared.model.Texts;

/** What an import noted, row by row. */
@Named
@RequestScoped
public class ImportNotesPage {

  @Inject private ImportQueries queries;
  @Inject private Lists lists;
  @Inject private Msg msg;

  private Long run;
  private ImportView view;
  private ListView<ImportQueries.Note> list;

  @PostConstruct
  void open() {
    list =
        lists
            .list("import-notes", queries::notes)
            .within("run")
            .filter("text")
            .filter("quirk")
            .column(
                Column.<ImportQueries.Note>text("code", "register.code", ImportQueries.Note::code)
                    .to(
                        n ->
                            n.projectId() == null
                                ? null
                                : "/register/project.xhtml?id=" + n.projectId()))
            .column(Column.text("file", "import.file", ImportQueries.Note::file))
            .column(Column.number("line", "import.line", ImportQueries.Note::line))
            .column(Column.text("quirk", "import.quirk", ImportQueries.Note::quirk))
            .column(
                Column.text(
                    "reason",
                    "import.reason",
                    n -> n.quirk().say(Texts.of(msg.locale()), n.figures())));
  }

  /** Reads the import they belong to. */
  public void load() {
    view = Found.orMissing(run, queries::find);
  }

  public ListView<ImportQueries.Note> getList() {
    return list;
  }

  public Quirk[] getQuirks() {
    return Quirk.values();
  }

  public ImportView getView() {
    return view;
  }

  public Long getRun() {
    return run;
  }

  public void setRun(Long run) {
    this.run = run;
  }
}
