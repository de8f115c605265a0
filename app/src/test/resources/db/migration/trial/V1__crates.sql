-- Everything that makes a restore hard: a cycle of foreign keys, a trigger that forbids, a forced wall, sequences.
create schema trial;
grant usage on schema trial to app;
create table trial.depot (id uuid primary key, operation_id uuid not null, newest_crate bigint);
create table trial.crate (
    id bigint generated always as identity primary key,
    operation_id uuid not null,
    depot_id uuid not null references trial.depot,
    label text not null,
    content bytea,
    weight double precision,
    detail jsonb,
    shout text generated always as (upper(label)) stored,
    packed timestamptz
);
alter table trial.depot add foreign key (newest_crate) references trial.crate deferrable initially deferred;
create table trial.code (code text primary key, label text not null);
insert into trial.code values ('A', 'first'), ('B', 'second');
create function trial.refuse() returns trigger language plpgsql as $$ begin raise exception 'crates are never written'; end $$;
create trigger never_again before insert or update on trial.crate for each row when (new.label = 'forbidden') execute function trial.refuse();
alter table trial.crate enable always trigger never_again;
alter table trial.depot enable row level security;
alter table trial.depot force row level security;
alter table trial.crate enable row level security;
alter table trial.crate force row level security;
create policy own on trial.depot using (operation_id = (select reader.operation()));
create policy own on trial.crate using (operation_id = (select reader.operation()));
grant select, insert, update on trial.depot, trial.crate to app;
grant select on trial.code to app;
