package org.consilium.screening.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.consilium.platform.service.CanonicalJson;
import org.consilium.platform.service.DocumentQueries;
import org.consilium.testing.TestUser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Files of what is judged: as handed in, for whoever may read it, and for nobody else. */
class SubjectFileTest {

  private static final byte[] BYTES = "%PDF-1.7 plan".getBytes(StandardCharsets.UTF_8);
  private static final String HASH = CanonicalJson.sha256(BYTES);

  private final ThreeProposals p = new ThreeProposals();
  private final ScreeningWorld w = p.w;

  @AfterEach
  void close() {
    p.close();
  }

  @Test
  void reviewers_read_the_files_that_were_frozen_also_after_they_were_removed() {
    long proposal = w.proposal("With a file", 500, List.of(p.university), p.applicant);
    String body =
        "{\"documents\":[{\"name\":\"plan.pdf\",\"sha256\":\"" + HASH + "\"}],\"title\":\"T\"}";
    store(proposal, body);
    long round = w.open();
    long subject = w.subject(proposal);
    w.seat(round, p.ann, p.bob);
    w.start(round, List.of(subject), p.ann);
    DocumentQueries.Content file = file(p.ann, subject, HASH).orElseThrow();
    assertThat(file.name()).isEqualTo("plan.pdf");
    assertThat(file.mediaType()).isEqualTo("application/pdf");
    assertThat(file.bytes()).isEqualTo(BYTES);
    assertThat(file(p.bob, subject, HASH)).isEmpty();
    assertThat(file(p.ann, subject, "0".repeat(64))).isEmpty();
    w.world.run(p.ann, () -> w.conflicts.declare(subject, "a friend"));
    assertThat(file(p.ann, subject, HASH)).isEmpty();
  }

  /** A removed file whose bytes are kept, and a version that names it. */
  private void store(long proposal, String body) {
    w.world
        .database()
        .run(
            "insert into document_content (sha256, bytes) values ('"
                + HASH
                + "', convert_to('%PDF-1.7 plan', 'UTF8'))",
            "insert into document (id, owner_kind, owner_id, name, media_type, sha256, size_bytes,"
                + " uploaded_by, uploaded_at, removed_at) values (1, 'proposal', "
                + proposal
                + ", 'plan.pdf', 'application/pdf', '"
                + HASH
                + "', 13, "
                + p.applicant.accountId()
                + ", now(), now())",
            "insert into proposal_version (id, proposal_id, number, body, sha256, submitted_by,"
                + " actor_name, submitted_at) select 9, proposal_id, 2, '"
                + body
                + "', encode(sha256(convert_to('"
                + body
                + "', 'UTF8')), 'hex'), submitted_by, actor_name, submitted_at from"
                + " proposal_version where proposal_id = "
                + proposal);
  }

  private Optional<DocumentQueries.Content> file(TestUser who, long subject, String hash) {
    return w.world.get(who, () -> w.subjects.file(subject, hash));
  }
}
