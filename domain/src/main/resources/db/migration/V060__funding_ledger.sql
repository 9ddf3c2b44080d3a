-- Money: a double-entry ledger whose rules the database keeps by itself, whoever writes to it and however.
-- States are accounts; a reservation, a commitment, a claim and a cap are each an account that cannot go below zero.
create sequence acct_seq start 50 increment 50;
create table acct (
  id              bigint primary key,
  kind            text not null check (kind in ('SRC', 'POOL', 'AVAIL', 'PRE', 'ENC', 'ACC', 'PAID', 'CAP', 'LIMIT', 'USED')),
  currency        text not null check (currency ~ '^[A-Z]{3}$'),
  -- the funder's money and what rules allow come from outside the books: nothing else is ever below zero
  can_go_negative boolean not null generated always as (kind in ('SRC', 'CAP')) stored,
  head_seq        bigint not null default 0 check (head_seq >= 0),
  head_bal        bigint not null default 0,
  source_id       bigint,
  envelope_id     bigint,
  award_id        bigint,
  organisation_id bigint,
  line_id         bigint,
  part_id         bigint,
  check (head_bal >= 0 or kind in ('SRC', 'CAP')),
  constraint acct_of check (case
    when kind = 'SRC' then source_id is not null and num_nonnulls(envelope_id, award_id, organisation_id, line_id, part_id) = 0
    when kind = 'POOL' then envelope_id is not null and num_nonnulls(source_id, award_id, organisation_id, line_id, part_id) = 0
    when kind in ('AVAIL', 'PAID') then line_id is not null and num_nonnulls(source_id, envelope_id, award_id, organisation_id, part_id) = 0
    when kind in ('PRE', 'ENC', 'ACC') then line_id is not null and part_id is not null
      and num_nonnulls(source_id, envelope_id, award_id, organisation_id) = 0
    when kind = 'CAP' then award_id is not null and num_nonnulls(source_id, envelope_id, organisation_id, line_id, part_id) = 0
    else award_id is not null and organisation_id is not null and num_nonnulls(source_id, envelope_id, line_id, part_id) = 0 end),
  constraint acct_once unique nulls not distinct (kind, currency, source_id, envelope_id, award_id, organisation_id, line_id, part_id),
  constraint acct_terms unique (id, kind, can_go_negative, currency)
);
create index acct_line on acct (line_id) where line_id is not null;
create index acct_part on acct (part_id) where part_id is not null;

create sequence posting_seq start 50 increment 50;
create table posting (
  id             bigint primary key,
  idem_key       text not null constraint posting_once unique check (length(idem_key) between 3 and 200),
  payload_sha256 text not null check (payload_sha256 ~ '^[0-9a-f]{64}$'),
  kind           text not null check (kind in ('FUND', 'CUT', 'AWARD', 'PERMIT', 'RESERVE', 'COMMIT', 'ACCEPT', 'PAY', 'VIRE', 'CANCEL',
                   'RETURN', 'UNDO')),
  pairs          int not null check (pairs between 1 and 10000),
  reverses       bigint constraint posting_reversed_once unique,
  reverses_kind  text,
  requested_by   bigint references account,
  approved_by    bigint references account,
  at             timestamptz not null,
  reference      text not null default '',
  constraint posting_four_eyes check (approved_by <> requested_by),
  -- nothing is committed, accepted, paid, moved between lines, taken back from a pool or returned by one person alone
  constraint posting_approved check (kind not in ('COMMIT', 'ACCEPT', 'PAY', 'VIRE', 'CUT', 'RETURN', 'UNDO')
    or requested_by is not null and approved_by is not null),
  constraint posting_reversal check (case kind
    when 'CANCEL' then reverses is not null and coalesce(reverses_kind, '') in ('RESERVE', 'COMMIT')
    when 'RETURN' then reverses is not null and coalesce(reverses_kind, '') in ('PAY', 'ACCEPT')
    when 'UNDO' then reverses is not null and coalesce(reverses_kind, '') in ('AWARD', 'PERMIT', 'VIRE')
    else reverses is null and reverses_kind is null end),
  constraint posting_terms unique (id, kind, pairs),
  constraint posting_is unique (id, kind),
  constraint posting_reverses foreign key (reverses, reverses_kind) references posting (id, kind)
);
create index posting_at on posting (at, id);

