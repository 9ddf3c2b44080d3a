-- The application's own role, where the server has one: it reads and writes, but what is append-only it can only add to, and of
-- an account of the ledger it can only move the head. Whoever may create roles gets it made.
do $$
declare
  one record;
begin
  if not exists (select from pg_roles where rolname = 'consilium_app') then
    if not (select rolcreaterole or rolsuper from pg_roles where rolname = current_user) then
      return;
    end if;
    create role consilium_app nologin;
  end if;
  grant usage on schema public to consilium_app;
  grant select, insert, update, delete on all tables in schema public to consilium_app;
  grant usage, select on all sequences in schema public to consilium_app;
  for one in select t.tgrelid::regclass as tab, case when t.tgtype & 16 > 0 then 'update, delete' else 'delete' end as what
             from pg_trigger t where t.tgfoid = 'refuse_change'::regproc and not t.tgisinternal loop
    execute format('revoke %s on %s from consilium_app', one.what, one.tab);
  end loop;
  revoke update on acct from consilium_app;
  grant update (head_seq, head_bal) on acct to consilium_app;
  revoke insert, update, delete on flyway_schema_history from consilium_app;
end $$;
