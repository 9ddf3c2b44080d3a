package org.consilium.platform.service;

/**
 * A kind of record that files can be added to. The capability of the record implements it and asks
 * its own rules; a kind nobody implements is closed.
 */
public interface DocumentOwner {

  /** Name of the kind, as {@code proposal}. */
  String kind();

  /** True when the caller may read the files of this record. */
  boolean mayRead(long id);

  /** Refuses unless the caller may add and remove files of this record now. */
  void mayChange(long id);
}
