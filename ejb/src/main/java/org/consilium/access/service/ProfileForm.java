package org.consilium.access.service;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import org.consilium.access.model.Account;

/**
 * What people say of themselves and how they like pages and letters.
 *
 * @param locale zh_CN or en
 * @param reminders whether letters remind of tasks that fall due
 */
public record ProfileForm(
    @NotBlank @Size(max = 100) String nameEn,
    @Size(max = 100) String nameZh,
    @Pattern(regexp = "zh_CN|en") String locale,
    Account.Theme theme,
    Account.Density density,
    boolean reminders)
    implements Serializable {}
