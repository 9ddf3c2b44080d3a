package org.consilium.consortium.model;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.Locale;
import org.consilium.shared.model.Period;
import org.consilium.shared.model.RuleBroken;

/**
 * A standing body of the centre with a mandate, a quorum and a voting rule. Who sits in it is in
 * its {@link Seat}s.
 */
@Entity
@Table(name = "committee")
public class Committee {

  /** What share of the votes cast carries a motion. */
  public enum VotingRule {
    MAJORITY,
    TWO_THIRDS,
    UNANIMOUS
  }

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "committee_seq")
  @SequenceGenerator(name = "committee_seq", sequenceName = "committee_seq", initialValue = 50)
  private Long id;

  @Version private int version;

  @Column(name = "name_en")
  private String nameEn;

  @Column(name = "name_zh")
  private String nameZh;

  private String mandate;

  @Column(name = "quorum_num")
  private int quorumNumerator;

  @Column(name = "quorum_den")
  private int quorumDenominator;

  @Enumerated(EnumType.STRING)
  @Column(name = "voting_rule")
  private VotingRule votingRule;

  @Embedded private Period period;

  protected Committee() {}

  /** A committee; its quorum is the fraction numerator / denominator of the seats that may vote. */
  public Committee(
      String nameEn,
      String nameZh,
      String mandate,
      int numerator,
      int denominator,
      VotingRule rule,
      Period period) {
    rename(nameEn, nameZh);
    decideBy(numerator, denominator, rule);
    this.mandate = mandate;
    this.period = period;
  }

  /** Changes the names, both needed. */
  public final void rename(String english, String chinese) {
    if (english == null || english.isBlank() || chinese == null || chinese.isBlank()) {
      throw new RuleBroken("committee.name.missing");
    }
    nameEn = english.trim();
    nameZh = chinese.trim();
  }

  /** Says what it is for. */
  public void charge(String newMandate) {
    mandate = newMandate.trim();
  }

  /** Sets quorum and voting rule for the meetings to come. */
  public final void decideBy(int numerator, int denominator, VotingRule rule) {
    if (numerator < 1 || denominator < numerator) {
      throw new RuleBroken("committee.quorum.range", numerator, denominator);
    }
    quorumNumerator = numerator;
    quorumDenominator = denominator;
    votingRule = rule;
  }

  /** Dissolves it; its last day is the day before. */
  public void end(LocalDate day) {
    if (period.end() != null && !day.isBefore(period.end())) {
      throw new RuleBroken("committee.ended-already", period.end());
    }
    period = period.endingAt(day);
  }

  /**
   * Refuses a seat outside the committee's own term.
   *
   * @throws RuleBroken {@code committee.outside-term} naming both
   */
  public void mustCover(Period seat) {
    if (!period.covers(seat)) {
      throw new RuleBroken("committee.outside-term", seat, period);
    }
  }

  /** How many of the seats that may vote must be present. */
  public int quorum(int votingSeats) {
    return quorum(quorumNumerator, quorumDenominator, votingSeats);
  }

  /** The smallest whole number of seats that is at least numerator / denominator of them. */
  public static int quorum(int numerator, int denominator, int votingSeats) {
    return Math.floorDiv(votingSeats * numerator + denominator - 1, denominator);
  }

  /** True when the motion is carried: yes and no are votes cast, abstentions are not. */
  public boolean carried(int yes, int no) {
    return switch (votingRule) {
      case MAJORITY -> yes > no;
      case TWO_THIRDS -> yes > 0 && 3 * yes >= 2 * (yes + no);
      case UNANIMOUS -> yes > 0 && no == 0;
    };
  }

  /** The id. */
  public Long id() {
    return id;
  }

  /** Number of the last change, to notice that somebody else changed it meanwhile. */
  public int version() {
    return version;
  }

  /** Its term. */
  public Period period() {
    return period;
  }

  /** The name to show in a language. */
  public String name(Locale locale) {
    return locale.getLanguage().equals("zh") ? nameZh : nameEn;
  }
}
