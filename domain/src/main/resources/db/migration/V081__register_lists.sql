-- The list of the register at 120,000 participations: each sort offered, in both directions, and each filter has its index.
create index external_project_oldest on external_project (starts_on, id);
create index external_project_ends on external_project (ends_on, id);
create index external_project_ends_down on external_project (ends_on desc nulls last, id);
create index external_project_acronym on external_project (acronym, id);
create index external_project_acronym_down on external_project (acronym desc nulls last, id);
create index external_project_grant on external_project (grant_cents, id);
create index external_project_grant_down on external_project (grant_cents desc nulls last, id);
create index external_project_partners on external_project (partners, id);
create index external_project_partners_down on external_project (partners desc nulls last, id);
create index external_project_status on external_project (status, starts_on desc nulls last, id);
create index external_project_scheme on external_project (scheme, starts_on desc nulls last, id);
create index external_project_programme on external_project (programme_part, starts_on desc nulls last, id);
create index external_participation_country on external_participation (country, project_id);
create index import_note_project on import_note (code, run_id);
create index organisation_merged on organisation (merged_into) where merged_into is not null;

-- The tokens are kept ready: a word in most rows is answered by reading the table, which must not cut every text anew.
alter table external_project add search tsvector generated always as (search_tokens(search_text)) stored;
drop index external_project_search;
create index external_project_search on external_project using gin (search);
