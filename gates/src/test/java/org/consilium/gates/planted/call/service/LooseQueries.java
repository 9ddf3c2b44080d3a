package org.consilium.gates.planted.call.service;

import jakarta.ejb.Stateless;

/** Breaks rule 7: queries that open a transaction of their own. */
@Stateless
public class LooseQueries {}
