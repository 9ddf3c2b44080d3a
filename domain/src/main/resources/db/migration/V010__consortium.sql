create sequence organisation_seq start 50 increment 50;
create table organisation (
  id             bigint primary key,
  version        int not null default 0,
  kind           text not null check (kind in
                   ('UNIVERSITY', 'HOSPITAL', 'RESEARCH_INSTITUTE', 'COMPANY', 'GOVERNMENT', 'ALLIANCE', 'OTHER')),
  name_en        text not null check (length(trim(name_en)) > 0),
  name_zh        text,
  sort_key       text not null,
  uscc           text unique check (uscc ~ '^[0-9A-HJ-NPQRTUWXY]{18}$'),
  ror            text unique check (ror ~ '^0[0-9a-hj-km-np-tv-z]{6}[0-9]{2}$'),
  pic            text unique check (pic ~ '^[0-9]{9}$'),
  hospital_grade text check (hospital_grade is null or kind = 'HOSPITAL'),
  company_size   text check (company_size in ('MICRO', 'SMALL', 'MEDIUM', 'LARGE')),
  country        text check (country ~ '^[A-Z]{2}$'),
  city           text,
  origin         text not null default 'CENTRE' check (origin in ('CENTRE', 'CORDIS', 'ROR')),
  merged_into    bigint references organisation,
  search_text    text not null,
  check (company_size is null or kind = 'COMPANY')
);
create index organisation_search on organisation using gin (search_tokens(search_text));
create index organisation_sort on organisation (sort_key, id);

create sequence person_seq start 50 increment 50;
create table person (
  id          bigint primary key,
  version     int not null default 0,
  name_en     text not null,
  name_zh     text,
  sort_key    text not null,
  email       text not null,
  orcid       text unique check (orcid ~ '^([0-9]{4}-){3}[0-9]{3}[0-9X]$'),
  profession  text not null check (profession in ('CLINICIAN', 'ENGINEER', 'MANAGER', 'FINANCE', 'STUDENT', 'OTHER')),
  expertise   text not null default '',
  search_text text not null
);
create unique index person_email on person (lower(email));
create index person_search on person using gin (search_tokens(search_text));

-- One person cannot be twice at the same organisation on one day; several organisations at once are normal.
create sequence affiliation_seq start 50 increment 50;
create table affiliation (
  id              bigint primary key,
  version         int not null default 0,
  person_id       bigint not null references person,
  organisation_id bigint not null references organisation,
  post            text not null,
  valid_from      date not null,
  valid_to        date check (valid_to > valid_from),
  state           text not null check (state in ('CLAIMED', 'VERIFIED', 'REFUSED')),
  verified_by     bigint,
  verified_at     timestamptz,
  check ((state = 'CLAIMED') = (verified_at is null)),
  exclude using gist (person_id with =, organisation_id with =, daterange(valid_from, valid_to) with &&)
    where (state <> 'REFUSED')
);
create index affiliation_organisation on affiliation (organisation_id);

-- Four different dated relations to the centre; joins and leaves are rows, nothing is overwritten.
create sequence membership_seq start 50 increment 50;
create table membership (
  id                bigint primary key,
  version           int not null default 0,
  organisation_id   bigint not null references organisation,
  kind              text not null check (kind in
                      ('SHAREHOLDER', 'FOUNDING_MEMBER', 'ALLIANCE_MEMBER', 'SERVICE_CUSTOMER')),
  alliance_id       bigint references organisation,
  tier              text check (tier in ('COUNCIL', 'STANDARD', 'OBSERVER')),
  share_ppm         int check (share_ppm between 1 and 1000000),
  valid_from        date not null,
  valid_to          date check (valid_to > valid_from),
  decision_ref      text not null check (length(trim(decision_ref)) > 0),
  check ((kind = 'SHAREHOLDER') = (share_ppm is not null)),
  check ((kind = 'ALLIANCE_MEMBER') = (alliance_id is not null and tier is not null)),
  exclude using gist (organisation_id with =, kind with =, (coalesce(alliance_id, 0)) with =,
                      daterange(valid_from, valid_to) with &&)
);
create index membership_organisation on membership (organisation_id);

create sequence committee_seq start 50 increment 50;
create table committee (
  id           bigint primary key,
  version      int not null default 0,
  name_en      text not null,
  name_zh      text not null,
  mandate      text not null,
  quorum_num   int not null check (quorum_num > 0),
  quorum_den   int not null check (quorum_den >= quorum_num),
  voting_rule  text not null check (voting_rule in ('MAJORITY', 'TWO_THIRDS', 'UNANIMOUS')),
  valid_from   date not null,
  valid_to     date check (valid_to > valid_from)
);

create sequence seat_seq start 50 increment 50;
create table seat (
  id           bigint primary key,
  version      int not null default 0,
  committee_id bigint not null references committee,
  person_id    bigint not null references person,
  post         text not null check (post in ('CHAIR', 'VICE_CHAIR', 'MEMBER', 'SECRETARY')),
  expertise    text not null check (expertise in ('CLINICAL', 'ENGINEERING', 'FINANCE', 'INDUSTRY')),
  valid_from   date not null,
  valid_to     date check (valid_to > valid_from),
  exclude using gist (committee_id with =, person_id with =, daterange(valid_from, valid_to) with &&)
);
-- One chair at a time.
alter table seat add exclude using gist (committee_id with =, daterange(valid_from, valid_to) with &&)
  where (post = 'CHAIR');

create sequence supervision_seq start 50 increment 50;
create table supervision (
  id            bigint primary key,
  supervisor_id bigint not null references person,
  student_id    bigint not null references person check (student_id <> supervisor_id),
  valid_from    date not null,
  valid_to      date check (valid_to > valid_from)
);
