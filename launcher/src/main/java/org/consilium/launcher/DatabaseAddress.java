package org.consilium.launcher;

/** Where a PostgreSQL database is, and as whom to enter it. */
record DatabaseAddress(String url, String user, String password) {}
