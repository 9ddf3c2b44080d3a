-- How it is judged. Screening knows subjects (kind, id, frozen snapshot, conflict facts), not proposals.
create sequence round_seq start 50 increment 50;
create table round (
  id           bigint primary key,
  version      int not null default 0,
  purpose      text not null check (purpose in ('CALL', 'STAGE', 'ACCEPTANCE', 'ASSESSMENT')),
  source_id    bigint not null,
  title        text not null,
  state        text not null check (state in ('PANEL', 'ASSIGNED', 'REVIEWING', 'MEETING', 'DECIDED', 'NOTICE', 'FINAL')),
  reviews_each int not null check (reviews_each between 1 and 15),
  max_load     int not null check (max_load between 1 and 500),
  envelope_fen bigint not null,
  review_due   timestamptz not null,
  notice_days  int not null,
  created_at   timestamptz not null,
  unique (purpose, source_id)
);
create sequence round_criterion_seq start 50 increment 50;
create table round_criterion (
  id        bigint primary key,
  round_id  bigint not null references round,
  position  int not null,
  title_en  text not null,
  title_zh  text not null,
  weight    int not null check (weight > 0),
  levels_en text not null,
  levels_zh text not null
);
create sequence subject_seq start 50 increment 50;
create table subject (
  id            bigint primary key,
  version       int not null default 0,
  round_id      bigint not null references round,
  kind          text not null check (kind in ('PROPOSAL', 'PROJECT', 'CENTRE')),
  ref_id        bigint not null,
  code          text not null,
  title         text not null,
  requested_fen bigint not null check (requested_fen >= 0),
  snapshot      text not null,
  sha256        text not null check (sha256 = encode(sha256(convert_to(snapshot, 'UTF8')), 'hex')),
  search_text   text not null,
  unique (round_id, kind, ref_id)
);
-- The facts conflicts are computed from, as frozen when the subject entered.
create table subject_person (
  subject_id bigint not null references subject,
  person_id  bigint not null references person,
  primary key (subject_id, person_id)
);
create table subject_organisation (
  subject_id      bigint not null references subject,
  organisation_id bigint not null references organisation,
  primary key (subject_id, organisation_id)
);
create sequence panel_member_seq start 50 increment 50;
create table panel_member (
  id          bigint primary key,
  version     int not null default 0,
  round_id    bigint not null references round,
  person_id   bigint not null references person,
  voting      boolean not null default true,
  state       text not null check (state in ('INVITED', 'ACCEPTED', 'DECLINED')),
  reason      text,
  unique (round_id, person_id)
);
create sequence conflict_seq start 50 increment 50;
create table conflict (
  id         bigint primary key,
  version    int not null default 0,
  subject_id bigint not null references subject,
  person_id  bigint not null references person,
  kind       text not null check (kind in ('SAME_ORGANISATION', 'FORMER_ORGANISATION', 'SHAREHOLDER', 'APPLICANT', 'SAME_CALL_APPLICANT',
               'CO_PROJECT', 'SUPERVISION', 'DECLARED')),
  source     text not null,
  state      text not null check (state in ('ACTIVE', 'CLEARED')),
  cleared_by text,
  cleared_why text,
  unique (subject_id, person_id, kind),
  check ((state = 'CLEARED') = (cleared_by is not null and cleared_why is not null))
);
-- The one view every list, search, score, count, ballot and export asks. Deny wins.
create view conflicted as select distinct subject_id, person_id from conflict where state = 'ACTIVE';

