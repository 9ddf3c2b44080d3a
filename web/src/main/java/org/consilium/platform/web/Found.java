package org.consilium.platform.web;

import java.util.Optional;
import java.util.function.LongFunction;

/** A record a page was asked for; the answer 404 when it is not there or not seen. */
public final class Found {

  private Found() {}

  /** The record of the number an address names, if it names one. */
  public static <T> T orMissing(Long id, LongFunction<Optional<T>> find) {
    return orMissing(id == null ? Optional.empty() : find.apply(id));
  }

  /** The record, or the end of the work on a page that will not be shown. */
  public static <T> T orMissing(Optional<T> record) {
    return record.orElseThrow(Missing::new);
  }

  /** The record is not there, or not the reader's to see; {@link RefusalFilter} answers 404. */
  static final class Missing extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }
}
