package org.consilium.screening.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import org.consilium.shared.model.Names;

/** A criterion of a round, as copied from its source when the round was opened. */
@Entity
@Table(name = "round_criterion")
public class RoundCriterion {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "round_criterion_seq")
  @SequenceGenerator(
      name = "round_criterion_seq",
      sequenceName = "round_criterion_seq",
      initialValue = 50)
  private Long id;

  @Column(name = "round_id")
  private long roundId;

  private int position;

  @Column(name = "title_en")
  private String titleEn;

  @Column(name = "title_zh")
  private String titleZh;

  private int weight;

  @Column(name = "levels_en")
  private String levelsEn;

  @Column(name = "levels_zh")
  private String levelsZh;

  protected RoundCriterion() {}

  /** A criterion with its relative weight; levels are lines from 1 to 5. */
  public RoundCriterion(
      long roundId,
      int position,
      String titleEn,
      String titleZh,
      int weight,
      String levelsEn,
      String levelsZh) {
    this.roundId = roundId;
    this.position = position;
    this.titleEn = titleEn;
    this.titleZh = titleZh;
    this.weight = weight;
    this.levelsEn = levelsEn;
    this.levelsZh = levelsZh;
  }

  /** The id. */
  public Long id() {
    return id;
  }

  /** Its weight against the others. */
  public int weight() {
    return weight;
  }

  /** Its names. */
  public Names title() {
    return new Names(titleZh, titleEn);
  }
}
