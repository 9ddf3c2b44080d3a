-- What every capability uses. Column classes (public, internal, personal, confidential) are comments read by a test.
create extension if not exists btree_gist;

-- Words and Han bigrams are cut by the program (SearchTokens) and kept as text; these two functions give one index form to all lists.
create function search_tokens(search_text text) returns tsvector
  language sql immutable parallel safe
  return array_to_tsvector(string_to_array(search_text, ' '));
create function has_tokens(search_text text, query text) returns boolean
  language sql immutable parallel safe
  return search_tokens(search_text) @@ query::tsquery;

create sequence audit_event_seq start 50 increment 50;
create table audit_event (
  id          bigint primary key,
  at          timestamptz not null,
  actor       bigint,
  actor_name  text not null,
  affiliation text,
  action      text not null,
  subject     text,
  subject_id  bigint,
  result      text not null check (result in ('done', 'refused', 'failed')),
  body        text not null,
  leaf_hash   text not null check (leaf_hash ~ '^[0-9a-f]{64}$')
);
create index audit_event_subject on audit_event (subject, subject_id, id);
create index audit_event_at on audit_event (at);

-- Append-only for everybody, the owner included.
create function refuse_change() returns trigger language plpgsql as
  $$ begin raise exception '% is append-only', tg_table_name using errcode = 'insufficient_privilege'; end $$;
create trigger audit_event_append_only before update or delete or truncate on audit_event
  for each statement execute function refuse_change();

create sequence state_change_seq start 50 increment 50;
create table state_change (
  id          bigint primary key,
  record      text not null,
  record_id   bigint not null,
  from_state  text,
  action      text not null,
  to_state    text not null,
  at          timestamptz not null,
  actor       bigint,
  actor_name  text not null,
  reason      text
);
create index state_change_record on state_change (record, record_id, id);
create trigger state_change_append_only before update or delete or truncate on state_change
  for each statement execute function refuse_change();

-- Letters leave through here: written with the act that causes them, sent after it. The worker takes them by due_at.
create sequence outbox_message_seq start 50 increment 50;
create table outbox_message (
  id          bigint primary key,
  person_id   bigint not null,
  recipient   text not null,
  template    text not null,
  locale      text not null check (locale in ('zh_CN', 'en')),
  subject     text not null,
  body        text not null,
  state       text not null default 'WAITING' check (state in ('WAITING', 'SENT', 'DEAD')),
  created_at  timestamptz not null,
  due_at      timestamptz not null,
  attempts    int not null default 0,
  sent_at     timestamptz,
  last_error  text,
  check ((state = 'SENT') = (sent_at is not null))
);
create index outbox_message_due on outbox_message (due_at, id) where state = 'WAITING';

-- Bytes by their hash, once each, in the database: they commit, replicate and are backed up with the records that need them.
create table document_content (
  sha256      text primary key check (sha256 ~ '^[0-9a-f]{64}$'),
  bytes       bytea not null
);
create trigger document_content_append_only before update or delete or truncate on document_content
  for each statement execute function refuse_change();

create sequence document_seq start 50 increment 50;
create table document (
  id          bigint primary key,
  version     int not null default 0,
  sha256      text not null references document_content,
  name        text not null check (length(name) between 1 and 255),
  media_type  text not null,
  size_bytes  bigint not null check (size_bytes >= 0),
  owner_kind  text not null,
  owner_id    bigint not null,
  uploaded_by bigint not null,
  uploaded_at timestamptz not null,
  removed_at  timestamptz
);
create index document_owner on document (owner_kind, owner_id);

-- What somebody has to do. One open task per person, kind and record; a done one can come back as a new row.
create sequence task_seq start 50 increment 50;
create table task (
  id          bigint primary key,
  person_id   bigint not null,
  kind        text not null,
  ref         text not null,
  text_en     text not null,
  text_zh     text not null,
  link        text not null check (link like '/%'),
  created_at  timestamptz not null,
  due_at      timestamptz,
  snoozed_until timestamptz,
  reminded_at timestamptz,
  done_at     timestamptz
);
create unique index task_once on task (person_id, kind, ref) where done_at is null;
create index task_of_record on task (kind, ref) where done_at is null;
create index task_reminder on task (due_at) where done_at is null and reminded_at is null;

create table lease (
  name        text primary key,
  holder      text not null,
  until       timestamptz not null,
  fence       bigint not null default 1
);

create sequence saved_view_seq start 50 increment 50;
create table saved_view (
  id          bigint primary key,
  account_id  bigint not null,
  page        text not null,
  name        text not null,
  query       text not null,
  unique (account_id, page, name)
);
