-- Envelopes of the centre, awards from decisions, payment plans, payments.
create sequence fund_source_seq start 50 increment 50;
create table fund_source (
  id      bigint primary key,
  code    text not null unique,
  name_en text not null,
  name_zh text not null,
  own     boolean not null,
  position int not null
);
insert into fund_source (id, code, name_en, name_zh, own, position) values
 (1, 'CITY', 'Shanghai special fund', '上海市专项资金', false, 1),
 (2, 'CENTRE', 'The centre''s own funds', '中心自有资金', false, 2),
 (3, 'PARTNER', 'Partners'' own money', '合作单位自筹资金', true, 3);

create sequence envelope_seq start 50 increment 50;
create table envelope (
  id         bigint primary key,
  version    int not null default 0,
  source_id  bigint not null references fund_source,
  year       int not null check (year between 2000 and 2100),
  created_by bigint not null references account,
  created_at timestamptz not null,
  unique (source_id, year)
);

-- How awards under a rule pack are paid out: shares in parts of a million, months after the start.
create table plan_step (
  pack_id      bigint not null references rule_pack,
  number       int not null check (number > 0),
  share_ppm    int not null check (share_ppm between 1 and 1000000),
  months       int not null check (months >= 0),
  condition_en text not null,
  condition_zh text not null,
  citation     text not null,
  primary key (pack_id, number)
);
insert into plan_step (pack_id, number, share_ppm, months, condition_en, condition_zh, citation) values
 (1, 1, 600000, 0, 'Award letter issued', '立项通知书下达', '财教〔2016〕397号'),
 (1, 2, 400000, 12, 'Mid-term report accepted', '中期检查通过', '财教〔2016〕397号'),
 (2, 1, 600000, 0, 'Award letter issued', '立项通知书下达', '财教〔2021〕178号'),
 (2, 2, 400000, 12, 'Mid-term report accepted', '中期检查通过', '财教〔2021〕178号'),
 (3, 1, 500000, 0, 'Award letter issued', '立项通知书下达', 'Shanghai programme notices (example)'),
 (3, 2, 300000, 10, 'Mid-term report accepted', '中期检查通过', 'Shanghai programme notices (example)'),
 (3, 3, 200000, 20, 'Final acceptance', '结题验收通过', 'Shanghai programme notices (example)');

create sequence award_seq start 50 increment 50;
create table award (
  id           bigint primary key,
  version      int not null default 0,
  decision_id  bigint not null unique references decision,
  proposal_id  bigint not null unique references proposal,
  pack_id      bigint not null references rule_pack,
  code         text not null unique,
  title        text not null,
  conditions   text not null default '',
  amount_fen   bigint not null check (amount_fen > 0),
  version_sha256 text not null check (version_sha256 ~ '^[0-9a-f]{64}$'),
  state        text not null check (state in ('PREPARED', 'ISSUED', 'DROPPED')),
  source_id    bigint references fund_source,
  starts_on    date,
  prepared_at  timestamptz not null,
  issued_at    timestamptz,
  issued_by    bigint references account,
  posting_id   bigint references posting,
  search_text  text not null,
  check ((state = 'ISSUED') = (num_nulls(source_id, starts_on, issued_at, issued_by, posting_id) = 0))
);
create index award_search on award using gin (search_tokens(search_text));

create sequence award_line_seq start 50 increment 50;
create table award_line (
  id              bigint primary key,
  award_id        bigint not null references award,
  organisation_id bigint not null references organisation,
  category        text not null,
  own             boolean not null,
  year            int not null check (year between 2000 and 2100),
  amount_fen      bigint not null check (amount_fen > 0),
  unique (award_id, organisation_id, category, own, year)
);
create index award_line_organisation on award_line (organisation_id);

create sequence instalment_seq start 50 increment 50;
create table instalment (
  id           bigint primary key,
  version      int not null default 0,
  award_id     bigint not null references award,
  number       int not null check (number > 0),
  share_ppm    int not null check (share_ppm between 1 and 1000000),
  due_on       date not null,
  condition_en text not null,
  condition_zh text not null,
  state        text not null check (state in ('PLANNED', 'RELEASED')),
  released_at  timestamptz,
  released_by  bigint references account,
  posting_id   bigint references posting,
  unique (award_id, number),
  check ((state = 'RELEASED') = (released_at is not null and posting_id is not null))
);
create table instalment_part (
  instalment_id   bigint not null references instalment,
  organisation_id bigint not null references organisation,
  amount_fen      bigint not null check (amount_fen > 0),
  primary key (instalment_id, organisation_id)
);

create sequence bank_file_seq start 50 increment 50;
create table bank_file (
  id         bigint primary key,
  code       text not null unique,
  body       text not null,
  sha256     text not null check (sha256 = encode(sha256(convert_to(body, 'UTF8')), 'hex')),
  payments   int not null check (payments > 0),
  total_fen  bigint not null check (total_fen > 0),
  created_by bigint not null references account,
  created_at timestamptz not null
);
create trigger bank_file_append_only before update or delete or truncate on bank_file
  for each statement execute function refuse_change();

create sequence payment_seq start 50 increment 50;
create table payment (
  id              bigint primary key,
  version         int not null default 0,
  award_id        bigint not null references award,
  organisation_id bigint not null references organisation,
  code            text not null unique,
  purpose         text not null check (length(trim(purpose)) > 0),
  amount_fen      bigint not null check (amount_fen > 0),
  state           text not null check (state in ('REQUESTED', 'APPROVED', 'ORDERED', 'PAID', 'REFUSED', 'WITHDRAWN', 'CANCELLED', 'RETURNED')),
  holder          text not null check (length(trim(holder)) > 0),
  bank            text not null check (length(trim(bank)) > 0),
  account_number  text not null check (account_number ~ '^[0-9]{8,32}$'),
  requested_by    bigint not null references account,
  requested_at    timestamptz not null,
  approved_by     bigint references account,
  approved_at     timestamptz,
  ordered_by      bigint references account,
  ordered_at      timestamptz,
  bank_file_id    bigint references bank_file,
  bank_reference  text,
  paid_on         date,
  reserve_posting bigint not null references posting,
  commit_posting  bigint references posting,
  pay_posting     bigint references posting,
  -- who asks does not approve, who approves does not pay
  constraint payment_four_eyes check (approved_by <> requested_by and ordered_by <> approved_by),
  check (state not in ('APPROVED', 'ORDERED', 'PAID', 'RETURNED') or num_nulls(approved_by, approved_at, commit_posting) = 0),
  check (state not in ('ORDERED', 'PAID', 'RETURNED') or num_nulls(ordered_by, ordered_at, bank_file_id) = 0),
  check (state not in ('PAID', 'RETURNED') or num_nulls(bank_reference, paid_on, pay_posting) = 0)
);
create index payment_award on payment (award_id, state);
create index payment_queue on payment (requested_at) where state in ('REQUESTED', 'APPROVED', 'ORDERED');
create unique index payment_bank_reference on payment (bank_reference) where state = 'PAID';
create sequence payment_part_seq start 50 increment 50;
create table payment_part (
  id         bigint primary key,
  payment_id bigint not null references payment,
  line_id    bigint not null references award_line,
  amount_fen bigint not null check (amount_fen > 0),
  unique (payment_id, line_id)
);
create index payment_part_line on payment_part (line_id);

alter table acct add foreign key (source_id) references fund_source, add foreign key (envelope_id) references envelope,
  add foreign key (award_id) references award, add foreign key (organisation_id) references organisation,
  add foreign key (line_id) references award_line, add foreign key (part_id) references payment_part;
