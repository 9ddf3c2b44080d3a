package org.consilium.project.model;

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
import org.consilium.shared.model.Period;

/**
 * A person's part in a project, from a day to a day; where the person belonged then is frozen. One
 * clinician and one engineer lead.
 */
@Entity
@Table(name = "project_person")
public class ProjectPerson {

  /** What a person is in a project. */
  public enum Part {
    CLINICIAN,
    ENGINEER,
    MEMBER;

    /** True for the two that lead. */
    public boolean leads() {
      return this != MEMBER;
    }
  }

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "project_person_seq")
  @SequenceGenerator(
      name = "project_person_seq",
      sequenceName = "project_person_seq",
      initialValue = 50)
  private Long id;

  @Version private int version;

  @Column(name = "project_id")
  private long projectId;

  @Column(name = "person_id")
  private long personId;

  @Enumerated(EnumType.STRING)
  private Part part;

  private String affiliation;

  @Embedded private Period period;

  protected ProjectPerson() {}

  /** A person takes part from the first day of a period. */
  public ProjectPerson(
      long projectId, long personId, Part part, String affiliation, Period period) {
    this.projectId = projectId;
    this.personId = personId;
    this.part = part;
    this.affiliation = affiliation;
    this.period = period;
  }

  /** The person leaves; the last day is the day before. */
  public void leave(LocalDate day) {
    period = period.endingAt(day);
  }

  /** True when it takes part on a day. */
  public boolean isOn(LocalDate day) {
    return period.contains(day);
  }

  /** The id. */
  public Long id() {
    return id;
  }

  /** The person. */
  public long personId() {
    return personId;
  }

  /** What the person is. */
  public Part part() {
    return part;
  }
}
