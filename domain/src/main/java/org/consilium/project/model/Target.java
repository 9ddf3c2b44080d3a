package org.consilium.project.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.consilium.shared.model.RuleBroken;

/** Something measurable a project promised: from a baseline to a value, in a unit, by a day. */
@Entity
@Table(name = "target")
public class Target {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "target_seq")
  @SequenceGenerator(name = "target_seq", sequenceName = "target_seq", initialValue = 50)
  private Long id;

  @Version private int version;

  @Column(name = "project_id")
  private long projectId;

  private int position;
  private String title;
  private String unit;
  private BigDecimal baseline;

  @Column(name = "value")
  private BigDecimal value;

  @Column(name = "due_on")
  private LocalDate dueOn;

  protected Target() {}

  /** A promise at a place of the task book. */
  public Target(long projectId, int position, String title, String unit, BigDecimal baseline) {
    this.projectId = projectId;
    this.position = position;
    this.title = title.trim();
    this.unit = unit.trim();
    this.baseline = baseline;
  }

  /** Says what is to be reached until when. */
  public void promise(BigDecimal newValue, LocalDate day) {
    if (newValue.compareTo(baseline) == 0) {
      throw new RuleBroken("project.target.same", title, baseline.toPlainString(), unit);
    }
    value = newValue;
    dueOn = day;
  }

  /**
   * How much less a new value asks than the present one, in percent of the way from the baseline;
   * below zero when it asks more.
   */
  public BigDecimal lowering(BigDecimal newValue) {
    return value
        .subtract(newValue)
        .multiply(BigDecimal.valueOf(100))
        .divide(value.subtract(baseline), 2, java.math.RoundingMode.HALF_UP);
  }

  /** The id. */
  public Long id() {
    return id;
  }

  /** The project. */
  public long projectId() {
    return projectId;
  }

  /** Its place, from 1. */
  public int position() {
    return position;
  }

  /** What is measured. */
  public String title() {
    return title;
  }

  /** In what it is measured. */
  public String unit() {
    return unit;
  }

  /** Where it began. */
  public BigDecimal baseline() {
    return baseline;
  }

  /** What is to be reached. */
  public BigDecimal value() {
    return value;
  }

  /** Until when. */
  public LocalDate dueOn() {
    return dueOn;
  }
}
