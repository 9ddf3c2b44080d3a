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
import org.consilium.shared.model.Orcid;
import org.consilium.shared.model.RuleBroken;
import org.consilium.shared.model.SearchTokens;
import org.consilium.shared.model.SortKey;

/**
 * A person the centre knows, with or without an account. Where they belong is in their {@link
 * Affiliation}s.
 */
@Entity
@Table(name = "person")
public class Person {

  /**
   * What a person is by training; decides which seat of a medicine-engineering pair they can take.
   */
  public enum Profession {
    CLINICIAN,
    ENGINEER,
    MANAGER,
    FINANCE,
    STUDENT,
    OTHER
  }

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "person_seq")
  @SequenceGenerator(name = "person_seq", sequenceName = "person_seq", initialValue = 50)
  private Long id;

  @Version private int version;

  @Column(name = "name_en")
  private String nameEn;

  @Column(name = "name_zh")
  private String nameZh;

  private String reading;

  @Column(name = "sort_key")
  private String sortKey;

  private String email;
  private String orcid;

  @Enumerated(EnumType.STRING)
  private Profession profession;

  private String expertise = "";

  @Column(name = "search_text")
  private String searchText;

  protected Person() {}

  /**
   * A person newly known to the centre.
   *
   * @param nameEn name in Latin letters, not blank
   * @param nameZh name in Chinese, or null
   * @param email address that reaches the person, unique
   */
  public Person(String nameEn, String nameZh, String email, Profession profession) {
    reachAt(email);
    this.profession = profession;
    rename(nameEn, nameZh);
  }

  /** Corrects the name: Latin letters, not blank, and Chinese or null. */
  public final void rename(String latin, String chinese) {
    if (latin == null || latin.isBlank()) {
      throw new RuleBroken("person.name.missing");
    }
    nameEn = latin.trim();
    nameZh = chinese == null || chinese.isBlank() ? null : chinese.trim();
    index();
  }

  /** Sets the pinyin it is sorted by where the usual one is wrong; blank returns to the usual. */
  public void read(String pinyin) {
    reading = pinyin == null || pinyin.isBlank() ? null : pinyin.trim();
    index();
  }

  /** Changes the address that reaches the person. */
  public final void reachAt(String address) {
    if (address == null || !address.trim().matches("[^@\\s]+@[^@\\s]+")) {
      throw new RuleBroken("person.email.invalid", address);
    }
    email = address.trim().toLowerCase(Locale.ROOT);
  }

  /** Records the person's ORCID iD, or that it is unknown. */
  public void identify(Orcid value) {
    orcid = value == null ? null : value.value();
  }

  /** Says what the person is by training. */
  public void train(Profession value) {
    profession = value;
  }

  /** Says what the person knows, as keywords for finding reviewers. */
  public void describeExpertise(String keywords) {
    expertise = keywords == null ? "" : keywords.trim();
    index();
  }

  private void index() {
    sortKey = SortKey.of(nameZh == null ? nameEn : nameZh, reading);
    searchText = SearchTokens.of(nameEn, nameZh, expertise);
  }

  /** The id. */
  public Long id() {
    return id;
  }

  /** Number of the last change, to notice that somebody else changed it meanwhile. */
  public int version() {
    return version;
  }

  /** The name in Latin letters. */
  public String nameEn() {
    return nameEn;
  }

  /** The name in Chinese, or null. */
  public String nameZh() {
    return nameZh;
  }

  /** The name to show in a language. */
  public String name(Locale locale) {
    return nameZh != null && locale.getLanguage().equals("zh") ? nameZh : nameEn;
  }

  /** The address. */
  public String email() {
    return email;
  }

  /** What the person is by training. */
  public Profession profession() {
    return profession;
  }
}
