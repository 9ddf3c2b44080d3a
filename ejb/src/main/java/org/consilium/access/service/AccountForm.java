package org.consilium.access.service;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.io.Serializable;

/** What an administrator writes to make an account; a person with the address is found by it. */
public record AccountForm(
    @NotBlank @Size(min = 3, max = 100) @Pattern(regexp = "[A-Za-z0-9._@-]+") String userName,
    @NotBlank @Size(max = 200) String email,
    @NotBlank @Size(max = 100) String nameEn,
    @Size(max = 100) String nameZh)
    implements Serializable {}
