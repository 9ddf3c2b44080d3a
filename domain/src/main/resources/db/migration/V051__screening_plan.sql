-- What a panel needs at least, and when reviewers see what the others wrote.
alter table round
  add column need_clinical int not null default 0 check (need_clinical between 0 and 50),
  add column need_engineering int not null default 0 check (need_engineering between 0 and 50),
  add column need_finance int not null default 0 check (need_finance between 0 and 50),
  add column need_industry int not null default 0 check (need_industry between 0 and 50),
  add column openness text not null default 'SEALED' check (openness in ('SEALED', 'AFTER_OWN'));
