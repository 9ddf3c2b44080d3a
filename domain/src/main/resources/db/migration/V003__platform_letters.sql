-- Letters to addresses behind which the register knows nobody yet, and letters whose text opens a door: it is forgotten once sent.
alter table outbox_message alter column person_id drop not null;
alter table outbox_message add column secret boolean not null default false;
