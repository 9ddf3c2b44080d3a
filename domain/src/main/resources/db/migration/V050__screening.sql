-- How it is judged. Screening knows subjects (kind, id, frozen snapshot, conflict facts), not proposals.
create sequence round_seq start 50 increment 50;
create table round (
  id           bigint primary key,
  version      int not null default 0,
  purpose      text not null check (purpose in ('CALL', 'STAGE', 'ACCEPTANCE', 'ASSESSMENT')),
  source_id    bigint not null,
  title_en     text not null,
  title_zh     text not null,
  state        text not null check (state in ('PANEL', 'ASSIGNED', 'REVIEWING', 'MEETING', 'DECIDED', 'NOTICE', 'FINAL')),
  reviews_each int not null check (reviews_each between 1 and 15),
  max_load     int not null check (max_load between 1 and 500),
  envelope_fen bigint not null check (envelope_fen > 0),
  review_due   timestamptz not null,
  notice_days  int not null check (notice_days between 1 and 60),
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
  levels_zh text not null,
  unique (round_id, position)
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
create index subject_search on subject using gin (search_tokens(search_text));
-- The facts conflicts are computed from, as frozen when the subject entered.
create table subject_person (
  subject_id bigint not null references subject,
  person_id  bigint not null references person,
  primary key (subject_id, person_id)
);
create index subject_person_person on subject_person (person_id);
create table subject_organisation (
  subject_id      bigint not null references subject,
  organisation_id bigint not null references organisation,
  primary key (subject_id, organisation_id)
);
create index subject_organisation_organisation on subject_organisation (organisation_id);

-- What was judged cannot be exchanged under the judges, whoever asks.
create trigger subject_append_only before delete or truncate on subject
  for each statement execute function refuse_change();
create function refuse_other_text() returns trigger language plpgsql as $$
begin
  if new.snapshot <> old.snapshot or new.round_id <> old.round_id or new.ref_id <> old.ref_id then
    raise exception 'what a subject says is frozen' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
create trigger subject_frozen before update on subject for each row execute function refuse_other_text();

create sequence panel_member_seq start 50 increment 50;
create table panel_member (
  id          bigint primary key,
  version     int not null default 0,
  round_id    bigint not null references round,
  person_id   bigint not null references person,
  expertise   text not null check (expertise in ('CLINICAL', 'ENGINEERING', 'FINANCE', 'INDUSTRY')),
  voting      boolean not null,
  state       text not null check (state in ('INVITED', 'ACCEPTED', 'DECLINED', 'WITHDRAWN')),
  reason      text,
  unique (round_id, person_id)
);
create index panel_member_person on panel_member (person_id, state);

create sequence conflict_seq start 50 increment 50;
create table conflict (
  id          bigint primary key,
  version     int not null default 0,
  subject_id  bigint not null references subject,
  person_id   bigint not null references person,
  kind        text not null check (kind in ('SAME_ORGANISATION', 'FORMER_ORGANISATION', 'SHAREHOLDER', 'APPLICANT', 'SAME_CALL_APPLICANT',
                'CO_PROJECT', 'SUPERVISION', 'DECLARED')),
  source      text not null,
  state       text not null check (state in ('ACTIVE', 'CLEARED')),
  cleared_by  text,
  cleared_why text,
  unique (subject_id, person_id, kind),
  check ((state = 'CLEARED') = (cleared_by is not null and cleared_why is not null)),
  -- who stands behind a subject, and who says there is a conflict, has one: nobody clears that
  check (state = 'ACTIVE' or kind not in ('APPLICANT', 'DECLARED'))
);
create index conflict_person on conflict (person_id, subject_id) where state = 'ACTIVE';
-- The one view every list, search, score, count, ballot and export asks. Deny wins. Whoever stands behind a subject is
-- kept out of it in every role, also before conflicts were computed.
create view conflicted as
  select subject_id, person_id from conflict where state = 'ACTIVE'
  union
  select subject_id, person_id from subject_person;

create sequence review_seq start 50 increment 50;
create table review (
  id                bigint primary key,
  version           int not null default 0,
  subject_id        bigint not null references subject,
  person_id         bigint not null references person,
  state             text not null check (state in ('ASSIGNED', 'DRAFT', 'SUBMITTED', 'ABSTAINED', 'REMOVED')),
  why               text not null default '',
  confidence        int check (confidence between 1 and 5),
  comment_applicant text not null default '',
  comment_committee text not null default '',
  saved_at          timestamptz,
  submitted_at      timestamptz,
  unique (subject_id, person_id),
  check (state = 'REMOVED' or (state = 'SUBMITTED') = (submitted_at is not null))
);
create index review_person on review (person_id, state);
create sequence score_seq start 50 increment 50;
create table score (
  id           bigint primary key,
  version      int not null default 0,
  review_id    bigint not null references review,
  criterion_id bigint not null references round_criterion,
  points       int not null check (points between 1 and 5),
  unique (review_id, criterion_id)
);

create sequence meeting_seq start 50 increment 50;
create table meeting (
  id        bigint primary key,
  version   int not null default 0,
  round_id  bigint not null unique references round,
  held_at   timestamptz not null,
  place     text not null,
  state     text not null check (state in ('PLANNED', 'OPEN', 'CLOSED')),
  quorum    int not null check (quorum > 0),
  opened_at timestamptz,
  closed_at timestamptz,
  minutes   text,
  check ((state = 'PLANNED') = (opened_at is null)),
  check ((state = 'CLOSED') = (closed_at is not null))
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
  state      text not null check (state in ('WAITING', 'NOW', 'DONE')),
  outcome    text check (outcome in ('FUND', 'RESERVE', 'REVISE', 'DECLINE')),
  amount_fen bigint check (amount_fen >= 0),
  check ((state = 'DONE') = (outcome is not null))
);
create unique index agenda_item_one_now on agenda_item (meeting_id) where state = 'NOW';
-- Every motion keeps its votes; a motion that is not carried is followed by another one.
create sequence ballot_seq start 50 increment 50;
create table ballot (
  id             bigint primary key,
  version        int not null default 0,
  agenda_item_id bigint not null references agenda_item,
  outcome        text not null check (outcome in ('FUND', 'RESERVE', 'REVISE', 'DECLINE')),
  amount_fen     bigint not null check (amount_fen >= 0),
  state          text not null check (state in ('OPEN', 'CARRIED', 'NOT_CARRIED')),
  yes            int not null default 0,
  no             int not null default 0,
  abstained      int not null default 0,
  opened_at      timestamptz not null,
  check ((outcome = 'FUND') = (amount_fen > 0))
);
create unique index ballot_one_open on ballot (agenda_item_id) where state = 'OPEN';
create sequence vote_seq start 50 increment 50;
create table vote (
  id        bigint primary key,
  version   int not null default 0,
  ballot_id bigint not null references ballot,
  person_id bigint not null references person,
  choice    text not null check (choice in ('YES', 'NO', 'ABSTAIN')),
  at        timestamptz not null,
  unique (ballot_id, person_id)
);

-- A conflicted person's review, score or vote cannot be stored, whatever the program does; nor a vote without a seat.
create function refuse_conflicted() returns trigger language plpgsql as $$
declare
  judged bigint;
  judge  bigint;
begin
  if tg_table_name = 'vote' then
    judge := new.person_id;
    select a.subject_id into judged from ballot b join agenda_item a on a.id = b.agenda_item_id where b.id = new.ballot_id;
    if not exists (select 1 from panel_member m join subject s on s.round_id = m.round_id
                   where s.id = judged and m.person_id = judge and m.voting and m.state = 'ACCEPTED') then
      raise exception 'person % has no vote on subject %', judge, judged using errcode = 'check_violation';
    end if;
  elsif tg_table_name = 'score' then
    select r.subject_id, r.person_id into judged, judge from review r where r.id = new.review_id;
  else
    if new.state = 'REMOVED' then
      return new;
    end if;
    judged := new.subject_id;
    judge := new.person_id;
  end if;
  if exists (select 1 from conflicted c where c.subject_id = judged and c.person_id = judge) then
    raise exception 'person % has a conflict of interest with subject %', judge, judged using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger review_conflict before insert or update on review for each row execute function refuse_conflicted();
create trigger score_conflict before insert or update on score for each row execute function refuse_conflicted();
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
-- More than the envelope is never promised: counted at commit, with the round locked against a second promise.
create function refuse_over_envelope() returns trigger language plpgsql as $$
declare
  the_round bigint;
  envelope bigint;
  promised numeric;
begin
  select s.round_id into the_round from subject s where s.id = new.subject_id;
  select r.envelope_fen into envelope from round r where r.id = the_round for update;
  select coalesce(sum(d.amount_fen), 0) into promised from decision d join subject s on s.id = d.subject_id where s.round_id = the_round;
  if promised > envelope then
    raise exception 'decisions of % fen exceed the envelope of % fen', promised, envelope using errcode = 'check_violation';
  end if;
  return new;
end $$;
create constraint trigger decision_envelope after insert or update on decision
  deferrable initially deferred for each row execute function refuse_over_envelope();

create sequence public_notice_seq start 50 increment 50;
create table public_notice (
  id           bigint primary key,
  round_id     bigint not null unique references round,
  published_at timestamptz not null,
  until_day    date not null,
  body         text not null,
  sha256       text not null check (sha256 = encode(sha256(convert_to(body, 'UTF8')), 'hex'))
);
create trigger public_notice_append_only before update or delete or truncate on public_notice
  for each statement execute function refuse_change();
