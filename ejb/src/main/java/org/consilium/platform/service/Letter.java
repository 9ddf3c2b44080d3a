package org.consilium.platform.service;

/**
 * A letter handed to the mail server.
 *
 * @param id its number; the Message-ID is made of it, so a letter sent twice is one letter
 * @param recipient mail address
 * @param subject first line
 * @param body plain text
 */
record Letter(long id, String recipient, String subject, String body) {}
