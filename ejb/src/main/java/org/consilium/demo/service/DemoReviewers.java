package org.consilium.demo.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
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
    "人工智能 machine learning; 信号处理 signal processing"
  };

  @PersistenceContext(unitName = "consilium")
  private EntityManager em;

  @Inject private DemoPeople people;

  void seed() {
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
