-- While an approval of its project is missing or has run out, no payment is asked for, approved or ordered: whoever writes it.
create function refuse_blocked_spending() returns trigger language plpgsql as $$
begin
  if exists (select 1 from award w join project j on j.proposal_id = w.proposal_id where w.id = new.award_id and spending_blocked(j.id,
       cast(coalesce(new.ordered_at, new.approved_at, new.requested_at) at time zone 'Asia/Shanghai' as date))) then
    raise exception 'an approval of the project of payment % is missing or has run out', new.code using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger payment_open before insert or update of state on payment for each row
  when (new.state in ('REQUESTED', 'APPROVED', 'ORDERED')) execute function refuse_blocked_spending();
