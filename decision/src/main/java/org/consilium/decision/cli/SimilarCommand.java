package org.consilium.decision.cli;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.consilium.decision.Natural;
import org.consilium.decision.similar.Affinity;
import org.consilium.decision.similar.Duplicates;
import org.consilium.decision.similar.Passages;

/** {@code similar}: texts in, affinities or shared passages out. */
final class SimilarCommand {

  private SimilarCommand() {}

  static int run(List<String> words) {
    String what = words.isEmpty() ? "" : words.get(0);
    List<String> rest = words.isEmpty() ? words : words.subList(1, words.size());
    switch (what) {
      case "affinity" -> affinity(rest);
      case "duplicates" -> duplicates(rest);
      default -> throw new BadInput("Say \"similar affinity\" or \"similar duplicates\".");
    }
    return Main.SOLVED;
  }

  private static void affinity(List<String> words) {
    Arguments given = new Arguments(words, "reviewers", "proposals", "out");
    final Path out = given.file("out");
    Map<String, List<String>> papers = new TreeMap<>(Natural::compare);
    for (Lines.Text paper : Lines.read(given.file("reviewers"), "reviewer")) {
      papers.computeIfAbsent(paper.name(), r -> new ArrayList<>()).add(paper.text());
    }
    papers.values().forEach(list -> list.sort(Comparator.naturalOrder()));
    List<Lines.Text> proposals = byName(given.file("proposals"));
    List<Affinity.Reviewer> reviewers =
        papers.entrySet().stream()
            .map(e -> new Affinity.Reviewer(e.getKey(), e.getValue()))
            .toList();
    float[][] affinity = Affinity.of(reviewers, proposals.stream().map(Lines.Text::text).toList());
    List<String> columns = proposals.stream().map(p -> Output.cell(p.name())).toList();
    Output.write(
        out,
        writer -> {
          writer.append("reviewer,proposal,affinity\n");
          for (int r = 0; r < reviewers.size(); r++) {
            row(writer, Output.cell(reviewers.get(r).id()), columns, affinity[r]);
          }
        });
  }

  private static void row(Writer out, String reviewer, List<String> proposals, float[] affinity)
      throws IOException {
    for (int p = 0; p < affinity.length; p++) {
      out.append(reviewer).append(',').append(proposals.get(p)).append(',');
      out.append(Decimals.sixPlaces(affinity[p])).append('\n');
    }
  }

  private static void duplicates(List<String> words) {
    Arguments given = new Arguments(words, "texts", "threshold", "passages", "out");
    double threshold = given.number("threshold", 0.2, 0, 1);
    List<Lines.Text> texts = byName(given.file("texts"));
    List<Duplicates.Pair> pairs =
        Duplicates.of(texts.stream().map(Lines.Text::text).toList(), threshold);
    Output.write(
        given.file("out"),
        writer -> {
          writer.append("a,b,containment\n");
          for (Duplicates.Pair pair : pairs) {
            writer.append(Output.cell(texts.get(pair.a()).name())).append(',');
            writer.append(Output.cell(texts.get(pair.b()).name())).append(',');
            writer.append(Decimals.sixPlaces(pair.containment())).append('\n');
          }
        });
    given.optionalFile("passages").ifPresent(file -> passages(file, texts, pairs));
  }

  /** One line a pair, with the words both share as they stand in each. */
  private static void passages(Path file, List<Lines.Text> texts, List<Duplicates.Pair> pairs) {
    Output.write(
        file,
        writer -> {
          for (Duplicates.Pair pair : pairs) {
            Lines.Text a = texts.get(pair.a());
            Lines.Text b = texts.get(pair.b());
            Map<String, Object> line = new LinkedHashMap<>();
            line.put("a", a.name());
            line.put("b", b.name());
            line.put("containment", pair.containment());
            line.put(
                "passages",
                Passages.of(a.text(), b.text()).stream()
                    .map(
                        p ->
                            List.of(
                                a.text().substring(p.start(), p.end()),
                                b.text().substring(p.otherStart(), p.otherEnd())))
                    .toList());
            writer.append(Output.jsonLine(line)).append('\n');
          }
        });
  }

  /** Texts in the order of their names, so that the order of the file does not matter. */
  private static List<Lines.Text> byName(Path file) {
    List<Lines.Text> texts = new ArrayList<>(Lines.read(file, "id"));
    texts.sort(Comparator.comparing(Lines.Text::name, Natural::compare));
    for (int i = 1; i < texts.size(); i++) {
      Lines.Text text = texts.get(i);
      if (text.name().equals(texts.get(i - 1).name())) {
        throw BadInput.at(
            file, text.line(), 1, "\"" + text.name() + "\" comes twice.", "give each id once.");
      }
    }
    return texts;
  }
}
