-- People's own choices, a second factor that is not proven yet, links and codes that work once, who ended a grant.
alter table account
  add column density        text check (density in ('NORMAL', 'DENSE')),
  add column reminders      boolean not null default true,
  add column pending_secret text,
  add column password_at    timestamptz,
  add column last_entry_at  timestamptz;

-- A grant taken back on its first day covers no day at all.
do $$
declare known record;
begin
  for known in select conname from pg_constraint where conrelid = 'role_grant'::regclass and contype = 'c'
               and pg_get_constraintdef(oid) like '%valid_to > valid_from%' loop
    execute format('alter table role_grant drop constraint %I', known.conname);
  end loop;
end $$;
alter table role_grant
  add check (valid_to >= valid_from),
  add column granted_at timestamptz,
  add column reason     text,
  add column ended_by   bigint references account,
  add column ended_at   timestamptz,
  add check (ended_at is null or valid_to is not null);

-- Codes for a lost telephone: each works once.
create sequence recovery_code_seq start 50 increment 50;
create table recovery_code (
  id         bigint primary key,
  account_id bigint not null references account,
  code_hash  text not null check (code_hash ~ '^[0-9a-f]{64}$'),
  made_at    timestamptz not null,
  used_at    timestamptz,
  unique (account_id, code_hash)
);

-- Links that let a person set a password, once.
create sequence password_link_seq start 50 increment 50;
create table password_link (
  id         bigint primary key,
  version    int not null default 0,
  account_id bigint not null references account,
  token_hash text not null unique check (token_hash ~ '^[0-9a-f]{64}$'),
  made_at    timestamptz not null,
  made_by    bigint references account,
  expires_at timestamptz not null check (expires_at > made_at),
  used_at    timestamptz
);
create index password_link_account on password_link (account_id);

alter table api_token
  add column version int not null default 0,
  add column begins  text not null default '',
  add check (length(trim(name)) between 1 and 100),
  add check (expires_at > created_at);
create index api_token_account on api_token (account_id);

-- The operator's way in, where nobody can sign in who could let others in: makes or revives an administrator's account and a link
-- that sets its password. Kept in the trail like every command; who calls it owns the database anyway.
create function admit_administrator(
    asked_name text, asked_email text, full_name text, link_hash text, at_moment timestamptz, until timestamptz)
  returns text language plpgsql as $$
declare
  whose   bigint;
  whom    bigint;
  outcome text := 'revived';
  body    text;
begin
  select id into whom from person where lower(email) = lower(asked_email);
  if whom is null then
    whom := nextval('person_seq');
    insert into person (id, name_en, email, sort_key, search_text, profession)
      values (whom, full_name, lower(asked_email), lower(full_name) || ' ' || full_name, lower(full_name), 'OTHER');
  end if;
  select id into whose from account where person_id = whom;
  if whose is null then
    whose := nextval('account_seq');
    insert into account (id, person_id, user_name, state, created_at)
      values (whose, whom, lower(asked_name), 'ACTIVE', at_moment);
    outcome := 'made';
  elsif not exists (select from account where id = whose and user_name = lower(asked_name) and not demo) then
    raise exception 'the person with this e-mail address has another account';
  end if;
  update account set state = 'ACTIVE', failed_tries = 0, locked_until = null, version = version + 1 where id = whose;
  update browser_session set ended_at = at_moment where account_id = whose and ended_at is null;
  update password_link set expires_at = greatest(made_at + interval '1 second', at_moment)
    where account_id = whose and used_at is null and expires_at > at_moment;
  if not exists (select from role_grant where account_id = whose and role = 'administrator' and scope = 'CENTRE'
                 and valid_from <= (at_moment at time zone 'Asia/Shanghai')::date and (valid_to is null or valid_to > (at_moment at time zone 'Asia/Shanghai')::date)) then
    insert into role_grant (id, account_id, role, scope, valid_from, granted_at, reason)
      values (nextval('role_grant_seq'), whose, 'administrator', 'CENTRE', (at_moment at time zone 'Asia/Shanghai')::date, at_moment, 'operator');
  end if;
  insert into password_link (id, account_id, token_hash, made_at, expires_at)
    values (nextval('password_link_seq'), whose, link_hash, at_moment, until);
  body := format('{"action":"access.admitAdministrator","at":%s,"changes":[],"reason":%s,"result":"DONE","who":"operator"}',
    to_json(to_char(at_moment at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')), to_json(lower(asked_name)));
  insert into audit_event (id, at, actor_name, action, subject, subject_id, result, body, leaf_hash)
    values (nextval('audit_event_seq'), at_moment, 'operator', 'access.admitAdministrator', 'Account', whose, 'done', body,
      encode(sha256('\x00'::bytea || convert_to(body, 'UTF8')), 'hex'));
  return outcome;
end $$;