-- One row per account and change, in an unbroken chain of balances. Side T takes, G gives, O opens the chain.
create table leg (
  acct_id         bigint not null,
  seq             bigint not null,
  side            char(1) not null check (side in ('O', 'T', 'G')),
  acct_kind       text not null,
  can_go_negative boolean not null,
  currency        text not null,
  posting_id      bigint,
  posting_kind    text,
  pairs           int,
  pair_no         int,
  other_kind      text,
  amount          bigint not null,
  prev_seq        bigint,
  prev_bal        bigint,
  bal             bigint not null,
  take_pair       int generated always as (case when side = 'T' then pair_no end) stored,
  give_pair       int generated always as (case when side = 'G' then pair_no end) stored,
  pair_before     int generated always as (case when side = 'T' and pair_no > 1 then pair_no - 1 end) stored,
  constraint leg_pk primary key (acct_id, seq),
  constraint leg_balance unique (acct_id, seq, bal),
  constraint leg_take unique (posting_id, take_pair),
  constraint leg_give unique (posting_id, give_pair),
  constraint leg_take_terms unique (posting_id, take_pair, currency, amount, other_kind, acct_kind),
  constraint leg_give_terms unique (posting_id, give_pair, currency, amount, other_kind, acct_kind),
  constraint leg_not_below_zero check (bal >= 0 or can_go_negative),
  constraint leg_step check (case side
    when 'O' then seq = 0 and amount = 0 and bal = 0
      and num_nonnulls(posting_id, posting_kind, pairs, pair_no, other_kind, prev_seq, prev_bal) = 0
    else seq > 0 and amount > 0
      and num_nulls(posting_id, posting_kind, pairs, pair_no, other_kind, prev_seq, prev_bal) = 0
      and prev_seq = seq - 1 and pair_no between 1 and pairs
      and bal = prev_bal + case side when 'G' then amount else -amount end end),
  -- which kind of posting moves money from which kind of account to which: what is paid went past two persons
  constraint leg_move check (side = 'O'
    or posting_kind || ' ' || case side when 'T' then acct_kind || '>' || other_kind else other_kind || '>' || acct_kind end in (
      'FUND SRC>POOL', 'CUT POOL>SRC', 'AWARD POOL>AVAIL', 'AWARD SRC>AVAIL', 'PERMIT CAP>LIMIT',
      'RESERVE AVAIL>PRE', 'RESERVE LIMIT>USED', 'COMMIT PRE>ENC', 'ACCEPT ENC>ACC', 'PAY ENC>PAID', 'PAY ACC>PAID',
      'VIRE AVAIL>AVAIL', 'CANCEL PRE>AVAIL', 'CANCEL USED>LIMIT', 'CANCEL ENC>PRE', 'RETURN PAID>ENC', 'RETURN PAID>ACC',
      'RETURN ACC>ENC', 'UNDO AVAIL>POOL', 'UNDO AVAIL>SRC', 'UNDO LIMIT>CAP', 'UNDO AVAIL>AVAIL')),
  constraint leg_acct foreign key (acct_id, acct_kind, can_go_negative, currency) references acct (id, kind, can_go_negative, currency)
    deferrable initially immediate,
  -- the chain: a balance goes on from the balance before it
  constraint leg_chain foreign key (acct_id, prev_seq, prev_bal) references leg (acct_id, seq, bal) deferrable initially immediate,
  constraint leg_posting foreign key (posting_id, posting_kind, pairs) references posting (id, kind, pairs) deferrable initially immediate,
  -- what is taken is given, what is given was taken: same pair, currency, amount, kinds
  constraint leg_has_give foreign key (posting_id, take_pair, currency, amount, acct_kind, other_kind)
    references leg (posting_id, give_pair, currency, amount, other_kind, acct_kind) deferrable initially deferred,
  constraint leg_has_take foreign key (posting_id, give_pair, currency, amount, acct_kind, other_kind)
    references leg (posting_id, take_pair, currency, amount, other_kind, acct_kind) deferrable initially deferred,
  -- a posting has exactly the pairs it announced: nothing can be added to it later
  constraint leg_gapless foreign key (posting_id, pair_before) references leg (posting_id, take_pair) deferrable initially deferred
);
create index leg_posting_pair on leg (posting_id, pair_no);
alter table posting add constraint posting_whole foreign key (id, pairs) references leg (posting_id, take_pair) deferrable initially deferred;
alter table acct add constraint acct_head foreign key (id, head_seq, head_bal) references leg (acct_id, seq, bal) deferrable initially deferred;

-- History is neither changed nor deleted, by its owner neither.
create trigger posting_append_only before update or delete or truncate on posting
  for each statement execute function refuse_change();
create trigger leg_append_only before update or delete or truncate on leg
  for each statement execute function refuse_change();
create trigger acct_kept before delete or truncate on acct for each statement execute function refuse_change();
-- The head of an account only moves on, and at the end of a transaction it is where the chain ends.
create function refuse_other_acct() returns trigger language plpgsql as $$
begin
  if new.head_seq <= old.head_seq or (new.id, new.kind, new.currency) is distinct from (old.id, old.kind, old.currency)
      or (new.source_id, new.envelope_id, new.award_id, new.organisation_id, new.line_id, new.part_id)
      is distinct from (old.source_id, old.envelope_id, old.award_id, old.organisation_id, old.line_id, old.part_id) then
    raise exception 'of an account only the head moves, and only forward' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
create trigger acct_only_head before update on acct for each row execute function refuse_other_acct();
create function refuse_stale_head() returns trigger language plpgsql as $$
begin
  if not exists (select 1 from acct a where a.id = new.acct_id and a.head_seq >= new.seq) then
    raise exception 'the head of account % is behind its chain', new.acct_id using errcode = 'check_violation', constraint = 'leg_is_head';
  end if;
  return null;
end $$;
create constraint trigger leg_is_head after insert on leg deferrable initially deferred
  for each row execute function refuse_stale_head();

-- Whether postings are taken, and what the last check of the whole ledger found.
create table ledger_state (
  id         int primary key check (id = 1),
  halted     boolean not null default false,
  reason     text not null default '',
  halted_at  timestamptz,
  check (halted = (halted_at is not null))
);
insert into ledger_state (id) values (1);
create sequence ledger_check_seq start 50 increment 50;
create table ledger_check (
  id       bigint primary key,
  at       timestamptz not null,
  sound    boolean not null,
  accounts bigint not null,
  postings bigint not null,
  legs     bigint not null,
  millis   bigint not null,
  report   text not null default ''
);
create index ledger_check_at on ledger_check (at);
create trigger ledger_check_append_only before update or delete or truncate on ledger_check
  for each statement execute function refuse_change();
