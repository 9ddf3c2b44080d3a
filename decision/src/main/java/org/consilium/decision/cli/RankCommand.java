package org.consilium.decision.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.consilium.decision.rank.RankOptions;
import org.consilium.decision.rank.RankOptions.Mode;
import org.consilium.decision.rank.Ranker;
import org.consilium.decision.rank.Ranking;
import org.consilium.decision.rank.Vote;

/** {@code rank}: votes in, expected ranks out. */
final class RankCommand {

  private static final String HEADING =
      "panel,proposal,er,pcer,mean,sd,p_fund,rank_lo50,rank_hi50,rank_lo90,rank_hi90,class\n";

  private RankCommand() {}

  static int run(List<String> words) {
    Arguments given =
        new Arguments(
            words,
            "votes",
            "mode",
            "fund",
            "seed",
            "out",
            "report",
            "assessors-per-panel!",
            "across-panels!");
    final long started = System.nanoTime();
    Path file = given.file("votes");
    Path out = given.file("out");
    String mode = given.oneOf("mode", "estimated", "snsf", "estimated");
    RankOptions options =
        new RankOptions(
            Mode.valueOf(mode.toUpperCase(Locale.ROOT)),
            given.whole("fund", 0, 0),
            0.9,
            0.1,
            given.has("across-panels"),
            given.whole("seed", 1, 0));
    Ranking ranking;
    try {
      ranking = Ranker.rank(votes(file, given.has("assessors-per-panel")), options);
    } catch (IllegalArgumentException unfit) {
      throw new BadInput(file + ": " + unfit.getMessage() + ". Fix: leave one row each.", unfit);
    }
    Output.write(out, rows(ranking));
    given
        .optionalFile("report")
        .ifPresent(r -> Output.write(r, Output.json(report(ranking, options, started))));
    return Main.SOLVED;
  }

  private static List<Vote> votes(Path file, boolean perPanel) {
    Table table = new Table(file);
    List<Vote> votes = new ArrayList<>();
    for (Table.Row row : table.body(3)) {
      String panel = table.text(row, 0, "panel");
      String person = table.text(row, 2, "assessor");
      votes.add(
          new Vote(
              panel,
              table.text(row, 1, "proposal"),
              perPanel ? panel + " " + person : person,
              table.number(row, 3, "grade")));
    }
    if (votes.isEmpty()) {
      throw BadInput.at(
          file, 1, 1, "there is no vote.", "give rows panel,proposal,assessor,grade.");
    }
    return votes;
  }

  private static String rows(Ranking ranking) {
    StringBuilder out = new StringBuilder(HEADING);
    for (Ranking.Row r : ranking.rows()) {
      String standing =
          r.standing() == Ranking.Standing.NONE ? "" : r.standing().name().toLowerCase(Locale.ROOT);
      out.append(Output.cell(r.panel())).append(',').append(Output.cell(r.proposal())).append(',');
      out.append(Output.number(r.expectedRank(), 6)).append(',');
      out.append(Output.number(r.percentile(), 4)).append(',');
      out.append(Output.number(r.mean(), 6)).append(',').append(Output.number(r.sd(), 6));
      out.append(',').append(Output.number(r.funded(), 6)).append(',');
      out.append(r.rank50().from()).append(',').append(r.rank50().to()).append(',');
      out.append(r.rank90().from()).append(',').append(r.rank90().to()).append(',');
      out.append(standing).append('\n');
    }
    return out.toString();
  }

  private static Map<String, Object> report(Ranking ranking, RankOptions options, long started) {
    Map<String, Object> report = new LinkedHashMap<>();
    report.put("status", "solved");
    report.put("mode", options.mode().name().toLowerCase(Locale.ROOT));
    report.put("fund", options.fund());
    report.put("accept", options.accept());
    report.put("reject", options.reject());
    report.put("seed", options.seed());
    report.put("draws", ranking.draws());
    report.put(
        "largestStandardError",
        ranking.rows().stream().mapToDouble(Ranking.Row::error).max().orElse(Double.NaN));
    report.put("fits", ranking.fits().stream().map(RankCommand::fit).toList());
    report.put("assessors", ranking.severities().stream().map(RankCommand::severity).toList());
    report.put(
        "crossingTheLine",
        ranking.rows().stream()
            .filter(r -> options.fund() > 0 && r.rank50().crosses(options.fund()))
            .map(r -> r.panel() + " " + r.proposal())
            .toList());
    report.put("seconds", (System.nanoTime() - started) / 1e9);
    return report;
  }

  private static Map<String, Object> fit(Ranking.Fit fit) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("panels", fit.panels());
    map.put("centre", fit.centre());
    map.put("sdProposals", fit.sdProposals());
    map.put("sdLeniency", fit.sdLeniency());
    map.put("sdResidual", fit.sdResidual());
    map.put("reliability", fit.reliability());
    map.put("gridPoints", fit.gridPoints());
    map.put("connected", fit.connected());
    return map;
  }

  private static Map<String, Object> severity(Ranking.Severity severity) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("assessor", severity.assessor());
    map.put("votes", severity.votes());
    map.put("leniency", severity.mean());
    map.put("sd", severity.sd());
    return map;
  }
}
