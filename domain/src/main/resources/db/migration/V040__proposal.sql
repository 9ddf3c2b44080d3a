-- What is offered: proposals, each partner's own part and seal, frozen versions.
create sequence proposal_seq start 50 increment 50;
create table proposal (
  id           bigint primary key,
  version      int not null default 0,
  call_id      bigint not null references call,
  need_id      bigint references clinical_need,
  code         text not null unique,
  title        text not null check (length(trim(title)) > 0),
  summary      text not null default '',
  state        text not null check (state in ('DRAFT', 'SUBMITTED', 'RETURNED', 'ELIGIBLE', 'INELIGIBLE', 'IN_REVIEW', 'FUNDED',
                 'RESERVE', 'REVISE', 'DECLINED', 'WITHDRAWN')),
  created_by   bigint not null references person,
  created_at   timestamptz not null,
  submitted_at timestamptz,
  search_text  text not null
);
create index proposal_call on proposal (call_id, state);
create index proposal_search on proposal using gin (search_tokens(search_text));

create sequence proposal_answer_seq start 50 increment 50;
create table proposal_answer (
  id          bigint primary key,
  version     int not null default 0,
  proposal_id bigint not null references proposal,
  section_id  bigint not null references call_section,
  text        text not null,
  saved_at    timestamptz not null,
  saved_by    text not null,
  unique (proposal_id, section_id)
);

create sequence participation_seq start 50 increment 50;
create table participation (
  id              bigint primary key,
  version         int not null default 0,
  proposal_id     bigint not null references proposal,
  organisation_id bigint not null references organisation,
  role            text not null check (role in ('LEAD', 'PARTNER', 'THIRD_PARTY')),
  work            text not null default '',
  sealed_by       bigint references account,
  sealed_name     text,
  sealed_at       timestamptz,
  sealed_hash     text check (sealed_hash ~ '^[0-9a-f]{64}$'),
  unique (proposal_id, organisation_id),
  check ((sealed_at is null) = (sealed_by is null) and (sealed_at is null) = (sealed_hash is null))
);
create unique index participation_one_lead on participation (proposal_id) where role = 'LEAD';
create index participation_organisation on participation (organisation_id);

create sequence investigator_seq start 50 increment 50;
create table investigator (
  id          bigint primary key,
  version     int not null default 0,
  proposal_id bigint not null references proposal,
  person_id   bigint not null references person,
  kind        text not null check (kind in ('CLINICIAN', 'ENGINEER')),
  affiliation text not null,
  accepted_at timestamptz,
  unique (proposal_id, kind),
  unique (proposal_id, person_id)
);
create index investigator_person on investigator (person_id);

create sequence budget_line_seq start 50 increment 50;
create table budget_line (
  id               bigint primary key,
  version          int not null default 0,
  participation_id bigint not null references participation,
  category         text not null,
  source           text not null check (source in ('GRANT', 'OWN')),
  year             int not null check (year between 2000 and 2100),
  amount_fen       bigint not null check (amount_fen > 0),
  unique (participation_id, category, source, year)
);

create sequence proposal_version_seq start 50 increment 50;
create table proposal_version (
  id           bigint primary key,
  proposal_id  bigint not null references proposal,
  number       int not null,
  body         text not null,
  sha256       text not null check (sha256 = encode(sha256(convert_to(body, 'UTF8')), 'hex')),
  submitted_at timestamptz not null,
  submitted_by bigint not null references account,
  actor_name   text not null,
  affiliation  text,
  unique (proposal_id, number)
);
create trigger proposal_version_append_only before update or delete or truncate on proposal_version
  for each statement execute function refuse_change();

create sequence eligibility_verdict_seq start 50 increment 50;
create table eligibility_verdict (
  id          bigint primary key,
  proposal_id bigint not null references proposal,
  clause      text not null,
  passed      boolean not null,
  note        text not null default '',
  actor_name  text not null,
  at          timestamptz not null
);
create index eligibility_verdict_proposal on eligibility_verdict (proposal_id);
