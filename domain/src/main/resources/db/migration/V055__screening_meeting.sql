-- How long the panel means to talk about an item, and when it did; an agenda in the order the chair wants.
alter table meeting add column minutes_each int check (minutes_each between 1 and 240);
alter table agenda_item add column called_at timestamptz, add column done_at timestamptz check (done_at >= called_at);
alter table ballot add column counted_at timestamptz check (counted_at >= opened_at);
