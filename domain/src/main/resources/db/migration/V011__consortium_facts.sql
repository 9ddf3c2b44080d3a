-- Closed lists where V010 had free text; readings for names whose characters have several.
alter table organisation add column reading text;
alter table organisation add column finance_regime text
  check (finance_regime in ('GOVERNMENT', 'ENTERPRISE', 'NON_PROFIT'));
alter table organisation add check (hospital_grade in
  ('TERTIARY_A', 'TERTIARY_B', 'TERTIARY', 'SECONDARY_A', 'SECONDARY_B', 'SECONDARY', 'PRIMARY', 'UNGRADED'));
alter table person add column reading text;

-- A relation ends by a decision as it begins by one.
alter table membership add column end_ref text check (length(trim(end_ref)) > 0);
alter table membership add check (end_ref is null or valid_to is not null);

-- The shares that hold on one day are at most the whole. Their sum can only rise on a day on which one begins.
create function shares_within_the_whole() returns trigger language plpgsql as $$
declare held record;
begin
  perform pg_advisory_xact_lock(hashtext('membership.shares'));
  select b.valid_from as day, sum(m.share_ppm) as ppm into held
    from (select distinct valid_from from membership where kind = 'SHAREHOLDER') b
    join membership m on m.kind = 'SHAREHOLDER' and m.valid_from <= b.valid_from
      and (m.valid_to is null or m.valid_to > b.valid_from)
    group by b.valid_from having sum(m.share_ppm) > 1000000 order by b.valid_from limit 1;
  if found then
    raise exception 'shares on % are % ppm of the whole', held.day, held.ppm using errcode = 'check_violation';
  end if;
  return null;
end $$;
create constraint trigger membership_shares after insert or update on membership deferrable initially deferred
  for each row when (new.kind = 'SHAREHOLDER') execute function shares_within_the_whole();

-- What an organisation promised to bring, and what it brought.
create sequence commitment_seq start 50 increment 50;
create table commitment (
  id              bigint primary key,
  version         int not null default 0,
  organisation_id bigint not null references organisation,
  kind            text not null check (kind in ('CASH', 'IN_KIND')),
  purpose         text not null check (length(trim(purpose)) > 0),
  promised_fen    bigint not null check (promised_fen > 0),
  promised_on     date not null,
  due_on          date not null check (due_on >= promised_on),
  decision_ref    text not null check (length(trim(decision_ref)) > 0),
  released_on     date,
  release_ref     text,
  check ((released_on is null) = (release_ref is null))
);
create index commitment_organisation on commitment (organisation_id);

-- A delivery is never changed; a mistaken one is taken back by a negative one.
create sequence delivery_seq start 50 increment 50;
create table delivery (
  id            bigint primary key,
  commitment_id bigint not null references commitment,
  amount_fen    bigint not null check (amount_fen <> 0),
  delivered_on  date not null,
  evidence      text not null check (length(trim(evidence)) > 0),
  recorded_by   text not null,
  recorded_at   timestamptz not null
);
create index delivery_commitment on delivery (commitment_id);
create trigger delivery_append_only before update or delete or truncate on delivery
  for each statement execute function refuse_change();

create function deliveries_within_the_promise() returns trigger language plpgsql as $$
declare promised bigint; delivered numeric;
begin
  select promised_fen into promised from commitment where id = new.commitment_id for update;
  select sum(amount_fen) into delivered from delivery where commitment_id = new.commitment_id;
  if delivered < 0 or delivered > promised then
    raise exception 'deliveries of % fen do not fit a promise of % fen', delivered, promised using errcode = 'check_violation';
  end if;
  return null;
end $$;
create constraint trigger delivery_sum after insert on delivery deferrable initially deferred
  for each row execute function deliveries_within_the_promise();

create index affiliation_person on affiliation (person_id);
create index affiliation_waiting on affiliation (organisation_id) where state = 'CLAIMED';
create index person_sort on person (sort_key, id);
create index membership_alliance on membership (alliance_id) where alliance_id is not null;
create index seat_person on seat (person_id);
