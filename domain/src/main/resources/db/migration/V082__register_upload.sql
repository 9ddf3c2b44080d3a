-- Files that somebody hands in for an import, in pieces, so that neither side ever holds one whole; gone when the import has ended.
-- A run that waits without files imports the part that is shipped.
create table import_file (
  run_id bigint not null references import_run,
  name   text not null check (length(name) between 1 and 200),
  number int not null check (number >= 0),
  bytes  bytea not null check (length(bytes) <= 1048576),
  primary key (run_id, name, number)
);
create index import_run_waiting on import_run (id) where state in ('WAITING', 'RUNNING');
