package org.consilium.project.web;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.consilium.project.model.Change;
import org.consilium.project.model.ProjectPerson;
import org.consilium.shared.model.Money;

/** A change being typed; which fields count depends on its kind. */
public class ChangeInput implements Serializable {

  private static final long serialVersionUID = 1L;

  private Long milestone;
  private Long target;
  private BigDecimal value;
  private LocalDate day;
  private ProjectPerson.Part part = ProjectPerson.Part.MEMBER;
  private Long leaves;
  private Long comes;
  private Long organisation;
  private Integer year;
  private String from;
  private String to;
  private BigDecimal yuan;

  Change change(Change.Kind kind) {
    return switch (kind) {
      case DATE -> new Change.Date(milestone, day);
      case TARGET -> new Change.Goal(target, value, day);
      case PEOPLE -> new Change.People(part, leaves, comes);
      case BUDGET -> new Change.Budget(organisation, year, from, to, Money.of(yuan, Money.CNY));
      case PARTNER -> new Change.Partner(organisation, day);
    };
  }

  public Long getMilestone() {
    return milestone;
  }

  public void setMilestone(Long milestone) {
    this.milestone = milestone;
  }

  public Long getTarget() {
    return target;
  }

  public void setTarget(Long target) {
    this.target = target;
  }

  public BigDecimal getValue() {
    return value;
  }

  public void setValue(BigDecimal value) {
    this.value = value;
  }

  public LocalDate getDay() {
    return day;
  }

  public void setDay(LocalDate day) {
    this.day = day;
  }

  public ProjectPerson.Part getPart() {
    return part;
  }

  public void setPart(ProjectPerson.Part part) {
    this.part = part;
  }

  public Long getLeaves() {
    return leaves;
  }

  public void setLeaves(Long leaves) {
    this.leaves = leaves;
  }

  public Long getComes() {
    return comes;
  }

  public void setComes(Long comes) {
    this.comes = comes;
  }

  public Long getOrganisation() {
    return organisation;
  }

  public void setOrganisation(Long organisation) {
    this.organisation = organisation;
  }

  public Integer getYear() {
    return year;
  }

  public void setYear(Integer year) {
    this.year = year;
  }

  public String getFrom() {
    return from;
  }

  public void setFrom(String from) {
    this.from = from;
  }

  public String getTo() {
    return to;
  }

  public void setTo(String to) {
    this.to = to;
  }

  public BigDecimal getYuan() {
    return yuan;
  }

  public void setYuan(BigDecimal yuan) {
    this.yuan = yuan;
  }
}
