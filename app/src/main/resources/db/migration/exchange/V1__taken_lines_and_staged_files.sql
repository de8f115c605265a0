create schema exchange;
grant usage on schema exchange to app;

-- EXC-9: what a line of a file said when it was taken, so that the same line again is not taken twice.
create table exchange.taken_line (
  operation_id uuid not null,
  organisation_id uuid not null references directory.organisation (id),
  digest text not null check (digest ~ '^[0-9a-f]{64}$'),
  taken_by uuid not null,
  taken_at timestamptz not null,
  primary key (operation_id, organisation_id, digest)
);

-- A file between its preview and the person's choice; nothing of it is known to anybody else.
create table exchange.staged_file (
  id uuid primary key,
  operation_id uuid not null,
  account_id uuid not null,
  organisation_id uuid not null,
  file_name text not null,
  behalf jsonb not null,
  content bytea not null,
  staged_at timestamptz not null
);

alter table exchange.taken_line enable row level security;
alter table exchange.taken_line force row level security;
alter table exchange.staged_file enable row level security;
alter table exchange.staged_file force row level security;

grant select, insert on exchange.taken_line to app;
grant select, insert, delete on exchange.staged_file to app;

create policy reads on exchange.taken_line for select using (operation_id = (select reader.operation())
  and ((select reader.is_cell()) or organisation_id = (select reader.organisation())));
create policy adds on exchange.taken_line for insert with check (operation_id = (select reader.operation())
  and ((select reader.is_cell()) or organisation_id = (select reader.organisation())));
create policy own on exchange.staged_file using
  (operation_id = (select reader.operation()) and account_id = (select reader.account()));
