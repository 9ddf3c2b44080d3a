package org.consilium.consortium.service;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import org.consilium.consortium.model.Organisation;

/**
 * What people type about an organisation; identifiers are checked by the model.
 *
 * @param version number of the change it was read at, or null for a new one
 */
public record OrganisationForm(
    Integer version,
    @NotNull Organisation.Kind kind,
    @NotBlank @Size(max = 300) String nameEn,
    @Size(max = 300) String nameZh,
    @Size(max = 300) String reading,
    String uscc,
    String ror,
    Organisation.HospitalGrade hospitalGrade,
    Organisation.CompanySize companySize,
    Organisation.FinanceRegime financeRegime,
    @Size(max = 2) String country,
    @Size(max = 100) String city)
    implements Serializable {}
