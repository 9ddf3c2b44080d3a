package org.consilium.project.model;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.consilium.shared.model.Money;

/** What somebody wants to be otherwise in a running project: one of five kinds. */
public sealed interface Change extends Serializable {

  /** The kinds. */
  enum Kind {
    DATE,
    TARGET,
    PEOPLE,
    BUDGET,
    PARTNER
  }

  /** Which kind it is. */
  Kind kind();

  /** Another day for a milestone; for the end of the project when there is no milestone. */
  record Date(Long milestoneId, LocalDate day) implements Change {
    @Override
    public Kind kind() {
      return Kind.DATE;
    }
  }

  /** Another value and day of a target. */
  record Goal(long targetId, BigDecimal value, LocalDate day) implements Change {
    @Override
    public Kind kind() {
      return Kind.TARGET;
    }
  }

  /** Somebody leaves, somebody comes, or both; who comes takes the part. */
  record People(ProjectPerson.Part part, Long leaves, Long comes) implements Change {
    @Override
    public Kind kind() {
      return Kind.PEOPLE;
    }
  }

  /** Money of a partner and year moves from one cost category to another. */
  record Budget(long organisationId, int year, String from, String to, Money amount)
      implements Change {
    @Override
    public Kind kind() {
      return Kind.BUDGET;
    }
  }

  /** A partner that is not the lead leaves on a day. */
  record Partner(long organisationId, LocalDate day) implements Change {
    @Override
    public Kind kind() {
      return Kind.PARTNER;
    }
  }
}
