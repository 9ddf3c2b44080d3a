package org.consilium.consortium.service;

import java.io.Serializable;
import org.consilium.consortium.model.Person;
import org.consilium.shared.model.Names;

/**
 * What is known of a person.
 *
 * @param version number of the last change
 * @param reading pinyin the Chinese name is sorted by where the usual one is wrong, or null
 * @param email the address, or null when it is not the reader's to see
 * @param account true when the person can sign in
 */
public record PersonFacts(
    long id,
    int version,
    Names name,
    String reading,
    Person.Profession profession,
    String orcid,
    String expertise,
    String email,
    boolean account)
    implements Serializable {}
