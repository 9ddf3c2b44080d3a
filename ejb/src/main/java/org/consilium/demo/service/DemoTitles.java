package org.consilium.demo.service;

/** Invented projects around real clinical problems: Chinese title, English title, summary. */
final class DemoTitles {

  static final String[][] DECIDED = {
    {
      "手持式超声刀",
      "Handheld ultrasonic knife",
      "研制低成本超声刀主机与可重复使用刀头。 A low-cost generator and a reusable blade."
    },
    {
      "深部手术缝合针",
      "Suture needle for deep sites",
      "可变角度持针与缝合一体器械。 One instrument that holds and sews at any angle."
    },
    {
      "低热损伤高频电刀",
      "Electric knife with little heat",
      "阻抗反馈控制切缘温度。 Impedance feedback keeps the edge cool."
    },
    {"血管闭合器械", "Vessel sealing instrument", "双极闭合与切割集成。 Bipolar sealing and cutting in one."},
    {"腔镜荧光成像", "Fluorescence for endoscopes", "近红外荧光术中导航。 Near-infrared guidance in surgery."},
    {"柔性腔镜机械臂", "Flexible arm for endoscopes", "连续体机械臂与力反馈。 A continuum arm with force feedback."},
    {
      "经导管瓣膜输送",
      "Delivering valves by catheter",
      "可回收输送系统。 A delivery system that can be withdrawn."
    },
    {"椎间盘微创切除", "Disc removal through a small cut", "水刀与成像集成。 Water jet with imaging."},
    {"肿瘤冷冻消融", "Freezing tumours", "小型化氮冷冻系统。 A small nitrogen system."},
    {"一次性内镜", "Single-use endoscope", "低成本成像模组。 A low-cost imaging module."}
  };

  static final String[][] IN_SCREENING = {
    {
      "肺超声智能判读",
      "Reading lung ultrasound by machine",
      "面向基层的床旁判读。 At the bedside, for small hospitals."
    },
    {"心衰可穿戴监测", "Wearable for heart failure", "阻抗与心音融合。 Impedance and heart sounds together."},
    {"卒中上肢康复机器人", "Robot for the arm after stroke", "家庭与医院连续康复。 Training at home and in hospital."},
    {"术中出血预警", "Bleeding warning in surgery", "视频与生命体征融合。 Video and vital signs together."},
    {"病理切片质控", "Quality of pathology slides", "扫描即质控。 Checked while scanning."},
    {"新生儿黄疸检测", "Jaundice of the newborn", "多光谱无创检测。 Multispectral, without blood."},
    {"导管头端力传感", "Force at the catheter tip", "光纤光栅传感。 Fibre Bragg gratings."},
    {"手术器械清点", "Counting instruments", "视觉与射频识别。 Vision and radio tags."}
  };

  static final String[][] MEETING = {
    {"下肢外骨骼", "Exoskeleton for the leg", "轻量化步态辅助。 Light help with walking."},
    {"居家透析监测", "Watching dialysis at home", "腹透液浊度与体征监测。 Clouding of the fluid and vital signs."},
    {"吞咽功能训练仪", "Training to swallow", "表面肌电生物反馈。 Biofeedback from surface signals of muscles."},
    {"智能助听", "Smart hearing aid", "噪声环境语音增强。 Clear speech where it is noisy."}
  };

  static final String[][] DRAFTS = {
    {"超声刀刀头寿命提升", "Longer life of ultrasonic blades", "涂层与疲劳模型。 Coating and a model of fatigue."},
    {"弯曲缝合针定位", "Locating curved needles", "磁定位。 Magnetic tracking."}
  };

  private DemoTitles() {}
}
