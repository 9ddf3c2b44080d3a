package org.consilium.demo.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.consilium.call.model.Call;
import org.consilium.call.model.CallCriterion;
import org.consilium.call.model.CallSection;
import org.consilium.call.model.ClinicalNeed;
import org.consilium.platform.service.Time;
import org.consilium.shared.model.Money;

/**
 * Clinical needs, and four calls: one open, one closed for screening, one whose panel meets today,
 * one of the year before.
 */
@ApplicationScoped
class DemoCalls {

  /** The pack with the Shanghai example rules. */
  private static final long PACK = 3;

  private static final String LEVELS_EN =
      "Does not convince\nHas large gaps\nSound with gaps\nConvincing\nOutstanding";
  private static final String LEVELS_ZH = "不令人信服\n差距较大\n可行但有不足\n令人信服\n非常突出";

  private static final String[][] NEEDS = {
    {"超声刀主机与刀头国产化", "Affordable ultrasonic knife", "进口主机约 50 万元，一次性刀头约 6000 元。", "500000"},
    {"深部缝合用手术缝合针", "Suture needle for deep sites", "深部操作空间小，持针角度受限。", "300"},
    {"高频电刀热损伤控制", "Less thermal damage from electric knives", "切缘热损伤影响愈合。", "80000"},
    {"术中出血实时预警", "Early warning of bleeding in surgery", "依赖肉眼观察，发现较晚。", "0"},
    {"可穿戴心衰监测", "Wearable monitoring of heart failure", "出院后缺乏连续监测。", "12000"},
    {"卒中上肢康复训练设备", "Training device for the arm after stroke", "治疗师人力不足。", "150000"},
    {"床旁肺超声辅助判读", "Help in reading lung ultrasound", "基层判读经验不足。", "200000"},
    {"内镜清洗质量追溯", "Tracing how endoscopes were cleaned", "人工登记易漏。", "5000"},
    {"导管头端力感知", "Feeling the force at the catheter tip", "术者缺乏触觉反馈。", "90000"},
    {"骨科个体化植入物", "Implants fitted to the patient", "标准规格与患者不匹配。", "30000"},
    {"新生儿黄疸无创检测", "Jaundice of the newborn without blood", "反复采血。", "20000"},
    {"手术室器械自动清点", "Counting instruments automatically", "人工清点耗时。", "0"}
  };

  @PersistenceContext(unitName = "consilium")
  private EntityManager em;

  @Inject private DemoPeople people;
  @Inject private DemoOrganisations organisations;
  @Inject private Clock clock;

  private final List<ClinicalNeed> needs = new ArrayList<>();
  private Call open;
  private Call closed;
  private Call meeting;
  private Call decided;

  void seed() {
    for (int i = 0; i < NEEDS.length; i++) {
      needs.add(need(i));
    }
    int year = LocalDate.now(clock).getYear();
    open = call("OPEN-" + year, "Key devices of the clinic", "临床急需关键器械", -10, 30, 5_000_000);
    closed =
        call("SCREEN-" + year, "Intelligent diagnosis and treatment", "智能诊疗", -60, -15, 6_000_000);
    meeting = call("MEET-" + year, "Rehabilitation and home care", "康复与居家护理", -100, -45, 1_400_000);
    decided =
        call("DONE-" + (year - 1), "Minimally invasive surgery", "微创手术器械", -300, -240, 3_600_000);
    em.flush();
    open.open(OffsetDateTime.now(clock));
    for (Call past : List.of(closed, meeting, decided)) {
      past.open(OffsetDateTime.now(clock));
      past.close(OffsetDateTime.now(clock));
    }
  }

  ClinicalNeed need(int index) {
    if (index < needs.size()) {
      return needs.get(index);
    }
    String[] text = NEEDS[index];
    OffsetDateTime posted = OffsetDateTime.now(clock).minusDays(320 - index * 20L);
    String user = index % 2 == 0 ? "clinician" : "clinician-2";
    String where = index % 2 == 0 ? "zhongshan" : "renji";
    ClinicalNeed need =
        new ClinicalNeed(
            people.account(user).personId(),
            organisations.get(where).id(),
            organisations.get(where).nameZh() + " " + organisations.get(where).nameEn(),
            posted);
    need.write(text[0] + " · " + text[1], text[2], "", text[3] + " 元", "");
    need.publish(posted.plusHours(2));
    em.persist(need);
    return need;
  }

  Call open() {
    return open;
  }

  Call closed() {
    return closed;
  }

  Call meeting() {
    return meeting;
  }

  Call decided() {
    return decided;
  }

  private Call call(
      String code, String titleEn, String titleZh, int opensIn, int closesIn, long envelope) {
    LocalDate today = LocalDate.now(clock);
    OffsetDateTime opens =
        today.plusDays(opensIn).atTime(9, 0).atZone(Time.ZONE).toOffsetDateTime();
    OffsetDateTime closes =
        today.plusDays(closesIn).atTime(16, 0).atZone(Time.ZONE).toOffsetDateTime();
    Call call = new Call(code, PACK, people.account("manager").id(), opens.minusDays(20));
    call.describe(
        titleEn,
        titleZh,
        "Cooperative projects of a clinician and an engineer (demo).",
        "由临床与工程负责人共同承担的医工交叉合作项目（演示）。");
    call.plan(Money.yuan(envelope), opens, closes, closes.toLocalDate().plusDays(60), 5);
    em.persist(call);
    em.flush();
    section(call, 1, "Need and state of the art", "需求与现状", 1500);
    section(call, 2, "Work plan and targets", "工作计划与指标", 3000);
    section(call, 3, "Team and cooperation", "团队与协作", 1000);
    criterion(call, 1, "Clinical value", "临床价值", 30);
    criterion(call, 2, "Novelty and feasibility", "创新性与可行性", 30);
    criterion(call, 3, "Team and cooperation", "团队与协作", 20);
    criterion(call, 4, "Path to product", "产业化路径", 20);
    call.publish(3, 4);
    return call;
  }

  private void section(Call call, int position, String en, String zh, int words) {
    em.persist(new CallSection(call.id(), position, en, zh, "", "", words, true));
  }

  private void criterion(Call call, int position, String en, String zh, int weight) {
    em.persist(new CallCriterion(call.id(), position, en, zh, weight, LEVELS_EN, LEVELS_ZH));
  }
}
