package org.consilium.project.service;

import java.io.Serializable;

/** A line of the checklist of set-up; {@code key} is the text of what is wanted. */
public record SetupItem(String key, boolean met) implements Serializable {}
