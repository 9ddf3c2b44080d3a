package org.consilium.platform.service;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A kind of paper the product makes of a record. The capability of the record implements it, reads
 * with the caller's rights and sends nothing the caller may not see.
 */
public interface PaperKind {

  /**
   * A finished paper.
   *
   * @param fileName name under which a browser keeps it, ending in {@code .pdf}
   * @param bytes the PDF
   */
  record Paper(String fileName, byte[] bytes) {}

  /** Name of the kind in addresses, as {@code proposal}. */
  String kind();

  /**
   * Makes the paper.
   *
   * @param numbers what names the record: its id, and what else the kind asks for
   * @param locale language of the paper
   * @return empty when there is no such record or it is not the caller's to see
   */
  Optional<Paper> make(List<Long> numbers, Locale locale);
}
