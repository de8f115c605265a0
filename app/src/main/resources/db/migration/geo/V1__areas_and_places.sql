-- Administrative areas and the gazetteer of each operation. A newer publication supersedes a row; the old one stays,
-- dated. The ledger holds one entry an import, with digests; geo.import_batch is the state row that it images, since
-- images of some thousand polygons would drown the chain (docs/decisions/0060).
create schema geo;
grant usage on schema geo to app;

create table geo.import_batch (
  id uuid primary key,
  operation_id uuid not null,
  kind text not null check (kind in ('BOUNDARIES', 'GAZETTEER')),
  file_name text not null,
  file_digest text not null check (file_digest ~ '^[0-9a-f]{64}$'),
  content_digest text not null check (content_digest ~ '^[0-9a-f]{64}$'),
  source text not null check (source <> ''),
  version text not null,
  added integer not null,
  replaced integer not null,
  unchanged integer not null,
  not_taken integer not null,
  imported_at timestamptz not null
);
create index on geo.import_batch (operation_id, imported_at);

create table geo.area (
  id uuid primary key,
  operation_id uuid not null,
  batch_id uuid not null references geo.import_batch (id),
  pcode text not null,
  level smallint not null check (level between 0 and 5),
  name text not null check (name <> ''),
  name_fr text,
  name_en text,
  name_local text,
  parent text,
  valid_on date,
  valid_to date,
  version text not null,
  shape bytea,
  digest text not null,
  superseded_at timestamptz
);
create unique index area_current on geo.area (operation_id, pcode) where superseded_at is null;
create index on geo.area (batch_id);

create table geo.place (
  id uuid primary key,
  operation_id uuid not null,
  batch_id uuid not null references geo.import_batch (id),
  key text not null,
  name text not null check (name <> ''),
  other_names text[] not null,
  pcode text,
  longitude double precision not null check (longitude between -180 and 180),
  latitude double precision not null check (latitude between -90 and 90),
  kind text not null,
  population bigint check (population >= 0),
  source text not null check (source <> ''),
  version text not null,
  digest text not null,
  superseded_at timestamptz
);
create unique index place_current on geo.place (operation_id, source, key) where superseded_at is null;
create index on geo.place (batch_id);

-- A file between its preview and the person's choice; nothing of it is known before the choice. Packed with gzip.
create table geo.staged_file (
  id uuid primary key,
  operation_id uuid not null,
  account_id uuid not null,
  kind text not null,
  file_name text not null,
  source text not null,
  version text not null,
  content bytea not null,
  staged_at timestamptz not null
);

alter table geo.import_batch enable row level security;
alter table geo.import_batch force row level security;
alter table geo.area enable row level security;
alter table geo.area force row level security;
alter table geo.place enable row level security;
alter table geo.place force row level security;
alter table geo.staged_file enable row level security;
alter table geo.staged_file force row level security;

grant select, insert on geo.import_batch, geo.area, geo.place to app;
grant update (superseded_at) on geo.area, geo.place to app;
grant select, insert, delete on geo.staged_file to app;

-- Places are no secret within their operation; only who sets it up writes them.
create policy reads on geo.import_batch for select using (operation_id = (select reader.operation()));
create policy imports on geo.import_batch for insert with check
  (operation_id = (select reader.operation()) and (select access.sets_up()));
create policy reads on geo.area for select using (operation_id = (select reader.operation()));
create policy imports on geo.area for insert with check
  (operation_id = (select reader.operation()) and (select access.sets_up()));
create policy supersedes on geo.area for update using
  (operation_id = (select reader.operation()) and (select access.sets_up()));
create policy reads on geo.place for select using (operation_id = (select reader.operation()));
create policy imports on geo.place for insert with check
  (operation_id = (select reader.operation()) and (select access.sets_up()));
create policy supersedes on geo.place for update using
  (operation_id = (select reader.operation()) and (select access.sets_up()));
create policy own on geo.staged_file using
  (operation_id = (select reader.operation()) and account_id = (select reader.account()) and (select access.sets_up()));
