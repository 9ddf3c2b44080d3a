-- Whom an invitation is meant for, in which post and language, how often it was sent, and the account that came of it.
alter table invitation
  add column name       text not null check (length(trim(name)) > 0),
  add column post       text check (length(trim(post)) > 0),
  add column locale     text not null check (locale in ('zh_CN', 'en')),
  add column times_sent int not null default 1 check (times_sent > 0),
  add column account_id bigint references account,
  add check (email = lower(email) and email like '_%@_%'),
  add check (token_hash ~ '^[0-9a-f]{64}$'),
  add check (expires_at > sent_at),
  add check (scope in ('CENTRE', 'ORGANISATION')),
  add check ((scope = 'CENTRE') = (scope_id is null)),
  add check (scope_id is null or scope_id = organisation_id),
  add check ((organisation_id is null) = (post is null)),
  add check ((state = 'ACCEPTED') = (account_id is not null));
-- One open invitation per address, place and role.
create unique index invitation_open on invitation (email, coalesce(organisation_id, 0), role) where state = 'SENT';
create index invitation_organisation on invitation (organisation_id);
create index invitation_due on invitation (expires_at) where state = 'SENT';
