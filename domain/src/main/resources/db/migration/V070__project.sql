-- How it runs: projects made from decisions or taken over, their partners and people by date, how they stood on any day.
create table project_number (
  year int primary key,
  last int not null check (last > 0)
);
create sequence project_seq start 50 increment 50;
create table project (
  id               bigint primary key,
  version          int not null default 0,
  code             text not null unique check (code ~ '^PRJ-[0-9]{4}-[0-9]{3,}$'),
  title            text not null check (length(trim(title)) > 0),
  summary          text not null default '',
  state            text not null check (state in ('SETUP', 'RUNNING', 'ON_HOLD', 'ACCEPTANCE', 'CLOSED', 'TERMINATED')),
  tier             text not null check (tier in ('ORDINARY', 'KEY', 'INDUSTRIALISATION')),
  call_id          bigint references call,
  proposal_id      bigint unique references proposal,
  proposal_version int,
  decision_id      bigint unique references decision,
  taken_over_from  text check (length(trim(taken_over_from)) > 0),
  granted_fen      bigint not null check (granted_fen > 0),
  starts_on        date not null,
  ends_on          date not null check (ends_on > starts_on),
  founded_at       timestamptz not null,
  changed_at       timestamptz not null check (changed_at >= founded_at),
  search_text      text not null,
  foreign key (proposal_id, proposal_version) references proposal_version (proposal_id, number),
  -- either a decision on a frozen version, or taken over from earlier records and said so
  check ((taken_over_from is null) = (proposal_id is not null)),
  check ((proposal_id is null) = (call_id is null) and (proposal_id is null) = (decision_id is null)
     and (proposal_id is null) = (proposal_version is null))
);
create index project_search on project using gin (search_tokens(search_text));
create index project_state on project (state, id);

-- Where it comes from is frozen for everybody.
create function refuse_other_origin() returns trigger language plpgsql as $$
begin
  if (new.code, new.call_id, new.proposal_id, new.proposal_version, new.decision_id, new.taken_over_from, new.founded_at)
     is distinct from (old.code, old.call_id, old.proposal_id, old.proposal_version, old.decision_id, old.taken_over_from, old.founded_at) then
    raise exception 'where project % comes from is frozen', old.code using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
create trigger project_origin before update on project for each row execute function refuse_other_origin();
create trigger project_append_only before delete or truncate on project for each statement execute function refuse_change();

-- Every standing a project ever had, written by the database so that no writer can forget it. Append-only.
create table project_standing (
  id          bigint generated always as identity primary key,
  project_id  bigint not null references project,
  at          timestamptz not null,
  state       text not null,
  tier        text not null,
  granted_fen bigint not null,
  starts_on   date not null,
  ends_on     date not null
);
create index project_standing_project on project_standing (project_id, at, id);
create trigger project_standing_append_only before update or delete or truncate on project_standing
  for each statement execute function refuse_change();
create function keep_standing() returns trigger language plpgsql as $$
begin
  insert into project_standing (project_id, at, state, tier, granted_fen, starts_on, ends_on)
  values (new.id, new.changed_at, new.state, new.tier, new.granted_fen, new.starts_on, new.ends_on);
  return null;
end $$;
create trigger project_stands_new after insert on project for each row execute function keep_standing();
create trigger project_stands after update on project for each row
  when ((new.state, new.tier, new.granted_fen, new.starts_on, new.ends_on)
        is distinct from (old.state, old.tier, old.granted_fen, old.starts_on, old.ends_on))
  execute function keep_standing();

create sequence project_partner_seq start 50 increment 50;
create table project_partner (
  id              bigint primary key,
  version         int not null default 0,
  project_id      bigint not null references project,
  organisation_id bigint not null references organisation,
  role            text not null check (role in ('LEAD', 'PARTNER', 'THIRD_PARTY')),
  work            text not null default '',
  valid_from      date not null,
  valid_to        date check (valid_to > valid_from),
  exclude using gist (project_id with =, organisation_id with =, daterange(valid_from, valid_to) with &&)
);
create index project_partner_organisation on project_partner (organisation_id);
-- One lead at a time.
alter table project_partner add exclude using gist (project_id with =, daterange(valid_from, valid_to) with &&)
  where (role = 'LEAD');

create sequence project_person_seq start 50 increment 50;
create table project_person (
  id          bigint primary key,
  version     int not null default 0,
  project_id  bigint not null references project,
  person_id   bigint not null references person,
  part        text not null check (part in ('CLINICIAN', 'ENGINEER', 'MEMBER')),
  affiliation text not null,
  valid_from  date not null,
  valid_to    date check (valid_to > valid_from),
  exclude using gist (project_id with =, person_id with =, daterange(valid_from, valid_to) with &&)
);
create index project_person_person on project_person (person_id);
-- One clinician and one engineer lead at a time.
alter table project_person add exclude using gist (project_id with =, part with =, daterange(valid_from, valid_to) with &&)
  where (part <> 'MEMBER');
