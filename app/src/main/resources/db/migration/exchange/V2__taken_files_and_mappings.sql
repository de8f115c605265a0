-- EXC-9, EXC-13: what was taken of a file, by the digests of its lines: one row a file, and an entry of the ledger that
-- holds its image, so that verification covers it. The lines of before had no entry; they are forgotten.
drop table exchange.taken_line;

create table exchange.taken_file (
  id uuid primary key,
  operation_id uuid not null,
  organisation_id uuid not null,
  digests text[] not null,
  taken_by uuid not null,
  taken_at timestamptz not null
);
create index taken_file_whose on exchange.taken_file (operation_id, organisation_id);

-- What waits between preview and choice: also for activity notices, and with what the preview found.
truncate exchange.staged_file;
alter table exchange.staged_file
  alter column organisation_id drop not null,
  add column kind text not null check (kind in ('NOTIFICATIONS', 'NOTICES')),
  add column result bytea not null;
create index staged_file_age on exchange.staged_file (staged_at);

-- EXC-12: which columns a person said a source's columns are, by the layout of its headings; each holder his own.
create table exchange.column_mapping (
  id uuid primary key,
  operation_id uuid not null,
  holder_id uuid not null,
  layout text not null check (layout ~ '^[0-9a-f]{64}$'),
  form text not null check (form in ('site', 'movement', 'notice')),
  keys jsonb not null,
  mapped_by uuid not null,
  mapped_at timestamptz not null,
  unique (operation_id, holder_id, layout)
);

alter table exchange.taken_file enable row level security;
alter table exchange.taken_file force row level security;
alter table exchange.column_mapping enable row level security;
alter table exchange.column_mapping force row level security;

grant select, insert on exchange.taken_file to app;
grant select, insert, update on exchange.column_mapping to app;

create policy reads on exchange.taken_file for select using (operation_id = (select reader.operation())
  and ((select reader.is_cell()) or organisation_id = (select reader.organisation())));
create policy adds on exchange.taken_file for insert with check (operation_id = (select reader.operation())
  and ((select reader.is_cell()) or organisation_id = (select reader.organisation())));

-- The cell's own mappings stand under the operation's id: nobody else holds that id.
create policy own on exchange.column_mapping using (operation_id = (select reader.operation())
  and ((select reader.is_cell()) or holder_id in ((select reader.organisation()), (select reader.force()))));

-- EXC-14: files that nobody came back to are thrown away by the operation's caretaker.
create policy tidied on exchange.staged_file for delete using
  (operation_id = (select reader.operation()) and (select reader.is_cell()) and (select reader.kind()) = 'worker');
create policy counted on exchange.staged_file for select using
  (operation_id = (select reader.operation()) and (select reader.is_cell()) and (select reader.kind()) = 'worker');

-- What the job scheduler keeps: names and times of jobs, nothing of any operation, and so no row-level security.
create table exchange.scheduled_tasks (
    task_name text not null,
    task_instance text not null,
    task_data bytea,
    execution_time timestamptz not null,
    picked boolean not null,
    picked_by text,
    last_success timestamptz,
    last_failure timestamptz,
    consecutive_failures int,
    last_heartbeat timestamptz,
    version bigint not null,
    priority smallint,
    primary key (task_name, task_instance)
);
create index scheduled_tasks_execution on exchange.scheduled_tasks (execution_time);
create index scheduled_tasks_heartbeat on exchange.scheduled_tasks (last_heartbeat);
grant select, insert, update, delete on exchange.scheduled_tasks to app;
