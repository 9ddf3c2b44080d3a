-- Numbers people read: payments and bank files, from one on in every installation.
create sequence payment_number_seq;
create sequence bank_file_number_seq;

-- Money that came back: one of the finance office reports it, another confirms.
alter table payment add return_reported_by bigint references account, add return_reported_at timestamptz, add return_reference text,
  add return_confirmed_by bigint references account;
alter table payment drop constraint payment_state_check;
alter table payment add constraint payment_state check (state in ('REQUESTED', 'APPROVED', 'ORDERED', 'PAID', 'RETURNING', 'REFUSED',
  'WITHDRAWN', 'CANCELLED', 'RETURNED'));
alter table payment add constraint payment_return_four_eyes check (return_confirmed_by <> return_reported_by);
alter table payment add constraint payment_returning check (state not in ('RETURNING', 'RETURNED')
  or num_nulls(approved_by, ordered_by, bank_reference, pay_posting, return_reported_by, return_reported_at, return_reference) = 0);
alter table payment add constraint payment_returned check (state <> 'RETURNED' or return_confirmed_by is not null);
drop index payment_bank_reference;
create unique index payment_bank_reference on payment (bank_reference);

-- The cost categories of a rule pack by name: its own, or those of the pack it tightens.
create view pack_category as
  with recursive layer(pack_id, at, parent_id, depth) as (
    select id, id, parent_id, 0 from rule_pack
    union all
    select l.pack_id, p.id, p.parent_id, l.depth + 1 from layer l join rule_pack p on p.id = l.parent_id)
  select distinct on (l.pack_id, c.code) l.pack_id, c.code, c.name_zh, c.name_en, c.tags, c.position
  from layer l join cost_category c on c.pack_id = l.at order by l.pack_id, c.code, l.depth;

-- Accounts by a readable path, as exports name them: nothing in it that hledger takes for a sign of its own.
create view acct_path as
  select a.id, a.kind, a.currency, regexp_replace(case
    when a.kind = 'SRC' then 'source:' || f.code
    when a.kind = 'POOL' then 'pool:' || ef.code || ':' || e.year
    when a.kind = 'CAP' then 'plan:' || w.code
    when a.kind in ('LIMIT', 'USED') then 'plan:' || w.code || ':' || o.id || ' ' || regexp_replace(o.name_en, '[:;|\s]+', ' ', 'g')
      || ':' || lower(a.kind)
    else 'award:' || w.code || ':' || o.id || ' ' || regexp_replace(o.name_en, '[:;|\s]+', ' ', 'g') || ':'
      || case when l.own then 'own' else 'grant' end || ':' || l.category || ':' || l.year || ':' || lower(a.kind)
      || coalesce(':' || y.code, '') end, '\s\s+', ' ', 'g') as path
  from acct a
    left join fund_source f on f.id = a.source_id
    left join envelope e on e.id = a.envelope_id left join fund_source ef on ef.id = e.source_id
    left join award_line l on l.id = a.line_id
    left join award w on w.id = coalesce(a.award_id, l.award_id)
    left join organisation o on o.id = coalesce(a.organisation_id, l.organisation_id)
    left join payment_part t on t.id = a.part_id left join payment y on y.id = t.payment_id;