create sequence review_seq start 50 increment 50;
create table review (
  id                bigint primary key,
  version           int not null default 0,
  subject_id        bigint not null references subject,
  person_id         bigint not null references person,
  state             text not null check (state in ('ASSIGNED', 'DRAFT', 'SUBMITTED', 'ABSTAINED', 'REMOVED')),
  confidence        int check (confidence between 1 and 5),
  comment_applicant text not null default '',
  comment_committee text not null default '',
  submitted_at      timestamptz,
  unique (subject_id, person_id),
  check ((state = 'SUBMITTED') = (submitted_at is not null))
);
create index review_person on review (person_id, state);
create sequence score_seq start 50 increment 50;
create table score (
  id           bigint primary key,
  review_id    bigint not null references review,
  criterion_id bigint not null references round_criterion,
  points       int not null check (points between 1 and 5),
  unique (review_id, criterion_id)
);

create sequence meeting_seq start 50 increment 50;
create table meeting (
  id       bigint primary key,
  version  int not null default 0,
  round_id bigint not null unique references round,
  held_at  timestamptz not null,
  place    text not null,
  state    text not null check (state in ('PLANNED', 'OPEN', 'CLOSED')),
  quorum   int not null check (quorum > 0),
  opened_at timestamptz,
  closed_at timestamptz,
  minutes  text
);
create sequence attendance_seq start 50 increment 50;
create table attendance (
  id         bigint primary key,
  meeting_id bigint not null references meeting,
  person_id  bigint not null references person,
  at         timestamptz not null,
  unique (meeting_id, person_id)
);
create sequence agenda_item_seq start 50 increment 50;
create table agenda_item (
  id         bigint primary key,
  version    int not null default 0,
  meeting_id bigint not null references meeting,
  subject_id bigint not null unique references subject,
  position   int not null,
  state      text not null check (state in ('WAITING', 'NOW', 'VOTING', 'DONE')),
  outcome    text check (outcome in ('FUND', 'RESERVE', 'REVISE', 'DECLINE')),
  amount_fen bigint check (amount_fen >= 0)
);
create unique index agenda_item_one_now on agenda_item (meeting_id) where state in ('NOW', 'VOTING');
create sequence vote_seq start 50 increment 50;
create table vote (
  id             bigint primary key,
  agenda_item_id bigint not null references agenda_item,
  person_id      bigint not null references person,
  choice         text not null check (choice in ('YES', 'NO', 'ABSTAIN')),
  at             timestamptz not null,
  unique (agenda_item_id, person_id)
);
-- A conflicted person's review, vote or score cannot be stored, whatever the program does.
create function refuse_conflicted() returns trigger language plpgsql as $$
declare subject bigint;
begin
  if tg_table_name = 'vote' then
    select a.subject_id into subject from agenda_item a where a.id = new.agenda_item_id;
  else
    subject := new.subject_id;
    if new.state = 'REMOVED' then return new; end if;
  end if;
  if exists (select 1 from conflicted c where c.subject_id = subject and c.person_id = new.person_id) then
    raise exception 'person % has a conflict of interest with subject %', new.person_id, subject using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger review_conflict before insert or update on review for each row execute function refuse_conflicted();
create trigger vote_conflict before insert or update on vote for each row execute function refuse_conflicted();

create sequence decision_seq start 50 increment 50;
create table decision (
  id          bigint primary key,
  version     int not null default 0,
  subject_id  bigint not null unique references subject,
  outcome     text not null check (outcome in ('FUND', 'RESERVE', 'REVISE', 'DECLINE')),
  amount_fen  bigint not null check (amount_fen >= 0),
  conditions  text not null default '',
  reason      text not null default '',
  rank        int,
  state       text not null check (state in ('PROPOSED', 'RELEASED')),
  proposed_by bigint not null references account,
  proposed_at timestamptz not null,
  released_by bigint references account check (released_by <> proposed_by),
  released_at timestamptz,
  check ((outcome = 'FUND') = (amount_fen > 0)),
  check ((state = 'RELEASED') = (released_by is not null))
);
create sequence public_notice_seq start 50 increment 50;
create table public_notice (
  id           bigint primary key,
  round_id     bigint not null unique references round,
  published_at timestamptz not null,
  until_day    date not null,
  body         text not null,
  sha256       text not null
);
