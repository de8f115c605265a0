-- The outbox of the bell: an address, a short id, a link, and at most a file without content. It is sent and ticked off.
create schema bell;
grant usage on schema bell to app;

create table bell.mail (
    id uuid primary key,
    operation_id uuid not null,
    address text not null,
    text text not null,
    short_id text not null,
    path text not null,
    link text not null,
    attachment_name text,
    attachment bytea,
    state text not null check (state in ('WAITING', 'SENT', 'FAILED')),
    attempts integer not null,
    due_at timestamptz not null,
    created_at timestamptz not null,
    sent_at timestamptz,
    last_error text
);
create index mail_due on bell.mail (operation_id, due_at) where state = 'WAITING';
create index mail_short_id on bell.mail (operation_id, short_id, created_at);
alter table bell.mail enable row level security;
alter table bell.mail force row level security;
create policy cell_mail on bell.mail
    using (operation_id = (select reader.operation()) and (select reader.is_cell()))
    with check (operation_id = (select reader.operation()) and (select reader.is_cell()));
grant select, insert, update, delete on bell.mail to app;

-- What the job scheduler keeps: names and times of jobs, nothing of any operation, and so no row-level security.
create table bell.scheduled_tasks (
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
create index scheduled_tasks_execution on bell.scheduled_tasks (execution_time);
create index scheduled_tasks_heartbeat on bell.scheduled_tasks (last_heartbeat);
grant select, insert, update, delete on bell.scheduled_tasks to app;
