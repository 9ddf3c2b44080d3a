-- What one import has read, before anything of it counts. Gone with the connection.
create temp table stage_project (
  line int, code text, rcn text, acronym text, title text, objective text, keywords text, status text, starts_on date, ends_on date,
  signed_on date, terminated_on date, months int, total_cost_cents bigint, grant_cents bigint, programme_part text, topic text,
  framework text, master_call text, sub_call text, scheme text, doi text, updated_at timestamp, search_text text, content_hash bytea
);
create temp table stage_participation (
  line int, code text, pic text, role text, position int, name text, short_name text, rcn text, sector text, sme boolean, city text,
  country text, nuts text, gross_cents bigint, net_cents bigint, total_cost_cents bigint, left_early boolean, content_hash bytea
);
create temp table stage_topic (line int, code text, topic text, title text);
create temp table stage_part (line int, code text, part text, title text, main boolean);
create temp table stage_field (line int, code text, field text, path text, title text);
-- Projects of which a row is wrong.
create temp table stage_held (code text primary key);
