-- NOT-34: what a site serves as and what a movement is for, as each operation names it; every version is kept.
create table notifications.code (
  id uuid primary key,
  operation_id uuid not null,
  list text not null check (list in ('FUNCTION', 'PURPOSE')),
  code text not null check (code ~ '^[A-Z][A-Z0-9_]{0,39}$'),
  label_en text not null check (label_en <> ''),
  label_fr text not null check (label_fr <> ''),
  offered boolean not null,
  list_version integer not null check (list_version > 0),
  source text not null check (source <> ''),
  position integer not null,
  unique (operation_id, list, list_version, code)
);

alter table notifications.code enable row level security;
alter table notifications.code force row level security;
-- The lists are no secret within their operation; the cell and administrators edit them.
create policy read_code on notifications.code for select using (operation_id = (select reader.operation()));
create policy write_code on notifications.code for insert
  with check (operation_id = (select reader.operation())
    and ((select reader.is_cell()) or (select reader.is_administrator())));
grant select, insert on notifications.code to app;
