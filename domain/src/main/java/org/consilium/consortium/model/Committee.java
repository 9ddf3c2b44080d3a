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
    if (numerator < 1 || denominator < numerator) {
      throw new RuleBroken("committee.quorum.range", numerator, denominator);
    }
    this.nameEn = nameEn;
    this.nameZh = nameZh;
    this.mandate = mandate;
    this.quorumNumerator = numerator;
    this.quorumDenominator = denominator;
    this.votingRule = rule;
    this.period = period;
  }

  /** How many of the seats that may vote must be present. */
  public int quorum(int votingSeats) {
    return Math.floorDiv(votingSeats * quorumNumerator + quorumDenominator - 1, quorumDenominator);
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

  /** The name to show in a language. */
  public String name(Locale locale) {
    return locale.getLanguage().equals("zh") ? nameZh : nameEn;
  }
}
