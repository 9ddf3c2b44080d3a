package org.consilium.proposal.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.consilium.call.service.CallQueries;
import org.consilium.call.service.RulePacks;
import org.consilium.platform.service.PaperKind;
import org.consilium.platform.service.Papers;
import org.consilium.platform.service.Pdf;
import org.consilium.proposal.service.ProposalQueries.VersionRow;
import org.consilium.shared.model.Money;
import org.consilium.shared.model.Names;

/**
 * A handed-in version as a paper: {@code /papers/proposal/<id>/<version>}, from the frozen text
 * alone.
 */
@ApplicationScoped
class ProposalPaper implements PaperKind {

  /** One line of a partner's budget. */
  public record Line(String category, String source, int year, Money amount) {}

  /** One partner's part. */
  public record Part(
      String name,
      String role,
      String work,
      List<Line> lines,
      Money grant,
      Money own,
      String seal) {}

  /** A heading with its text. */
  public record Section(String heading, String text) {}

  /** A principal investigator. */
  public record Leader(String kind, String name, String affiliation) {}

  @Inject private ProposalQueries queries;
  @Inject private CallQueries calls;
  @Inject private RulePacks packs;
  @Inject private Papers papers;
  @Inject private Pdf pdf;

  @Override
  public String kind() {
    return ProposalDocuments.KIND;
  }

  @Override
  public Optional<Paper> make(List<Long> numbers, Locale locale) {
    if (numbers.size() != 2) {
      return Optional.empty();
    }
    return queries
        .find(numbers.get(0))
        .flatMap(
            proposal ->
                queries.versions(proposal.id()).stream()
                    .filter(v -> v.number() == numbers.get(1))
                    .findFirst()
                    .map(v -> paper(proposal, v, locale)));
  }

  private Paper paper(ProposalRow proposal, VersionRow version, Locale locale) {
    boolean chinese = locale.getLanguage().equals("zh");
    Map<String, String> categories =
        packs.categories(calls.find(proposal.callId()).orElseThrow().packId()).stream()
            .collect(
                Collectors.toMap(
                    RulePacks.Category::code, c -> new Names(c.nameZh(), c.nameEn()).in(chinese)));
    JsonObject root = read(version.body());
    List<Part> parts =
        objects(root, "parts").stream().map(p -> part(p, categories, chinese)).toList();
    Map<String, Object> model =
        Map.of(
            "code", proposal.code(),
            "call", new Names(proposal.callZh(), proposal.callEn()).in(chinese),
            "title", root.getString("title"),
            "summary", root.getString("summary"),
            "version", version,
            "leaders", leaders(root, chinese),
            "sections", sections(root, chinese),
            "parts", parts,
            "grant", parts.stream().map(Part::grant).reduce(Money.fen(0), Money::plus),
            "files", objects(root, "documents").stream().map(ProposalPaper::file).toList());
    return new Paper(
        proposal.code() + "-v" + version.number() + ".pdf",
        pdf.of(papers.html("proposal", model, locale)));
  }

  private static JsonObject read(String body) {
    try (JsonReader reader = Json.createReader(new StringReader(body))) {
      return reader.readObject();
    }
  }

  private static List<Leader> leaders(JsonObject root, boolean chinese) {
    return objects(root, "investigators").stream()
        .map(
            l ->
                new Leader(
                    "Investigator.Kind." + l.getString("kind"),
                    name(l, chinese),
                    l.getString("affiliation")))
        .toList();
  }

  private static List<Section> sections(JsonObject root, boolean chinese) {
    return objects(root, "answers").stream()
        .map(
            a ->
                new Section(
                    new Names(a.getString("titleZh"), a.getString("titleEn")).in(chinese),
                    a.getString("text")))
        .toList();
  }

  private static Part part(JsonObject part, Map<String, String> categories, boolean chinese) {
    List<Line> lines =
        objects(part, "budget").stream()
            .map(
                b ->
                    new Line(
                        categories.getOrDefault(b.getString("category"), b.getString("category")),
                        "BudgetLine.Source." + b.getString("source"),
                        b.getInt("year"),
                        Money.fen(b.getJsonNumber("fen").longValueExact())))
            .toList();
    return new Part(
        name(part.getJsonObject("organisation"), chinese),
        "Participation.Role." + part.getString("role"),
        part.getString("work"),
        lines,
        sum(lines, "GRANT"),
        sum(lines, "OWN"),
        part.getString("seal"));
  }

  private static Money sum(List<Line> lines, String source) {
    return lines.stream()
        .filter(l -> l.source().endsWith("." + source))
        .map(Line::amount)
        .reduce(Money.fen(0), Money::plus);
  }

  private static Section file(JsonObject file) {
    return new Section(file.getString("name"), file.getString("sha256"));
  }

  private static String name(JsonObject named, boolean chinese) {
    return new Names(named.getString("nameZh"), named.getString("nameEn")).in(chinese);
  }

  private static List<JsonObject> objects(JsonObject root, String key) {
    return root.getOrDefault(key, JsonValue.EMPTY_JSON_ARRAY).asJsonArray().stream()
        .map(JsonValue::asJsonObject)
        .toList();
  }
}
