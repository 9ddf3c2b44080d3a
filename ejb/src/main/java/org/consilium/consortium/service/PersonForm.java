package org.consilium.consortium.service;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import org.consilium.consortium.model.Person;

/**
 * What people type about a person; identifiers are checked by the model.
 *
 * @param version number of the change it was read at, or null for a new one
 * @param reading pinyin the Chinese name is sorted by where the usual one is wrong, or null
 * @param email address that reaches the person; only keepers of the register change it
 */
public record PersonForm(
    Integer version,
    @NotBlank @Size(max = 200) String nameEn,
    @Size(max = 100) String nameZh,
    @Size(max = 200) String reading,
    @Size(max = 200) String email,
    String orcid,
    @NotNull Person.Profession profession,
    @Size(max = 1000) String expertise)
    implements Serializable {}
