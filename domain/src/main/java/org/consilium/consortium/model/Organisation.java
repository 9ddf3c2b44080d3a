package org.consilium.consortium.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.Locale;
import org.consilium.shared.model.Ror;
import org.consilium.shared.model.RuleBroken;
import org.consilium.shared.model.SearchTokens;
import org.consilium.shared.model.SortKey;
import org.consilium.shared.model.Uscc;

/**
 * A body that takes part in the centre's work. What it is to the centre is in its {@link
 * Membership}s, never in a flag.
 */
@Entity
@Table(name = "organisation")
public class Organisation {

  /** What an organisation is. */
  public enum Kind {
    UNIVERSITY,
    HOSPITAL,
    RESEARCH_INSTITUTE,
    COMPANY,
    GOVERNMENT,
    ALLIANCE,
    OTHER
  }

  /** Grade of a hospital by the national scheme: level, then class where one was given. */
  public enum HospitalGrade {
    TERTIARY_A,
    TERTIARY_B,
    TERTIARY,
    SECONDARY_A,
    SECONDARY_B,
    SECONDARY,
    PRIMARY,
    UNGRADED
  }

  /** Accounting system that governs how its grants are booked. */
  public enum FinanceRegime {
    GOVERNMENT,
    ENTERPRISE,
    NON_PROFIT
  }

  /** Size of a company as funding rules see it. */
  public enum CompanySize {
    MICRO,
    SMALL,
    MEDIUM,
    LARGE
  }

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "organisation_seq")
  @SequenceGenerator(
      name = "organisation_seq",
      sequenceName = "organisation_seq",
      initialValue = 50)
  private Long id;

  @Version private int version;

  @Enumerated(EnumType.STRING)
  private Kind kind;

  @Column(name = "name_en")
  private String nameEn;

  @Column(name = "name_zh")
  private String nameZh;

  private String reading;

  @Column(name = "sort_key")
  private String sortKey;

  private String uscc;
  private String ror;
  private String pic;

  @Enumerated(EnumType.STRING)
  @Column(name = "hospital_grade")
  private HospitalGrade hospitalGrade;

  @Enumerated(EnumType.STRING)
  @Column(name = "finance_regime")
  private FinanceRegime financeRegime;

  @Enumerated(EnumType.STRING)
  @Column(name = "company_size")
  private CompanySize companySize;

  private String country;
  private String city;
  private String origin = "CENTRE";

  @Column(name = "search_text")
  private String searchText;

  protected Organisation() {}

  /**
   * An organisation newly known to the centre; the English name is needed, the Chinese one may
   * follow.
   */
  public Organisation(Kind kind, String nameEn, String nameZh) {
    this.kind = kind;
    rename(nameEn, nameZh);
  }

  /** Changes the names. */
  public final void rename(String english, String chinese) {
    if (english == null || english.isBlank()) {
      throw new RuleBroken("organisation.name.missing");
    }
    nameEn = english.trim();
    nameZh = chinese == null || chinese.isBlank() ? null : chinese.trim();
    index();
  }

  /** Sets the pinyin it is sorted by where the usual one is wrong; blank returns to the usual. */
  public void read(String pinyin) {
    reading = pinyin == null || pinyin.isBlank() ? null : pinyin.trim();
    index();
  }

  private void index() {
    sortKey = SortKey.of(nameZh == null ? nameEn : nameZh, reading);
    searchText = SearchTokens.of(nameEn, nameZh, city);
  }

  /** Says what it is; a grade or size that does not fit the new kind must be taken off as well. */
  public void classify(Kind newKind) {
    kind = newKind;
  }

  /** Records the checked identifiers; null leaves one unknown. */
  public void identify(Uscc creditCode, Ror registry) {
    uscc = creditCode == null ? null : creditCode.value();
    ror = registry == null ? null : registry.value();
  }

  /** Says where it is: ISO 3166 country and city. */
  public void locate(String isoCountry, String town) {
    country =
        isoCountry == null || isoCountry.isBlank()
            ? null
            : isoCountry.trim().toUpperCase(Locale.ROOT);
    city = town == null || town.isBlank() ? null : town.trim();
    index();
  }

  /** Records a hospital's grade; other kinds have none. */
  public void grade(HospitalGrade grade) {
    if (kind != Kind.HOSPITAL && grade != null) {
      throw new RuleBroken("organisation.grade.hospital-only", kind);
    }
    hospitalGrade = grade;
  }

  /** Records its accounting system, or that it is unknown. */
  public void keepBooksBy(FinanceRegime regime) {
    financeRegime = regime;
  }

  /** Records a company's size; other kinds have none. */
  public void size(CompanySize size) {
    if (kind != Kind.COMPANY && size != null) {
      throw new RuleBroken("organisation.size.company-only", kind);
    }
    companySize = size;
  }

  /** The id. */
  public Long id() {
    return id;
  }

  /** Number of the last change, to notice that somebody else changed it meanwhile. */
  public int version() {
    return version;
  }

  /** What it is. */
  public Kind kind() {
    return kind;
  }

  /** The English name. */
  public String nameEn() {
    return nameEn;
  }

  /** The Chinese name, or null. */
  public String nameZh() {
    return nameZh;
  }

  /** The name to show in a language. */
  public String name(Locale locale) {
    return nameZh != null && locale.getLanguage().equals("zh") ? nameZh : nameEn;
  }

  /** Size of a company, or null. */
  public CompanySize companySize() {
    return companySize;
  }
}
