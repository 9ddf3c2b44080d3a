package org.consilium.call.service;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;

/**
 * What a call manager says about a call. Money in yuan; times in the centre's zone.
 *
 * @param sections the form's questions in order
 * @param criteria the criteria in order
 */
public record CallForm(
    @NotBlank @Pattern(regexp = "[A-Z0-9-]{2,20}") String code,
    @NotBlank @Size(max = 200) String titleEn,
    @NotBlank @Size(max = 200) String titleZh,
    @Size(max = 8000) String summaryEn,
    @Size(max = 8000) String summaryZh,
    @NotNull @Positive BigDecimal envelopeYuan,
    long packId,
    @NotNull LocalDateTime opensAt,
    @NotNull LocalDateTime closesAt,
    @NotNull LocalDate decisionAt,
    @Min(1) @Max(60) int noticeDays,
    @Valid List<Section> sections,
    @Valid List<Criterion> criteria)
    implements Serializable {

  /** One question of the form. */
  public record Section(
      @NotBlank @Size(max = 200) String titleEn,
      @NotBlank @Size(max = 200) String titleZh,
      @Min(10) @Max(20000) int maxWords)
      implements Serializable {}

  /** One criterion; weights are relative. Levels: five lines, from 1 to 5. */
  public record Criterion(
      @NotBlank @Size(max = 200) String titleEn,
      @NotBlank @Size(max = 200) String titleZh,
      @Min(1) @Max(100) int weight,
      @NotBlank String levelsEn,
      @NotBlank String levelsZh)
      implements Serializable {}
}
