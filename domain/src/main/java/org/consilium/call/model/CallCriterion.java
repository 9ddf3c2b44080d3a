package org.consilium.call.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;

/** One criterion proposals are judged by; levels are described from 1 to 5, one a line. */
@Entity
@Table(name = "call_criterion")
public class CallCriterion {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "call_criterion_seq")
  @SequenceGenerator(
      name = "call_criterion_seq",
      sequenceName = "call_criterion_seq",
      initialValue = 50)
  private Long id;

  @Column(name = "call_id")
  private long callId;

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

  protected CallCriterion() {}

  /** A criterion with its weight (1 to 100, relative). */
  public CallCriterion(
      long callId,
      int position,
      String titleEn,
      String titleZh,
      int weight,
      String levelsEn,
      String levelsZh) {
    this.callId = callId;
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
}
