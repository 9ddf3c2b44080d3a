-- What is funded elsewhere: projects, who takes part, with what share. Facts of a source, written by imports only, so they have no
-- entity. Amounts are minor units of the currency of the source. A fact keeps the hash of the row it came from: the same row again changes nothing.

-- One import: who asked for it, what it read, what that changed.
create sequence import_run_seq start 50 increment 50;
create table import_run (
  id              bigint primary key,
  version         int not null default 0,
  source          text not null check (source in ('CORDIS')),
  origin          text not null check (length(trim(origin)) > 0),
  state           text not null check (state in ('WAITING', 'RUNNING', 'DONE', 'CANCELLED', 'FAILED')),
  asked_by        bigint references account,
  asked_by_name   text not null,
  asked_at        timestamptz not null,
  started_at      timestamptz,
  ended_at        timestamptz,
  cancel_asked    boolean not null default false,
  phase           text check (phase in ('READING', 'STORING')),
  permille        int not null default 0 check (permille between 0 and 1000),
  failure         text,
  failure_figures text[] not null default '{}',
  check ((state in ('DONE', 'CANCELLED', 'FAILED')) = (ended_at is not null)),
  check ((state = 'FAILED') = (failure is not null))
);

create table import_count (
  run_id       bigint not null references import_run,
  thing        text not null check (thing in ('ORGANISATION', 'PROJECT', 'PARTICIPATION')),
  found        int not null default 0,
  added        int not null default 0,
  changed      int not null default 0,
  unchanged    int not null default 0,
  removed      int not null default 0,
  held         int not null default 0,
  amount_cents bigint,
  primary key (run_id, thing)
);

-- What was odd or wrong, row by row; quirk is an org.consilium.register.model.Quirk.
create sequence import_note_seq start 50 increment 50;
create table import_note (
  id      bigint primary key,
  run_id  bigint not null references import_run,
  quirk   text not null,
  file    text not null,
  line    int not null check (line > 0),
  code    text,
  figures text[] not null default '{}'
);
create index import_note_run on import_note (run_id, quirk, id);
create index import_note_order on import_note (run_id, id);

-- The rows an import could not take, as they stood, with the reasons: to be corrected and imported again.
create table import_copy (
  run_id bigint not null references import_run,
  name   text not null,
  bytes  bytea not null,
  primary key (run_id, name)
);

create table programme_part (
  code  text primary key,
  title text not null
);
create table external_topic (
  code  text primary key,
  title text not null
);
create table science_field (
  code  text primary key,
  path  text not null,
  title text not null
);

create sequence external_project_seq start 50 increment 50;
create table external_project (
  id               bigint primary key,
  version          int not null default 0,
  source           text not null check (source in ('CORDIS')),
  code             text not null,
  rcn              text,
  acronym          text not null,
  title            text not null,
  objective        text,
  keywords         text,
  status           text not null check (status in ('SIGNED', 'CLOSED', 'TERMINATED')),
  starts_on        date,
  ends_on          date,
  signed_on        date,
  terminated_on    date,
  months           int check (months > 0),
  total_cost_cents bigint not null check (total_cost_cents >= 0),
  grant_cents      bigint not null check (grant_cents >= 0),
  currency         text not null check (currency ~ '^[A-Z]{3}$'),
  programme_part   text references programme_part,
  topic            text references external_topic,
  framework        text,
  master_call      text,
  sub_call         text,
  scheme           text,
  doi              text,
  updated_at       timestamp,
  partners         int not null check (partners >= 0),
  content_hash     bytea not null check (length(content_hash) = 32),
  first_run        bigint not null references import_run,
  last_run         bigint not null references import_run,
  search_text      text not null,
  unique (source, code),
  check (ends_on >= starts_on)
);

create sequence external_participation_seq start 50 increment 50;
create table external_participation (
  id               bigint primary key,
  project_id       bigint not null references external_project,
  organisation_id  bigint not null references organisation,
  pic              text not null check (pic ~ '^[0-9]{9}$'),
  role             text not null check (role in ('COORDINATOR', 'PARTICIPANT', 'THIRD_PARTY', 'ASSOCIATED_PARTNER')),
  position         int not null check (position > 0),
  name             text not null,
  short_name       text,
  rcn              text,
  sector           text check (sector in ('HES', 'REC', 'PRC', 'PUB', 'OTH')),
  sme              boolean,
  city             text,
  country          text check (country ~ '^[A-Z]{2}$'),
  nuts             text,
  gross_cents      bigint check (gross_cents >= 0),
  net_cents        bigint check (net_cents >= 0),
  total_cost_cents bigint check (total_cost_cents >= 0),
  left_early       boolean not null,
  content_hash     bytea not null check (length(content_hash) = 32),
  last_run         bigint not null references import_run,
  unique (project_id, position, role, pic)
);
create index external_participation_organisation on external_participation (organisation_id, project_id);

create table external_project_part (
  project_id bigint not null references external_project,
  part_code  text not null references programme_part,
  main       boolean not null,
  primary key (project_id, part_code)
);
create table external_project_field (
  project_id bigint not null references external_project,
  field_code text not null references science_field,
  primary key (project_id, field_code)
);

create index external_project_search on external_project using gin (search_tokens(search_text));
create index external_project_newest on external_project (starts_on desc nulls last, id);
