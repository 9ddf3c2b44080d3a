package org.consilium.project.web;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.consilium.project.service.MilestoneForm;
import org.consilium.project.service.TargetForm;

/** A target or a milestone being typed. */
public class PromiseInput implements Serializable {

  private static final long serialVersionUID = 1L;

  private String title;
  private String unit;
  private BigDecimal baseline;
  private BigDecimal value;
  private LocalDate dueOn;
  private String proof;
  private Integer instalment;

  TargetForm target() {
    return new TargetForm(title, unit, baseline, value, dueOn);
  }

  MilestoneForm milestone() {
    return new MilestoneForm(title, proof, dueOn, instalment);
  }

  public String getTitle() {
    return title;
  }

  public void setTitle(String title) {
    this.title = title;
  }

  public String getUnit() {
    return unit;
  }

  public void setUnit(String unit) {
    this.unit = unit;
  }

  public BigDecimal getBaseline() {
    return baseline;
  }

  public void setBaseline(BigDecimal baseline) {
    this.baseline = baseline;
  }

  public BigDecimal getValue() {
    return value;
  }

  public void setValue(BigDecimal value) {
    this.value = value;
  }

  public LocalDate getDueOn() {
    return dueOn;
  }

  public void setDueOn(LocalDate dueOn) {
    this.dueOn = dueOn;
  }

  public String getProof() {
    return proof;
  }

  public void setProof(String proof) {
    this.proof = proof;
  }

  public Integer getInstalment() {
    return instalment;
  }

  public void setInstalment(Integer instalment) {
    this.instalment = instalment;
  }
}
