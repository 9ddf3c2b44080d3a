package org.consilium.decision.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The reference instances through the command line, answers checked against the files alone. */
class AssignCommandTest {

  private static final Path INSTANCES = Path.of("src/test/resources/instances");

  @TempDir Path folder;

  @Test
  void the_fair_assignment_of_the_reference_reaches_its_floor_and_its_total() throws IOException {
    assertThat(run("feasible", "--groups", file("feasible-groups.csv"), "--max-per-group", "1"))
        .isZero();
    assertThat(report()).contains("\"worst\": 1.331917", "\"gap\": 0.0");
    double[] sums = checked("feasible", true);
    assertThat(Arrays.stream(sums).min().orElseThrow()).isGreaterThan(1.3319);
    assertThat(Arrays.stream(sums).sum()).isGreaterThan(373.13);
  }

  @Test
  void the_largest_total_of_the_reference_is_found_with_and_without_institutions()
      throws IOException {
    assertThat(run("feasible", "--objective", "max-sum")).isZero();
    assertThat(Arrays.stream(checked("feasible", false)).sum()).isGreaterThan(383.9782);
    assertThat(run("feasible", "--objective", "max-sum", "--groups", file("feasible-groups.csv")))
        .isZero();
    assertThat(Arrays.stream(checked("feasible", true)).sum()).isGreaterThan(373.6905);
  }

  @Test
  void an_instance_without_an_answer_is_explained() throws IOException {
    assertThat(run("infeasible", "--groups", file("infeasible-groups.csv"))).isEqualTo(1);
    assertThat(report()).contains("\"infeasible\"", "\"relaxations\"", "\"certificate\"");
    assertThat(run("infeasible", "--objective", "max-sum")).isZero();
  }

  @Test
  void a_draw_under_a_cap_keeps_the_rules_and_says_what_it_costs() throws IOException {
    assertThat(
            run(
                "feasible",
                "--groups",
                file("feasible-groups.csv"),
                "--max-probability",
                "0.6",
                "--objective",
                "max-sum"))
        .isZero();
    checked("feasible", true);
    assertThat(report()).contains("\"shareOfMaximum\": 0.9");
  }

  @Test
  void a_cell_that_is_no_number_is_named_by_line_and_column() throws IOException {
    Path broken = folder.resolve("a.csv");
    Files.writeString(broken, "0.5,0.25\n0.5,many\n");
    int code =
        Main.run(
            List.of(
                "assign",
                "--affinity",
                broken.toString(),
                "--reviews",
                "1",
                "--out",
                out("x.csv")));
    assertThat(code).isEqualTo(2);
    assertThat(Files.exists(folder.resolve("x.csv"))).isFalse();
  }

  private String file(String name) {
    return INSTANCES.resolve("assign-" + name).toString();
  }

  private String out(String name) {
    return folder.resolve(name).toString();
  }

  private String report() throws IOException {
    return Files.readString(folder.resolve("r.json"));
  }

  private int run(String instance, String... more) {
    List<String> words = new ArrayList<>(List.of("assign", "--affinity"));
    words.add(file(instance + "-affinity.csv.gz"));
    words.addAll(List.of("--conflicts", file(instance + "-conflicts.csv")));
    words.addAll(List.of("--reviews", "3", "--max-load", "6"));
    words.addAll(List.of("--out", out("x.csv"), "--report", out("r.json")));
    words.addAll(Arrays.asList(more));
    return Main.run(words);
  }

  /** Sums per proposal after checking every rule with nothing but the files. */
  private double[] checked(String instance, boolean groups) throws IOException {
    List<String[]> affinity = rows(INSTANCES.resolve("assign-" + instance + "-affinity.csv.gz"));
    List<String> conflicts = Files.readAllLines(Path.of(file(instance + "-conflicts.csv")));
    List<String[]> places = rows(INSTANCES.resolve("assign-" + instance + "-groups.csv"));
    int[] load = new int[affinity.get(0).length];
    int[] reviews = new int[affinity.size()];
    double[] sums = new double[affinity.size()];
    List<String> seen = new ArrayList<>();
    for (String line : Files.readAllLines(folder.resolve("x.csv")).subList(1, 601)) {
      assertThat(conflicts).doesNotContain(line);
      String[] pair = line.split(",");
      int proposal = Integer.parseInt(pair[0]);
      int reviewer = Integer.parseInt(pair[1]);
      if (groups) {
        String place = proposal + "@" + places.get(reviewer + 1)[1];
        assertThat(seen).doesNotContain(place);
        seen.add(place);
      }
      load[reviewer]++;
      reviews[proposal]++;
      sums[proposal] += Double.parseDouble(affinity.get(proposal)[reviewer]);
    }
    assertThat(Arrays.stream(load).max().orElseThrow()).isLessThanOrEqualTo(6);
    assertThat(reviews).containsOnly(3);
    return sums;
  }

  private static List<String[]> rows(Path file) throws IOException {
    try (var in = Table.open(file)) {
      return in.lines().filter(line -> !line.isBlank()).map(line -> line.split(",")).toList();
    }
  }
}
