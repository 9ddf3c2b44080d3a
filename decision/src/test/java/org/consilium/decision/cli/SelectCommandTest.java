package org.consilium.decision.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SelectCommandTest {

  private static final Path INSTANCES = Path.of("src/test/resources/instances");

  @TempDir Path folder;

  @Test
  void all_seven_instances_of_petersen_reach_the_optimum_their_headers_state() throws IOException {
    assertThat(run("--petersen", INSTANCES.resolve("petersen.txt").toString())).isZero();
    JsonNode all = report().get("instances");
    assertThat(all).hasSize(7);
    for (JsonNode one : all) {
      assertThat(one.get("objective").asDouble()).isEqualTo(one.get("known").asDouble());
      assertThat(one.get("gap").asDouble()).isZero();
      assertThat(one.get("broken")).isEmpty();
    }
  }

  @Test
  void the_reference_portfolio_is_found_with_no_gap_and_its_neighbours_follow_in_order()
      throws IOException {
    String instance = INSTANCES.resolve("select-300.json.gz").toString();
    assertThat(run("--instance", instance, "--near-optimal", "4", "--budget-sweep", "2")).isZero();
    JsonNode report = report();
    assertThat(report.get("objective").asDouble()).isBetween(524.216057, 524.216059);
    assertThat(report.get("count").asInt()).isEqualTo(122);
    assertThat(report.get("gap").asDouble()).isZero();
    assertThat(report.get("broken")).isEmpty();
    assertThat(report.get("shadowPrices").get("budget").asDouble()).isPositive();
    JsonNode near = report.get("nearOptimal");
    assertThat(near).hasSize(4);
    for (int i = 1; i < near.size(); i++) {
      assertThat(near.get(i).get("objective").asDouble())
          .isLessThanOrEqualTo(near.get(i - 1).get("objective").asDouble());
      assertThat(near.get(i).get("added").size() + near.get(i).get("removed").size()).isPositive();
    }
    JsonNode sweep = report.get("budgetSweep");
    assertThat(sweep.get(0).get("objective").asDouble())
        .isLessThan(sweep.get(1).get("objective").asDouble());
  }

  @Test
  void quotas_nothing_can_keep_are_said_to_leave_no_choice() throws IOException {
    Path impossible = folder.resolve("p.json");
    Files.writeString(
        impossible,
        "{\"budget\": 10, \"cost\": [8, 8], \"value\": [1, 2], \"theme\": [0, 1],"
            + " \"rules\": {\"theme_min\": 0.5}}");
    assertThat(run("--instance", impossible.toString())).isEqualTo(1);
    assertThat(report().get("status").asText()).isEqualTo("infeasible");
  }

  @Test
  void what_is_missing_or_broken_in_an_instance_is_named() throws IOException {
    Path broken = folder.resolve("p.json");
    Files.writeString(broken, "{\"budget\": 10,\n \"cost\": [8, x]}");
    assertThat(run("--instance", broken.toString())).isEqualTo(2);
    Files.writeString(broken, "{\"budget\": 10, \"cost\": [8]}");
    assertThat(run("--instance", broken.toString())).isEqualTo(2);
    assertThat(Files.exists(folder.resolve("x.json"))).isFalse();
  }

  private int run(String... words) {
    List<String> all = new java.util.ArrayList<>(List.of("select"));
    all.addAll(List.of(words));
    all.addAll(List.of("--out", folder.resolve("x.json").toString()));
    return Main.run(all);
  }

  private JsonNode report() throws IOException {
    return new ObjectMapper().readTree(folder.resolve("x.json").toFile());
  }
}
