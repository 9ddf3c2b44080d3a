package org.consilium.screening.web;

import java.io.Serializable;
import java.util.HashMap;
import java.util.Map;
import org.consilium.screening.service.ReviewDraft;
import org.consilium.screening.service.ReviewQueries;

/** What a reviewer is writing. */
public class ReviewInput implements Serializable {

  private static final long serialVersionUID = 1L;

  private final Map<Long, Integer> points = new HashMap<>();
  private Integer confidence;
  private String applicant;
  private String committee;

  void read(ReviewQueries.Written written) {
    points.clear();
    points.putAll(written.points());
    confidence = written.confidence();
    applicant = written.applicant();
    committee = written.committee();
  }

  ReviewDraft draft(int version) {
    Map<Long, Integer> given = new HashMap<>();
    points.forEach(
        (criterion, value) -> {
          if (value != null) {
            given.put(criterion, value);
          }
        });
    return new ReviewDraft(version, given, confidence, applicant, committee);
  }

  /** How many criteria have points. */
  public long getScored() {
    return points.values().stream().filter(p -> p != null).count();
  }

  public Map<Long, Integer> getPoints() {
    return points;
  }

  public Integer getConfidence() {
    return confidence;
  }

  public void setConfidence(Integer confidence) {
    this.confidence = confidence;
  }

  public String getApplicant() {
    return applicant;
  }

  public void setApplicant(String applicant) {
    this.applicant = applicant;
  }

  public String getCommittee() {
    return committee;
  }

  public void setCommittee(String committee) {
    this.committee = committee;
  }
}
