-- What is asked for: clinical needs, calls with form and criteria, rule packs as dated data.
create sequence clinical_need_seq start 50 increment 50;
create table clinical_need (
  id              bigint primary key,
  version         int not null default 0,
  title           text not null check (length(trim(title)) > 0),
  problem         text not null,
  current_practice text not null default '',
  current_cost    text not null default '',
  target          text not null default '',
  posted_by       bigint not null references person,
  organisation_id bigint not null references organisation,
  affiliation     text not null,
  state           text not null check (state in ('DRAFT', 'PUBLISHED', 'MATCHED', 'ANSWERED', 'WITHDRAWN')),
  created_at      timestamptz not null,
  published_at    timestamptz,
  search_text     text not null,
  check (state in ('DRAFT', 'WITHDRAWN') or published_at is not null)
);
create index clinical_need_search on clinical_need using gin (search_tokens(search_text));

-- Rule packs: law < programme < call; a newer version of a pack has the same code and a later period.
create sequence rule_pack_seq start 50 increment 50;
create table rule_pack (
  id           bigint primary key,
  code         text not null,
  jurisdiction text not null,
  name_en      text not null,
  name_zh      text not null,
  citation     text not null,
  parent_id    bigint references rule_pack,
  valid_from   date not null,
  valid_to     date check (valid_to > valid_from),
  exclude using gist (code with =, daterange(valid_from, valid_to) with &&)
);
create sequence cost_category_seq start 50 increment 50;
create table cost_category (
  id        bigint primary key,
  pack_id   bigint not null references rule_pack,
  code      text not null,
  name_en   text not null,
  name_zh   text not null,
  tags      text not null default '',
  position  int not null,
  unique (pack_id, code)
);
create sequence rule_seq start 50 increment 50;
create table rule (
  id        bigint primary key,
  pack_id   bigint not null references rule_pack,
  code      text not null,
  kind      text not null,
  params    text not null,
  citation  text not null,
  blocks    boolean not null,
  position  int not null,
  unique (pack_id, code)
);

create sequence call_seq start 50 increment 50;
create table call (
  id           bigint primary key,
  version      int not null default 0,
  code         text not null unique,
  title_en     text not null,
  title_zh     text not null,
  summary_en   text not null default '',
  summary_zh   text not null default '',
  state        text not null check (state in ('DRAFT', 'PUBLISHED', 'OPEN', 'CLOSED', 'SCREENING', 'DECIDED', 'ARCHIVED')),
  envelope_fen bigint not null check (envelope_fen > 0),
  pack_id      bigint not null references rule_pack,
  two_pis      boolean not null default true,
  opens_at     timestamptz not null,
  closes_at    timestamptz not null check (closes_at > opens_at),
  grace_minutes int not null default 0 check (grace_minutes between 0 and 1440),
  decision_at  date not null,
  notice_days  int not null default 5 check (notice_days between 1 and 60),
  created_by   bigint not null references account,
  created_at   timestamptz not null
);
create sequence call_section_seq start 50 increment 50;
create table call_section (
  id         bigint primary key,
  call_id    bigint not null references call,
  position   int not null,
  title_en   text not null,
  title_zh   text not null,
  help_en    text not null default '',
  help_zh    text not null default '',
  max_words  int not null check (max_words between 10 and 20000),
  required   boolean not null default true
);
create index call_section_call on call_section (call_id);
create sequence call_criterion_seq start 50 increment 50;
create table call_criterion (
  id         bigint primary key,
  call_id    bigint not null references call,
  position   int not null,
  title_en   text not null,
  title_zh   text not null,
  weight     int not null check (weight between 1 and 100),
  levels_en  text not null,
  levels_zh  text not null
);
create index call_criterion_call on call_criterion (call_id);
