package org.consilium.gates.planted.call.service;

/** Breaks rule 6: called like a service, but no EJB stands guard. */
public class NobodyService {}
