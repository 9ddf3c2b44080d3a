package org.consilium.call.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;

/** One question of a call's form, with a limit of words. */
@Entity
@Table(name = "call_section")
public class CallSection {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "call_section_seq")
  @SequenceGenerator(
      name = "call_section_seq",
      sequenceName = "call_section_seq",
      initialValue = 50)
  private Long id;

  @Column(name = "call_id")
  private long callId;

  private int position;

  @Column(name = "title_en")
  private String titleEn;

  @Column(name = "title_zh")
  private String titleZh;

  @Column(name = "help_en")
  private String helpEn;

  @Column(name = "help_zh")
  private String helpZh;

  @Column(name = "max_words")
  private int maxWords;

  private boolean required;

  protected CallSection() {}

  /** A section at a position of the form. */
  public CallSection(
      long callId,
      int position,
      String titleEn,
      String titleZh,
      String helpEn,
      String helpZh,
      int maxWords,
      boolean required) {
    this.callId = callId;
    this.position = position;
    this.titleEn = titleEn;
    this.titleZh = titleZh;
    this.helpEn = helpEn;
    this.helpZh = helpZh;
    this.maxWords = maxWords;
    this.required = required;
  }

  /** The id. */
  public Long id() {
    return id;
  }
}
