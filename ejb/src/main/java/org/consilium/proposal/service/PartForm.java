package org.consilium.proposal.service;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.List;
import org.consilium.proposal.model.BudgetLine;

/**
 * What a partner says about its part.
 *
 * @param work what it does
 * @param lines its budget; lines of zero are left out
 */
public record PartForm(@Size(max = 4000) String work, @Valid List<Line> lines)
    implements Serializable {

  /** An amount in yuan of one source on one category in one year. */
  public record Line(
      @NotBlank String category,
      @NotNull BudgetLine.Source source,
      @Min(2000) @Max(2100) int year,
      @NotNull @PositiveOrZero BigDecimal yuan)
      implements Serializable {}
}
