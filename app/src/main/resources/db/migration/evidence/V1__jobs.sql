-- What leaves the house: the ledger keeps it all; here is only when it goes.
create schema evidence;
grant usage on schema evidence to app;

-- What the job scheduler keeps: names and times of jobs, nothing of any operation, and so no row-level security.
create table evidence.scheduled_tasks (
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
create index scheduled_tasks_execution on evidence.scheduled_tasks (execution_time);
create index scheduled_tasks_heartbeat on evidence.scheduled_tasks (last_heartbeat);
grant select, insert, update, delete on evidence.scheduled_tasks to app;
