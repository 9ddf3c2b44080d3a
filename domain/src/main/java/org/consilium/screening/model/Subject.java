package org.consilium.screening.model;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.HashSet;
import java.util.Set;
import org.consilium.shared.model.Money;
import org.consilium.shared.model.RuleBroken;
import org.consilium.shared.model.SearchTokens;

/** What is judged: a frozen text with its hash, and who stands behind it. Never changed. */
@Entity
@Table(name = "subject")
public class Subject {

  /** What it is. */
  public enum Kind {
    PROPOSAL,
    PROJECT,
    CENTRE
  }

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "subject_seq")
  @SequenceGenerator(name = "subject_seq", sequenceName = "subject_seq", initialValue = 50)
  private Long id;

  @Version private int version;

  @Column(name = "round_id")
  private long roundId;

  @Enumerated(EnumType.STRING)
  private Kind kind;

  @Column(name = "ref_id")
  private long refId;

  private String code;
  private String title;

  @Column(name = "requested_fen")
  private long requestedFen;

  private String snapshot;
  private String sha256;

  @Column(name = "search_text")
  private String searchText;

  @ElementCollection
  @CollectionTable(name = "subject_person", joinColumns = @JoinColumn(name = "subject_id"))
  @Column(name = "person_id")
  private Set<Long> persons = new HashSet<>();

  @ElementCollection
  @CollectionTable(name = "subject_organisation", joinColumns = @JoinColumn(name = "subject_id"))
  @Column(name = "organisation_id")
  private Set<Long> organisations = new HashSet<>();

  protected Subject() {}

  /** A subject of a round, as its owner names it. */
  public Subject(long roundId, Kind kind, long refId, String code, String title, Money requested) {
    this.roundId = roundId;
    this.kind = kind;
    this.refId = refId;
    this.code = code;
    this.title = title;
    this.requestedFen = requested.minor();
    this.searchText = SearchTokens.of(code, title);
  }

  /** Freezes what is judged and who stands behind it. */
  public void freeze(String text, String hash, Set<Long> people, Set<Long> partners) {
    if (snapshot != null) {
      throw new RuleBroken("subject.frozen", code);
    }
    snapshot = text;
    sha256 = hash;
    persons.addAll(people);
    organisations.addAll(partners);
  }

  /** The id. */
  public Long id() {
    return id;
  }

  /** The round. */
  public long roundId() {
    return roundId;
  }

  /** What it is. */
  public Kind kind() {
    return kind;
  }

  /** The record it stands for. */
  public long refId() {
    return refId;
  }

  /** Its reference. */
  public String code() {
    return code;
  }

  /** Its title. */
  public String title() {
    return title;
  }

  /** The money asked for. */
  public Money requested() {
    return Money.fen(requestedFen);
  }

  /** What is judged, as canonical text. */
  public String snapshot() {
    return snapshot;
  }

  /** Who stands behind it. */
  public Set<Long> persons() {
    return Set.copyOf(persons);
  }
}
