package org.consilium.screening.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.consilium.shared.model.RuleBroken;

/** The points a review gives on one criterion, 1 to 5. */
@Entity
@Table(name = "score")
public class Score {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "score_seq")
  @SequenceGenerator(name = "score_seq", sequenceName = "score_seq", initialValue = 50)
  private Long id;

  @Version private int version;

  @Column(name = "review_id")
  private long reviewId;

  @Column(name = "criterion_id")
  private long criterionId;

  private int points;

  protected Score() {}

  /** Points on a criterion. */
  public Score(long reviewId, long criterionId, int points) {
    this.reviewId = reviewId;
    this.criterionId = criterionId;
    give(points);
  }

  /** Gives other points. */
  public final void give(int newPoints) {
    if (newPoints < 1 || newPoints > 5) {
      throw new RuleBroken("score.range", newPoints);
    }
    points = newPoints;
  }

  /** The criterion. */
  public long criterionId() {
    return criterionId;
  }

  /** The points. */
  public int points() {
    return points;
  }
}
