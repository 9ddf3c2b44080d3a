package org.consilium.consortium.service;

import java.io.Serializable;
import org.consilium.consortium.model.Person;
import org.consilium.shared.model.Names;

/**
 * A person in a list.
 *
 * @param where the verified organisations of today, or null
 * @param waiting how many claims wait that the reader can answer
 * @param email the address, or null when it is not the reader's to see
 */
public record PersonRow(
    long id,
    Names name,
    Person.Profession profession,
    Names where,
    String expertise,
    String orcid,
    int waiting,
    String email)
    implements Serializable {}
