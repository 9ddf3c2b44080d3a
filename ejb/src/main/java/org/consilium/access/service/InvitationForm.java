package org.consilium.access.service;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.io.Serializable;

/**
 * Whom to invite into what.
 *
 * @param organisationId the organisation, or null where the role needs none
 * @param post the post there; who invites confirms it
 * @param locale language of the letter: zh_CN or en
 */
public record InvitationForm(
    @NotBlank @Size(max = 200) String email,
    @NotBlank @Size(max = 200) String name,
    @NotBlank String role,
    Long organisationId,
    @Size(max = 100) String post,
    @NotNull @Pattern(regexp = "zh_CN|en") String locale)
    implements Serializable {}
