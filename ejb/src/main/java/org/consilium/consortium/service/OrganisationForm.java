package org.consilium.consortium.service;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import org.consilium.consortium.model.Organisation;

/** What people type about an organisation; identifiers are checked by the model. */
public record OrganisationForm(
    @NotNull Organisation.Kind kind,
    @NotBlank @Size(max = 300) String nameEn,
    @Size(max = 300) String nameZh,
    String uscc,
    String ror,
    String hospitalGrade,
    Organisation.CompanySize companySize,
    @Size(max = 2) String country,
    @Size(max = 100) String city)
    implements Serializable {}
