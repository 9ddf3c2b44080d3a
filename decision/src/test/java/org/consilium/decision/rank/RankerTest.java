package org.consilium.decision.rank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.consilium.decision.rank.RankOptions.Mode;
import org.junit.jupiter.api.Test;

class RankerTest {

  private static final RankOptions SNSF = new RankOptions(Mode.SNSF, 5, 0.9, 0.1, false, 1);

  @Test
  void the_mock_panels_have_their_exact_expected_ranks() throws IOException {
    Map<String, Ranking.Row> rows = byName(Ranker.rank(mock(), SNSF));
    for (String[] expected : table("er_mock_expected.csv")) {
      Ranking.Row row = rows.get(expected[0] + " " + expected[1]);
      String name = expected[0] + " " + expected[1];
      assertThat(row.expectedRank()).as(name).isCloseTo(number(expected[2]), within(0.001));
      assertThat(row.percentile()).as(name).isCloseTo(number(expected[3]), within(0.01));
      assertThat(row.mean()).as(name).isCloseTo(number(expected[4]), within(0.001));
      assertThat(row.funded()).as(name).isCloseTo(number(expected[5]), within(0.006));
      assertThat(row.rank50().from()).as(name).isEqualTo(Integer.parseInt(expected[6]));
      assertThat(row.rank50().to()).as(name).isEqualTo(Integer.parseInt(expected[7]));
    }
  }

  @Test
  void the_order_of_the_votes_changes_nothing() throws IOException {
    List<Vote> shuffled = new ArrayList<>(mock());
    Collections.shuffle(shuffled, new Random(5));
    assertThat(Ranker.rank(shuffled, SNSF)).isEqualTo(Ranker.rank(mock(), SNSF));
  }

  @Test
  void another_seed_moves_no_proposal_to_another_class() throws IOException {
    Map<String, Ranking.Row> one = byName(Ranker.rank(mock(), SNSF));
    RankOptions seeded = new RankOptions(Mode.SNSF, 5, 0.9, 0.1, false, 4711);
    byName(Ranker.rank(mock(), seeded))
        .forEach((name, row) -> assertThat(row.standing()).isEqualTo(one.get(name).standing()));
  }

  static Map<String, Ranking.Row> byName(Ranking ranking) {
    Map<String, Ranking.Row> rows = new HashMap<>();
    ranking.rows().forEach(r -> rows.put(r.panel() + " " + r.proposal(), r));
    return rows;
  }

  static List<Vote> mock() throws IOException {
    return table("er_mock_votes.csv").stream()
        .map(c -> new Vote(c[0], c[1], c[2], number(c[3])))
        .toList();
  }

  private static double number(String text) {
    return Double.parseDouble(text);
  }

  private static List<String[]> table(String name) throws IOException {
    try (BufferedReader in =
        new BufferedReader(
            new InputStreamReader(
                RankerTest.class.getResourceAsStream("/instances/" + name),
                StandardCharsets.UTF_8))) {
      return in.lines().skip(1).map(l -> l.split(",", -1)).toList();
    }
  }
}
