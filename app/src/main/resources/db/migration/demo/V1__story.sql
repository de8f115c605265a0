-- What of the sample operations' story was told already, so that a second start tells nothing twice. No record of the
-- field: nobody's desk depends on it, and the ledger does not know it.
create schema demo;
grant usage on schema demo to app;

create table demo.step (
    operation_id uuid not null,
    item text not null,
    name text not null,
    told_at timestamptz not null,
    primary key (operation_id, item, name)
);
create table demo.item (
    operation_id uuid not null,
    name text not null,
    short_id text not null,
    primary key (operation_id, name)
);

alter table demo.step enable row level security;
alter table demo.step force row level security;
alter table demo.item enable row level security;
alter table demo.item force row level security;

grant select, insert on demo.step, demo.item to app;

create policy tells on demo.step using
  (operation_id = (select reader.operation()) and (select reader.is_cell()))
  with check (operation_id = (select reader.operation()) and (select reader.is_cell()));
create policy tells on demo.item using
  (operation_id = (select reader.operation()) and (select reader.is_cell()))
  with check (operation_id = (select reader.operation()) and (select reader.is_cell()));
