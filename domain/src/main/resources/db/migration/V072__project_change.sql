-- Changes of a running project: what is asked for, what it would do, who decides by which rule, what came of it.
-- Of a project taken over from earlier records: what of the money each partner had.
alter table project_partner add share_fen bigint check (share_fen >= 0);

-- Who approves a change, as data: the first row of the nearest pack that covers it. A null at_most covers every figure.
create table change_rule (
  pack_id  bigint not null references rule_pack,
  kind     text not null check (kind in ('DATE', 'TARGET', 'PEOPLE', 'BUDGET', 'PARTNER')),
  position int not null check (position > 0),
  tag      text not null default '*',
  at_most  bigint,
  approver text not null check (approver in ('LEADER', 'INSTITUTION', 'OFFICE', 'CENTRE')),
  citation text not null,
  primary key (pack_id, kind, position)
);
insert into change_rule (pack_id, kind, position, tag, at_most, approver, citation) values
 (1, 'DATE', 1, '*', null, 'CENTRE', 'Rules of the centre (example)'),
 (1, 'TARGET', 1, '*', null, 'CENTRE', 'Rules of the centre (example)'),
 (1, 'PEOPLE', 1, '*', null, 'CENTRE', 'Rules of the centre (example)'),
 (1, 'BUDGET', 1, '*', null, 'CENTRE', 'Rules of the centre (example)'),
 (1, 'PARTNER', 1, '*', null, 'CENTRE', 'Rules of the centre (example)'),
 (2, 'DATE', 1, '*', 90, 'OFFICE', 'Rules of the centre (example)'),
 (2, 'DATE', 2, '*', null, 'CENTRE', 'Rules of the centre (example)'),
 (2, 'TARGET', 1, '*', 0, 'OFFICE', 'Rules of the centre (example)'),
 (2, 'TARGET', 2, '*', null, 'CENTRE', 'Rules of the centre (example)'),
 (2, 'PEOPLE', 1, 'member', null, 'LEADER', '国办发〔2021〕32号'),
 (2, 'PEOPLE', 2, '*', null, 'CENTRE', 'Rules of the centre (example)'),
 (2, 'BUDGET', 1, 'equipment', null, 'INSTITUTION', '国办发〔2021〕32号'),
 (2, 'BUDGET', 2, '*', null, 'LEADER', '国办发〔2021〕32号'),
 (2, 'PARTNER', 1, '*', null, 'CENTRE', '国办发〔2021〕32号');

create sequence change_request_seq start 50 increment 50;
create table change_request (
  id              bigint primary key,
  version         int not null default 0,
  project_id      bigint not null references project,
  number          int not null check (number > 0),
  kind            text not null check (kind in ('DATE', 'TARGET', 'PEOPLE', 'BUDGET', 'PARTNER')),
  body            text not null,
  effects         text not null,
  reason          text not null check (length(trim(reason)) > 0),
  figure          bigint not null,
  approver        text not null check (approver in ('LEADER', 'INSTITUTION', 'OFFICE', 'CENTRE')),
  organisation_id bigint not null references organisation,
  citation        text not null,
  state           text not null check (state in ('REQUESTED', 'APPROVED', 'REFUSED', 'WITHDRAWN')),
  requested_by    bigint not null references account,
  requested_name  text not null,
  requested_at    timestamptz not null,
  decided_by      bigint references account,
  decided_name    text,
  decided_at      timestamptz,
  note            text not null default '',
  book_number     int,
  unique (project_id, number),
  -- who asks does not decide
  check (decided_by <> requested_by or state = 'WITHDRAWN'),
  check ((state = 'REQUESTED') = (decided_at is null)),
  check ((state = 'APPROVED') = (book_number is not null)),
  foreign key (project_id, book_number) references task_book (project_id, number)
);
create index change_request_open on change_request (requested_at) where state = 'REQUESTED';
create function refuse_other_change() returns trigger language plpgsql as $$
begin
  if old.state <> 'REQUESTED' or (new.project_id, new.number, new.kind, new.body, new.effects, new.figure, new.approver, new.requested_by)
     is distinct from (old.project_id, old.number, old.kind, old.body, old.effects, old.figure, old.approver, old.requested_by) then
    raise exception 'a change request is frozen, and decided once' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
create trigger change_request_frozen before update on change_request for each row execute function refuse_other_change();
create trigger change_request_kept before delete or truncate on change_request for each statement execute function refuse_change();
