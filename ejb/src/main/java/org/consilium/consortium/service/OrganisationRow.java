package org.consilium.consortium.service;

import java.io.Serializable;
import org.consilium.consortium.model.Organisation;

/**
 * An organisation in a list; relations are the kinds that hold on the day asked for, as enum names.
 */
public record OrganisationRow(
    long id,
    Organisation.Kind kind,
    String nameEn,
    String nameZh,
    String country,
    String city,
    String ror,
    String relations)
    implements Serializable {}
