create sequence account_seq start 50 increment 50;
create table account (
  id             bigint primary key,
  version        int not null default 0,
  person_id      bigint not null unique references person,
  user_name      text not null check (user_name = lower(user_name) and length(user_name) between 3 and 100),
  password_hash  text,
  totp_secret    text,
  totp_last_step bigint,
  failed_tries   int not null default 0,
  locked_until   timestamptz,
  state          text not null check (state in ('ACTIVE', 'DISABLED')),
  locale         text check (locale in ('zh_CN', 'en')),
  theme          text check (theme in ('LIGHT', 'DARK', 'AUTO')),
  demo           boolean not null default false,
  created_at     timestamptz not null,
  unique (user_name)
);

-- Role × scope × dates. A null scope id with scope CENTRE means the whole centre.
create sequence role_grant_seq start 50 increment 50;
create table role_grant (
  id          bigint primary key,
  version     int not null default 0,
  account_id  bigint not null references account,
  role        text not null,
  scope       text not null check (scope in ('CENTRE', 'ORGANISATION', 'CALL', 'PROJECT', 'COMMITTEE')),
  scope_id    bigint,
  valid_from  date not null,
  valid_to    date check (valid_to > valid_from),
  granted_by  bigint references account,
  check ((scope = 'CENTRE') = (scope_id is null)),
  exclude using gist (account_id with =, role with =, scope with =, (coalesce(scope_id, 0)) with =,
                      daterange(valid_from, valid_to) with &&)
);
create index role_grant_account on role_grant (account_id);

create sequence invitation_seq start 50 increment 50;
create table invitation (
  id              bigint primary key,
  version         int not null default 0,
  email           text not null,
  organisation_id bigint references organisation,
  role            text not null,
  scope           text not null,
  scope_id        bigint,
  token_hash      text not null unique,
  state           text not null check (state in ('SENT', 'ACCEPTED', 'DECLINED', 'EXPIRED', 'WITHDRAWN')),
  sent_at         timestamptz not null,
  expires_at      timestamptz not null,
  sent_by         bigint not null references account,
  answered_at     timestamptz,
  check ((state in ('ACCEPTED', 'DECLINED')) = (answered_at is not null))
);

-- A browser session bound to a second, 256-bit secret; the container's id alone opens nothing.
create sequence browser_session_seq start 50 increment 50;
create table browser_session (
  id           bigint primary key,
  account_id   bigint not null references account,
  secret_hash  text not null unique,
  started_at   timestamptz not null,
  last_seen_at timestamptz not null,
  ended_at     timestamptz,
  user_agent   text
);
create index browser_session_account on browser_session (account_id) where ended_at is null;

create sequence api_token_seq start 50 increment 50;
create table api_token (
  id          bigint primary key,
  account_id  bigint not null references account,
  name        text not null,
  token_hash  text not null unique,
  created_at  timestamptz not null,
  expires_at  timestamptz not null,
  revoked_at  timestamptz,
  last_used_at timestamptz
);
alter table task add foreign key (person_id) references person;
alter table outbox_message add foreign key (person_id) references person;
alter table saved_view add foreign key (account_id) references account;
alter table document add foreign key (uploaded_by) references account;
