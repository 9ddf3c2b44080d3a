-- What was promised: targets, milestones with evidence and verdict, task books frozen by hash; approvals that open spending; reports.
alter table project add pack_id bigint references rule_pack;
update project set pack_id = coalesce((select c.pack_id from call c where c.id = project.call_id), 2);
alter table project alter pack_id set not null;

create sequence target_seq start 50 increment 50;
create table target (
  id         bigint primary key,
  version    int not null default 0,
  project_id bigint not null references project,
  position   int not null check (position > 0),
  title      text not null check (length(trim(title)) > 0),
  unit       text not null check (length(trim(unit)) > 0),
  baseline   numeric(18, 4) not null,
  value      numeric(18, 4) not null check (value <> baseline),
  due_on     date not null,
  unique (project_id, position)
);

create sequence milestone_seq start 50 increment 50;
create table milestone (
  id          bigint primary key,
  version     int not null default 0,
  project_id  bigint not null references project,
  position    int not null check (position > 0),
  title       text not null check (length(trim(title)) > 0),
  proof       text not null default '',
  due_on      date not null,
  instalment  int check (instalment > 0),
  state       text not null check (state in ('PLANNED', 'SUBMITTED', 'RETURNED', 'ACCEPTED')),
  accepted_at timestamptz,
  unique (project_id, position),
  check ((state = 'ACCEPTED') = (accepted_at is not null))
);
-- One milestone releases an instalment, and no second one.
create unique index milestone_instalment on milestone (project_id, instalment);
create index milestone_due on milestone (due_on) where state <> 'ACCEPTED';

-- What was handed in for a milestone, with the hashes of its files, and what was found. The text never changes.
create sequence evidence_seq start 50 increment 50;
create table evidence (
  id             bigint primary key,
  version        int not null default 0,
  milestone_id   bigint not null references milestone,
  number         int not null check (number > 0),
  body           text not null,
  sha256         text not null check (sha256 = encode(sha256(convert_to(body, 'UTF8')), 'hex')),
  submitted_by   bigint not null references account,
  submitted_name text not null,
  submitted_at   timestamptz not null,
  accepted       boolean,
  note           text not null default '',
  judged_by      bigint references account check (judged_by <> submitted_by),
  judged_name    text,
  judged_at      timestamptz,
  unique (milestone_id, number),
  check (num_nulls(accepted, judged_by, judged_name, judged_at) in (0, 4))
);
create unique index evidence_one_open on evidence (milestone_id) where judged_at is null;
create function refuse_other_evidence() returns trigger language plpgsql as $$
begin
  if old.judged_at is not null or (new.milestone_id, new.number, new.body, new.submitted_by, new.submitted_at)
     is distinct from (old.milestone_id, old.number, old.body, old.submitted_by, old.submitted_at) then
    raise exception 'evidence is frozen, and judged once' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
create trigger evidence_frozen before update on evidence for each row execute function refuse_other_evidence();
create trigger evidence_kept before delete or truncate on evidence for each statement execute function refuse_change();

-- 任务书: the promise as canonical text with its hash; a later one follows an approved change. Only a seal is added to it.
create sequence task_book_seq start 50 increment 50;
create table task_book (
  id          bigint primary key,
  version     int not null default 0,
  project_id  bigint not null references project,
  number      int not null check (number > 0),
  body        text not null,
  sha256      text not null check (sha256 = encode(sha256(convert_to(body, 'UTF8')), 'hex')),
  cause       text not null default '',
  frozen_by   bigint references account,
  frozen_name text not null,
  frozen_at   timestamptz not null,
  sealed_by   bigint references account,
  sealed_name text,
  sealed_at   timestamptz,
  unique (project_id, number),
  check (num_nulls(sealed_name, sealed_at) in (0, 2))
);
create function refuse_other_book() returns trigger language plpgsql as $$
begin
  if old.sealed_at is not null or (new.project_id, new.number, new.body, new.cause, new.frozen_name, new.frozen_at)
     is distinct from (old.project_id, old.number, old.body, old.cause, old.frozen_name, old.frozen_at) then
    raise exception 'a task book is frozen, and sealed once' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
create trigger task_book_frozen before update on task_book for each row execute function refuse_other_book();
create trigger task_book_kept before delete or truncate on task_book for each statement execute function refuse_change();

-- Ethics, animal, GCP: while one that is needed is missing or has run out, nothing is spent.
create sequence approval_seq start 50 increment 50;
create table approval (
  id          bigint primary key,
  version     int not null default 0,
  project_id  bigint not null references project,
  kind        text not null check (kind in ('ETHICS', 'ANIMAL', 'GCP')),
  state       text not null check (state in ('NEEDED', 'GRANTED', 'WAIVED')),
  committee   text,
  reference   text,
  granted_on  date,
  valid_until date check (valid_until >= granted_on),
  unique (project_id, kind),
  check ((state = 'GRANTED') = (num_nulls(committee, reference, granted_on, valid_until) = 0))
);
create function spending_blocked(the_project bigint, today date) returns boolean language sql stable as
  $$ select exists (select 1 from approval a where a.project_id = the_project
       and (a.state = 'NEEDED' or a.state = 'GRANTED' and a.valid_until < today)) $$;

create sequence progress_report_seq start 50 increment 50;
create table progress_report (
  id           bigint primary key,
  version      int not null default 0,
  project_id   bigint not null references project,
  number       int not null check (number > 0),
  from_day     date not null,
  to_day       date not null check (to_day > from_day),
  due_on       date not null check (due_on >= to_day),
  state        text not null check (state in ('DUE', 'SUBMITTED', 'QUERIED', 'ACCEPTED')),
  done         text not null default '',
  problems     text not null default '',
  next_steps   text not null default '',
  percent      int check (percent between 0 and 100),
  submitted_at timestamptz,
  query        text not null default '',
  accepted_at  timestamptz,
  reminded_on  date,
  unique (project_id, number),
  check (state = 'DUE' or submitted_at is not null),
  check ((state = 'ACCEPTED') = (accepted_at is not null))
);
create index progress_report_due on progress_report (due_on) where state in ('DUE', 'QUERIED');
