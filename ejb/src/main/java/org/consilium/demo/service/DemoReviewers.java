package org.consilium.demo.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import org.consilium.consortium.model.Person;
import org.consilium.consortium.model.Person.Profession;
import org.consilium.platform.model.Roles;

/** Reviewers enough for panels: with the four of {@link DemoPeople} there are forty. */
@ApplicationScoped
class DemoReviewers {

  /** How many there are: expert-1, expert-2 and so on. */
  static final int EXPERTS = 36;

  private static final List<String> PLACES =
      List.of("f5", "f6", "f7", "f8", "f9", "f10", "f11", "sjtu-med", "simit", "customer");

  private static final List<Profession> PROFESSIONS =
      List.of(
          Profession.CLINICIAN,
          Profession.ENGINEER,
          Profession.ENGINEER,
          Profession.FINANCE,
          Profession.MANAGER);

  private static final String[] KEYWORDS = {
    "微创外科 minimally invasive surgery; 腔镜 endoscopy",
    "超声换能 ultrasonic transducers; 医用材料 biomaterials",
    "机器人 robotics; 力反馈 force feedback; 控制 control",
    "经费管理 grant accounting; 成本 cost",
    "注册 registration; 产业化 industrialisation; 质量体系 quality systems",
    "影像 imaging; 肿瘤 oncology; 介入 intervention",
    "人工智能 machine learning; 信号处理 signal processing; 智能判读 automated reading",
    "超声 ultrasound; 可穿戴 wearable sensors; 监测 monitoring",
    "康复 rehabilitation; 卒中 stroke; 机器人 robotics",
    "病理 pathology; 质控 quality control; 新生儿 neonatology",
    "导管 catheters; 传感 sensing; 手术器械 surgical instruments"
  };

  @PersistenceContext(unitName = "consilium")
  private EntityManager em;

  @Inject private DemoPeople people;

  /** What the people with a role of their own know. */
  private static final Map<String, String> KNOWLEDGE =
      Map.of(
          "reviewer", "超声 ultrasound; 传感 sensing; 机器人 robotics",
          "reviewer2", "康复 rehabilitation; 心衰 heart failure; 卒中 stroke",
          "reviewer3", "病理 pathology; 出血 bleeding; 手术器械 surgical instruments",
          "reviewer4", "导管 catheters; 可穿戴 wearable sensors",
          "chair", "智能判读 automated reading; 新生儿 neonatology; 监测 monitoring");

  void seed() {
    KNOWLEDGE.forEach(
        (user, keywords) ->
            em.find(Person.class, people.account(user).personId()).describeExpertise(keywords));
    people.add("manager2", Roles.CALL_MANAGER, "Tao Demo", "陶演示", Profession.MANAGER, "sjtu-med");
    for (int n = 0; n < EXPERTS; n++) {
      String user = "expert-" + (n + 1);
      people.add(
          user,
          Roles.REVIEWER,
          "Expert Demo " + (n + 1),
          "演示专家 " + (n + 1),
          PROFESSIONS.get(n % PROFESSIONS.size()),
          PLACES.get(n % PLACES.size()));
      em.find(Person.class, people.account(user).personId())
          .describeExpertise(KEYWORDS[n % KEYWORDS.length]);
    }
  }
}
