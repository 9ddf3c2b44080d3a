package org.consilium.register.service.cordis;

import java.util.List;

/** Small files that give a project's words: its topic, its parts of the programme, its fields. */
abstract sealed class WordSheet implements Sheet {

  private final String name;
  private final String target;
  private final List<String> columns;

  private WordSheet(String name, String target, String... columns) {
    this.name = name;
    this.target = target;
    this.columns = List.of(columns);
  }

  @Override
  public List<String> names() {
    return List.of(name);
  }

  @Override
  public boolean isNeeded() {
    return false;
  }

  @Override
  public List<String> needs() {
    return columns;
  }

  @Override
  public List<String> mayHave() {
    return List.of();
  }

  @Override
  public String codeColumn() {
    return "projectID";
  }

  @Override
  public String target() {
    return target;
  }

  /** The topic of each project, with its title. */
  static final class Topics extends WordSheet {

    Topics() {
      super("topics", "stage_topic (line, code, topic, title)", "projectID", "topic", "title");
    }

    @Override
    public String stage(Cells c) {
      return new Staged(c.line())
          .add(c.key("projectID", CODE))
          .add(c.need("topic"))
          .add(c.need("title"))
          .plain();
    }
  }

  /** The parts of the programme a project belongs to; one of them is the main one. */
  static final class Parts extends WordSheet {

    Parts() {
      super(
          "legalBasis",
          "stage_part (line, code, part, title, main)",
          "projectID",
          "legalBasis",
          "title",
          "uniqueProgrammePart");
    }

    @Override
    public String stage(Cells c) {
      Boolean main = c.flag("uniqueProgrammePart");
      return new Staged(c.line())
          .add(c.key("projectID", CODE))
          .add(c.need("legalBasis"))
          .add(c.need("title"))
          .add(main != null && main)
          .plain();
    }
  }

  /** The scientific fields of a project, by the European Science Vocabulary. */
  static final class Fields extends WordSheet {

    Fields() {
      super(
          "euroSciVoc",
          "stage_field (line, code, field, path, title)",
          "projectID",
          "euroSciVocCode",
          "euroSciVocPath",
          "euroSciVocTitle");
    }

    @Override
    public String stage(Cells c) {
      return new Staged(c.line())
          .add(c.key("projectID", CODE))
          .add(c.need("euroSciVocCode"))
          .add(c.need("euroSciVocPath"))
          .add(c.need("euroSciVocTitle"))
          .plain();
    }
  }
}
