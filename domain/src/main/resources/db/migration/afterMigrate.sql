-- Records of different capabilities know each other by id only, so the persistence provider cannot order their inserts.
-- Every foreign key is therefore checked at commit.
do $$
declare key record;
begin
  for key in select conrelid::regclass as tab, conname from pg_constraint
             where contype = 'f' and not condeferrable and connamespace = 'public'::regnamespace loop
    execute format('alter table %s alter constraint %I deferrable initially deferred', key.tab, key.conname);
  end loop;
end $$;
