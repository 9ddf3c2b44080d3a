package org.consilium.consortium.service;

import java.io.Serializable;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.consilium.consortium.model.Organisation;
import org.consilium.shared.model.Names;

/**
 * All facts of an organisation.
 *
 * @param version number of its last change
 * @param reading pinyin it is sorted by where the usual one is wrong, or null
 * @param origin where it came from: CENTRE, CORDIS or ROR
 * @param mergedInto the organisation it turned out to be, or null
 */
public record OrganisationFacts(
    long id,
    int version,
    Organisation.Kind kind,
    Names name,
    String reading,
    String uscc,
    String ror,
    String pic,
    Organisation.HospitalGrade hospitalGrade,
    Organisation.CompanySize companySize,
    Organisation.FinanceRegime financeRegime,
    String country,
    String city,
    String origin,
    Long mergedInto)
    implements Serializable {

  /** City and country as far as they are known; empty when neither is. */
  public String place() {
    return Stream.of(city, country).filter(Objects::nonNull).collect(Collectors.joining(", "));
  }

  static OrganisationFacts of(Object[] c) {
    return new OrganisationFacts(
        ((Number) c[0]).longValue(),
        ((Number) c[1]).intValue(),
        Organisation.Kind.valueOf((String) c[2]),
        new Names((String) c[3], (String) c[4]),
        (String) c[5],
        (String) c[6],
        (String) c[7],
        (String) c[8],
        word(Organisation.HospitalGrade.class, c[9]),
        word(Organisation.CompanySize.class, c[10]),
        word(Organisation.FinanceRegime.class, c[11]),
        (String) c[12],
        (String) c[13],
        (String) c[14],
        c[15] == null ? null : ((Number) c[15]).longValue());
  }

  private static <E extends Enum<E>> E word(Class<E> type, Object column) {
    return column == null ? null : Enum.valueOf(type, (String) column);
  }
}
