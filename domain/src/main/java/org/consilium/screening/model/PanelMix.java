package org.consilium.screening.model;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.io.Serializable;

/** How many voting members of each expertise a panel needs at least, 0 to 50 each. */
public record PanelMix(
    @Min(0) @Max(50) int clinical,
    @Min(0) @Max(50) int engineering,
    @Min(0) @Max(50) int finance,
    @Min(0) @Max(50) int industry)
    implements Serializable {

  /** Nothing is asked for. */
  public static final PanelMix NONE = new PanelMix(0, 0, 0, 0);

  /** How many of one expertise are needed. */
  public int of(PanelMember.Expertise expertise) {
    return switch (expertise) {
      case CLINICAL -> clinical;
      case ENGINEERING -> engineering;
      case FINANCE -> finance;
      case INDUSTRY -> industry;
    };
  }
}
