-- Two packs as data. Percentages are in the rules' parameters, never in code.
insert into rule_pack (id, code, jurisdiction, name_en, name_zh, citation, parent_id, valid_from, valid_to) values
 (1, 'CN-CENTRAL', 'CN', 'Central R&D funds (before 2021)', '中央财政科研经费（2021 年以前）', '财教〔2016〕397号', null, date '2016-12-30', date '2021-08-05'),
 (2, 'CN-CENTRAL', 'CN', 'Central R&D funds', '中央财政科研经费', '国办发〔2021〕32号；财教〔2021〕178号', null, date '2021-08-05', null),
 (3, 'CN-SHANGHAI', 'CN-SH', 'Shanghai programmes on central rules', '上海市项目（中央规则叠加）', 'Shanghai programme notices (example values)', 2, date '2022-01-01', null);
insert into cost_category (id, pack_id, code, name_en, name_zh, tags, position) values
 (1, 2, 'EQUIPMENT_PURCHASE', 'Equipment: purchase', '设备费（购置）', 'direct equipment equipment-purchase', 1),
 (2, 2, 'EQUIPMENT_OTHER', 'Equipment: trial manufacture, upgrade, lease', '设备费（试制、改造、租赁）', 'direct equipment', 2),
 (3, 2, 'OPERATIONS', 'Operations', '业务费', 'direct', 3),
 (4, 2, 'LABOUR', 'Labour', '劳务费', 'direct labour', 4),
 (5, 2, 'INDIRECT', 'Indirect costs', '间接费用', 'indirect', 5),
 (11, 1, 'EQUIPMENT_PURCHASE', 'Equipment: purchase', '设备费（购置）', 'direct equipment equipment-purchase', 1),
 (12, 1, 'EQUIPMENT_OTHER', 'Equipment: trial manufacture, upgrade, lease', '设备费（试制、改造、租赁）', 'direct equipment', 2),
 (13, 1, 'OPERATIONS', 'Operations', '业务费', 'direct', 3),
 (14, 1, 'LABOUR', 'Labour', '劳务费', 'direct labour', 4),
 (15, 1, 'INDIRECT', 'Indirect costs', '间接费用', 'indirect', 5);
insert into rule (id, pack_id, code, kind, params, citation, blocks, position) values
 (1, 1, 'CN-16-INDIRECT', 'INDIRECT_TIERS', '5000000:20,10000000:15,*:13', '财教〔2016〕397号', true, 1),
 (2, 2, 'CN-21-INDIRECT', 'INDIRECT_TIERS', '5000000:30,10000000:25,*:20', '国办发〔2021〕32号 第（六）条；财教〔2021〕178号', true, 1),
 (3, 3, 'SH-PARTNERS', 'MIN_PARTNERS', '2', 'Shanghai programme notices (example)', true, 1),
 (4, 3, 'SH-MAKER', 'REQUIRED_KINDS', 'UNIVERSITY|RESEARCH_INSTITUTE,HOSPITAL,COMPANY', 'Shanghai programme notices (example): medical device lead', true, 2),
 (5, 3, 'SH-EQUIPMENT', 'CAP_SHARE', 'equipment:10', 'Shanghai programme notices (example)', true, 3),
 (6, 3, 'SH-LABOUR', 'CAP_SHARE', 'labour:35', 'Shanghai programme notices (example)', true, 4),
 (7, 3, 'SH-MATCHING', 'MATCHING', 'COMPANY:100', 'Shanghai programme notices (example)', true, 5),
 (8, 3, 'SH-PI', 'PI_QUOTA', '2', 'Shanghai programme notices (example)', true, 6),
 (9, 3, 'SH-ORG', 'LEAD_QUOTA', '5', 'Shanghai programme notices (example)', true, 7);
