package org.consilium.register.service.cordis;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.consilium.register.model.ExternalStatus;
import org.consilium.register.model.Quirk;
import org.consilium.shared.model.SearchTokens;

/** The projects. */
final class ProjectSheet implements Sheet {

  private static final Map<String, ExternalStatus> STATUS =
      Map.of(
          "SIGNED", ExternalStatus.SIGNED,
          "CLOSED", ExternalStatus.CLOSED,
          "TERMINATED", ExternalStatus.TERMINATED);

  @Override
  public List<String> names() {
    return List.of("projects", "project");
  }

  @Override
  public boolean isNeeded() {
    return true;
  }

  @Override
  public List<String> needs() {
    return List.of("id", "acronym", "status", "title", "totalCost", "ecMaxContribution");
  }

  @Override
  public List<String> mayHave() {
    return List.of(
        "startDate",
        "endDate",
        "legalBasis",
        "topics",
        "ecSignatureDate",
        "frameworkProgramme",
        "masterCall",
        "subCall",
        "fundingScheme",
        "objective",
        "contentUpdateDate",
        "rcn",
        "grantDoi",
        "keywords",
        "duration",
        "terminationDate");
  }

  @Override
  public String codeColumn() {
    return "id";
  }

  @Override
  public String target() {
    return "stage_project (line, code, rcn, acronym, title, objective, keywords, status, starts_on,"
        + " ends_on, signed_on, terminated_on, months, total_cost_cents, grant_cents,"
        + " programme_part, topic, framework, master_call, sub_call, scheme, doi,"
        + " updated_at, search_text, content_hash)";
  }

  @Override
  public String stage(Cells c) {
    String code = c.key("id", CODE);
    String acronym = c.need("acronym");
    String title = c.need("title");
    c.need("status");
    LocalDate starts = day(c, "startDate");
    LocalDate ends = day(c, "endDate");
    if (starts != null && ends != null && ends.isBefore(starts)) {
      c.note(Quirk.DAYS_REVERSED, starts, ends);
    }
    String keywords = c.text("keywords");
    String topic = c.text("topics");
    return new Staged(c.line())
        .add(code)
        .add(c.text("rcn"))
        .add(acronym)
        .add(title)
        .add(c.text("objective"))
        .add(keywords)
        .add(c.choice("status", STATUS))
        .add(starts)
        .add(ends)
        .add(day(c, "ecSignatureDate"))
        .add(c.day("terminationDate"))
        .add(c.whole("duration"))
        .add(amount(c, "totalCost"))
        .add(amount(c, "ecMaxContribution"))
        .add(c.text("legalBasis"))
        .add(topic)
        .add(c.text("frameworkProgramme"))
        .add(c.text("masterCall"))
        .add(c.text("subCall"))
        .add(c.text("fundingScheme"))
        .add(c.text("grantDoi"))
        .add(c.moment("contentUpdateDate"))
        .add(SearchTokens.of(code, acronym, title, keywords, topic))
        .withHash();
  }

  private static Long amount(Cells c, String column) {
    return c.need(column) == null ? null : c.cents(column);
  }

  private static LocalDate day(Cells c, String column) {
    if (c.text(column) == null) {
      c.note(Quirk.BLANK_DAY, column);
    }
    return c.day(column);
  }
}
