package org.consilium.platform.service;

/**
 * Says who may read the history of one kind of record. The capability of the record implements it
 * with its own rule; the history of a kind without a guard is for auditors only.
 */
public interface RecordGuard {

  /** Name of the record's entity, as {@code Proposal}. */
  String record();

  /** True when the caller may read this record. */
  boolean mayRead(long id);
}
