-- Who read which high or severe record. A person adds his own reads and sees nothing of others'; the cell sees all of
-- its operation; the focal point of the organisation that owns the record sees that it was read.
create table access.read_log (
  id uuid primary key,
  operation_id uuid not null references access.operation (id),
  account_id uuid not null references access.account (id),
  record_kind text not null,
  record_id uuid not null,
  record_version integer not null,
  organisation_id uuid,
  sensitivity text not null check (sensitivity in ('HIGH', 'SEVERE')),
  purpose text not null check (purpose in ('PAGE', 'API', 'EXPORT')),
  read_at timestamptz not null
);
create index on access.read_log (operation_id, record_id);
create index on access.read_log (operation_id, account_id, read_at);

create table access.mass_reading (
  id uuid primary key,
  operation_id uuid not null references access.operation (id),
  account_id uuid not null references access.account (id),
  records integer not null,
  noticed_at timestamptz not null,
  seen_by uuid,
  seen_at timestamptz,
  version integer not null default 1
);
create index on access.mass_reading (operation_id, account_id, noticed_at);

alter table access.read_log enable row level security;
alter table access.read_log force row level security;
alter table access.mass_reading enable row level security;
alter table access.mass_reading force row level security;
grant select, insert on access.read_log to app;
grant select, insert on access.mass_reading to app;
grant update (seen_by, seen_at, version) on access.mass_reading to app;

create policy reads on access.read_log for select using
  (operation_id = (select reader.operation())
   and ((select reader.is_cell()) or account_id = (select reader.account())
        or organisation_id = (select reader.organisation())));
create policy adds on access.read_log for insert with check
  (operation_id = (select reader.operation()) and account_id = (select reader.account()));

create policy reads on access.mass_reading for select using
  (operation_id = (select reader.operation())
   and ((select reader.is_cell()) or account_id = (select reader.account())));
create policy adds on access.mass_reading for insert with check
  (operation_id = (select reader.operation()) and account_id = (select reader.account()));
create policy sees on access.mass_reading for update using
  (operation_id = (select reader.operation()) and (select reader.is_cell()));
