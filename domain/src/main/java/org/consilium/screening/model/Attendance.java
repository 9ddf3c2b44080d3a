package org.consilium.screening.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.OffsetDateTime;

/** A person was present from a moment on. */
@Entity
@Table(name = "attendance")
public class Attendance {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "attendance_seq")
  @SequenceGenerator(name = "attendance_seq", sequenceName = "attendance_seq", initialValue = 50)
  private Long id;

  @Column(name = "meeting_id")
  private long meetingId;

  @Column(name = "person_id")
  private long personId;

  private OffsetDateTime at;

  protected Attendance() {}

  /** A person comes in. */
  public Attendance(long meetingId, long personId, OffsetDateTime at) {
    this.meetingId = meetingId;
    this.personId = personId;
    this.at = at;
  }
}
