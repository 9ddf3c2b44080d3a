package org.consilium.call.web;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.consilium.call.service.CallForm;
import org.consilium.call.service.CallQueries.CriterionRow;
import org.consilium.call.service.CallQueries.SectionRow;
import org.consilium.call.service.CallRow;
import org.consilium.platform.service.Time;
import org.consilium.shared.model.Texts;

/** What a call manager is typing about a call. */
public class CallInput implements Serializable {

  private static final long serialVersionUID = 1L;

  private String code;
  private String titleEn;
  private String titleZh;
  private String summaryEn;
  private String summaryZh;
  private BigDecimal envelope;
  private long packId;
  private LocalDateTime opensAt;
  private LocalDateTime closesAt;
  private LocalDate decisionAt;
  private int noticeDays;

  private final List<Section> sections = new ArrayList<>();
  private final List<Criterion> criteria = new ArrayList<>();

  /** The usual form for a cooperative project. */
  void begin(LocalDateTime now) {
    opensAt = now.withSecond(0).withNano(0);
    closesAt = opensAt.plusDays(30).withHour(16).withMinute(0);
    decisionAt = closesAt.toLocalDate().plusDays(45);
    noticeDays = 5;
    packId = 3;
    section(en("call.usual.summary"), zh("call.usual.summary"), 300);
    section(en("call.usual.need"), zh("call.usual.need"), 1500);
    section(en("call.usual.plan"), zh("call.usual.plan"), 3000);
    section(en("call.usual.team"), zh("call.usual.team"), 1000);
    criterion(en("call.usual.value"), zh("call.usual.value"), 30);
    criterion(en("call.usual.novelty"), zh("call.usual.novelty"), 30);
    criterion(en("call.usual.team"), zh("call.usual.team"), 20);
    criterion(en("call.usual.product"), zh("call.usual.product"), 20);
  }

  private void section(String en, String zh, int words) {
    Section section = new Section();
    section.titleEn = en;
    section.titleZh = zh;
    section.maxWords = words;
    sections.add(section);
  }

  private void criterion(String en, String zh, int weight) {
    Criterion criterion = new Criterion();
    criterion.titleEn = en;
    criterion.titleZh = zh;
    criterion.weight = weight;
    criteria.add(criterion);
  }

  private static String en(String key) {
    return Texts.of(Locale.ENGLISH).get(key);
  }

  private static String zh(String key) {
    return Texts.of(Locale.SIMPLIFIED_CHINESE).get(key);
  }

  void read(CallRow call, List<SectionRow> questions, List<CriterionRow> scales) {
    code = call.code();
    titleEn = call.titleEn();
    titleZh = call.titleZh();
    summaryEn = call.summaryEn();
    summaryZh = call.summaryZh();
    envelope = call.envelope().toDecimal();
    packId = call.packId();
    opensAt = call.opensAt().atZoneSameInstant(Time.ZONE).toLocalDateTime();
    closesAt = call.closesAt().atZoneSameInstant(Time.ZONE).toLocalDateTime();
    decisionAt = call.decisionAt();
    noticeDays = call.noticeDays();
    questions.forEach(q -> section(q.titleEn(), q.titleZh(), q.maxWords()));
    scales.forEach(
        k -> {
          criterion(k.titleEn(), k.titleZh(), k.weight());
          criteria.get(criteria.size() - 1).levelsEn = k.levelsEn();
          criteria.get(criteria.size() - 1).levelsZh = k.levelsZh();
        });
  }

  CallForm form() {
    return new CallForm(
        code,
        titleEn,
        titleZh,
        summaryEn,
        summaryZh,
        envelope,
        packId,
        opensAt,
        closesAt,
        decisionAt,
        noticeDays,
        sections.stream().map(s -> new CallForm.Section(s.titleEn, s.titleZh, s.maxWords)).toList(),
        criteria.stream()
            .map(
                k -> new CallForm.Criterion(k.titleEn, k.titleZh, k.weight, k.levelsEn, k.levelsZh))
            .toList());
  }

  public List<Section> getSections() {
    return sections;
  }

  public List<Criterion> getCriteria() {
    return criteria;
  }

  public String getCode() {
    return code;
  }

  public void setCode(String code) {
    this.code = code;
  }

  public String getTitleEn() {
    return titleEn;
  }

  public void setTitleEn(String titleEn) {
    this.titleEn = titleEn;
  }

  public String getTitleZh() {
    return titleZh;
  }

  public void setTitleZh(String titleZh) {
    this.titleZh = titleZh;
  }

  public String getSummaryEn() {
    return summaryEn;
  }

  public void setSummaryEn(String summaryEn) {
    this.summaryEn = summaryEn;
  }

  public String getSummaryZh() {
    return summaryZh;
  }

  public void setSummaryZh(String summaryZh) {
    this.summaryZh = summaryZh;
  }

  public BigDecimal getEnvelope() {
    return envelope;
  }

  public void setEnvelope(BigDecimal envelope) {
    this.envelope = envelope;
  }

  public long getPackId() {
    return packId;
  }

  public void setPackId(long packId) {
    this.packId = packId;
  }

  public LocalDateTime getOpensAt() {
    return opensAt;
  }

  public void setOpensAt(LocalDateTime opensAt) {
    this.opensAt = opensAt;
  }

  public LocalDateTime getClosesAt() {
    return closesAt;
  }

  public void setClosesAt(LocalDateTime closesAt) {
    this.closesAt = closesAt;
  }

  public LocalDate getDecisionAt() {
    return decisionAt;
  }

  public void setDecisionAt(LocalDate decisionAt) {
    this.decisionAt = decisionAt;
  }

  public int getNoticeDays() {
    return noticeDays;
  }

  public void setNoticeDays(int noticeDays) {
    this.noticeDays = noticeDays;
  }

  /** A question being typed. */
  public static class Section implements Serializable {

    private static final long serialVersionUID = 1L;

    private String titleEn;
    private String titleZh;
    private int maxWords = 1000;

    public String getTitleEn() {
      return titleEn;
    }

    public void setTitleEn(String titleEn) {
      this.titleEn = titleEn;
    }

    public String getTitleZh() {
      return titleZh;
    }

    public void setTitleZh(String titleZh) {
      this.titleZh = titleZh;
    }

    public int getMaxWords() {
      return maxWords;
    }

    public void setMaxWords(int maxWords) {
      this.maxWords = maxWords;
    }
  }

  /** A criterion being typed. */
  public static class Criterion implements Serializable {

    private static final long serialVersionUID = 1L;

    private String titleEn;
    private String titleZh;
    private int weight = 10;
    private String levelsEn = en("call.usual.levels");
    private String levelsZh = zh("call.usual.levels");

    public String getTitleEn() {
      return titleEn;
    }

    public void setTitleEn(String titleEn) {
      this.titleEn = titleEn;
    }

    public String getTitleZh() {
      return titleZh;
    }

    public void setTitleZh(String titleZh) {
      this.titleZh = titleZh;
    }

    public int getWeight() {
      return weight;
    }

    public void setWeight(int weight) {
      this.weight = weight;
    }

    public String getLevelsEn() {
      return levelsEn;
    }

    public void setLevelsEn(String levelsEn) {
      this.levelsEn = levelsEn;
    }

    public String getLevelsZh() {
      return levelsZh;
    }

    public void setLevelsZh(String levelsZh) {
      this.levelsZh = levelsZh;
    }
  }
}
