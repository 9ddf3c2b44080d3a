package org.consilium.project.service;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.consilium.shared.model.Money;
import org.consilium.shared.model.Names;

/**
 * How a project came about; parts it does not have are null.
 *
 * @param need the clinical need it answers
 * @param call the call it answered
 * @param version the frozen version of its proposal
 * @param decision the decision about it
 */
public record ProjectStory(Need need, Call call, Version version, Decision decision)
    implements Serializable {

  /** Who needed it. */
  public record Need(long id, String title, Names organisation, Names person)
      implements Serializable {}

  /** What was asked for. */
  public record Call(long id, String code, Names title, Money envelope) implements Serializable {}

  /** What was offered. */
  public record Version(
      long proposalId,
      String code,
      int number,
      String sha256,
      OffsetDateTime submittedAt,
      Money requested)
      implements Serializable {}

  /**
   * How it was judged.
   *
   * @param conditions what the money depends on; empty for nothing
   * @param noticeUntil last day of the public notice, or null
   */
  public record Decision(
      long roundId,
      Money amount,
      String conditions,
      OffsetDateTime releasedAt,
      Long noticeId,
      LocalDate noticeUntil)
      implements Serializable {}
}
