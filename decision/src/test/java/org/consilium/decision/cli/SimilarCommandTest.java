package org.consilium.decision.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SimilarCommandTest {
  private static final List<String> PAPERS =
      List.of(
          "{\"reviewer\": \"r2\", \"text\": \"needles for sutures\"}",
          "{\"reviewer\": \"r10\", \"text\": \"ultrasound imaging of vessels\"}",
          "{\"reviewer\": \"r2\", \"text\": \"ultrasound knives\"}");
  private static final List<String> PROPOSALS =
      List.of(
          "{\"id\": 2, \"text\": \"an ultrasound image\"}",
          "{\"id\": 1, \"text\": \"suture needle\"}");

  @TempDir Path folder;

  @Test
  void every_reviewer_meets_every_proposal_and_the_order_of_rows_does_not_matter()
      throws IOException {
    String once = affinity(PAPERS, PROPOSALS);
    assertThat(once.lines().map(line -> line.replaceAll(",[^,]*$", "")))
        .containsExactly("reviewer,proposal", "r2,1", "r2,2", "r10,1", "r10,2");
    assertThat(once).contains("r10,1,0.000000\n");
    List<String> papers = new ArrayList<>(PAPERS);
    List<String> proposals = new ArrayList<>(PROPOSALS);
    Collections.reverse(papers);
    Collections.reverse(proposals);
    assertThat(affinity(papers, proposals)).isEqualTo(once);
  }

  @Test
  void duplicates_come_with_the_passages_both_texts_share() throws IOException {
    Path texts =
        file(
            "t.jsonl",
            List.of(
                "{\"id\": \"a\", \"text\": \"one two three four five\"}",
                "",
                "{\"id\": \"b\", \"text\": \"zero one two three four\"}"));
    Path out = folder.resolve("x.csv");
    Path passages = folder.resolve("p.jsonl");
    assertThat(
            Main.run(
                List.of(
                    "similar",
                    "duplicates",
                    "--texts",
                    texts.toString(),
                    "--passages",
                    passages.toString(),
                    "--out",
                    out.toString())))
        .isZero();
    assertThat(out).hasContent("a,b,containment\na,b,0.666667\n");
    assertThat(Files.readString(passages))
        .contains("[\"one two three four\", \"one two three four\"]");
  }

  @Test
  void a_line_that_cannot_be_used_is_named_with_its_fix() {
    assertThat(refusal(List.of("{\"id\": \"a\", \"text\": \"x\"}", "{\"id\": \"a\"}")))
        .contains("line 2", "\"text\"");
    assertThat(refusal(List.of("{\"id\": \"a\", \"text\": "))).contains("line 1", "not JSON");
    assertThat(refusal(List.of("{\"id\":1,\"text\":\"x\"}", "{\"id\":1,\"text\":\"y\"}")))
        .contains("line 2", "twice");
    assertThat(refusal(List.of())).contains("no text");
  }

  private String refusal(List<String> lines) {
    List<String> words =
        List.of(
            "similar",
            "duplicates",
            "--texts",
            file("bad.jsonl", lines).toString(),
            "--out",
            folder.resolve("none.csv").toString());
    java.io.PrintStream before = System.err;
    java.io.ByteArrayOutputStream said = new java.io.ByteArrayOutputStream();
    System.setErr(new java.io.PrintStream(said, true, java.nio.charset.StandardCharsets.UTF_8));
    try {
      assertThat(Main.run(words)).isEqualTo(Main.BAD_INPUT);
    } finally {
      System.setErr(before);
    }
    return said.toString(java.nio.charset.StandardCharsets.UTF_8);
  }

  private String affinity(List<String> papers, List<String> proposals) throws IOException {
    Path out = folder.resolve("a.csv");
    assertThat(
            Main.run(
                List.of(
                    "similar",
                    "affinity",
                    "--reviewers",
                    file("r.jsonl", papers).toString(),
                    "--proposals",
                    file("p.jsonl", proposals).toString(),
                    "--out",
                    out.toString())))
        .isZero();
    return Files.readString(out);
  }

  private Path file(String name, List<String> lines) {
    try {
      return Files.write(folder.resolve(name), lines);
    } catch (IOException unwritable) {
      throw new java.io.UncheckedIOException(unwritable);
    }
  }
}
